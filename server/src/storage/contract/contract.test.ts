import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImpossibleBatch, TABLES, type Row, type Store, type StoredEvent, type Write } from '../ports.ts';
import { openSqlite } from '../sqlite/open.ts';
import { agreesWithModel, readsLike } from './agreement.ts';
import { batches } from './batches.ts';

/** A database to try. */
interface Place {
  readonly open: () => Promise<Store>;
  readonly remove: () => void;
}

const at = 1_700_000_000_000;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  parent: null,
  lookup: null,
  open: '{}',
  holder: null,
  sealed: null,
  ...more,
});
const stored = (seq: number): StoredEvent => ({
  session: 's1',
  seq,
  type: 'agenda:moved',
  v: 1,
  at,
  by: 'me',
  open: '{}',
  sealed: [],
});
const event = (seq: number): Write => ({ kind: 'event', event: stored(seq) });
const update = (epoch: number, seq: number): Write => ({ kind: 'update', sheet: 'h1', epoch, seq, body: bytes(seq) });
const snapshot = (epoch: number, upTo: number): Write => ({
  kind: 'snapshot',
  sheet: 'h1',
  epoch,
  upTo,
  body: bytes(100 + upTo),
});

/** What every form of the ports promises. `lasting`: what was stored outlives the program. */
function describeStore(name: string, make: () => Place, lasting: boolean): void {
  describe(name, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = make();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      place.remove();
    });
    const refused = (...batch: Write[]): Promise<void> => expect(store.write(batch)).rejects.toThrow(ImpossibleBatch);
    const logged = async (): Promise<string> => {
      const { epoch, snapshot, updates } = await store.sheetLog('h1');
      return `${String(epoch)}: ${snapshot ? String(snapshot.upTo) : '-'} +${updates.map(({ seq }) => String(seq)).join(',')}`;
    };

    test('[ST1] whatever is written, in whatever order, it reads as the plain model says, also after impossible batches', async () => {
      await fc.assert(
        fc.asyncProperty(batches, async (history) => {
          const there = make();
          const fresh = await there.open();
          try {
            const model = await agreesWithModel(fresh, history);
            if (!lasting) return;
            await fresh.close();
            const again = await there.open();
            await readsLike(again, model).finally(() => again.close());
          } finally {
            await fresh.close();
            there.remove();
          }
        }),
        { numRuns: lasting ? 25 : 150 },
      );
    });

    test('[ST2] events come back in order; a gap, a repetition and a beginning other than 1 are refused', async () => {
      await refused(event(2));
      await store.write([event(1), event(2)]);
      await store.write([event(3)]);
      await refused(event(3));
      await refused(event(5));
      await refused({ kind: 'meta', name: 'n', value: 'v' }, event(4), event(6));
      expect((await store.eventsOf('s1')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await store.meta('n')).toBe(null);
    });

    test('[ST3] a command has one reply, whoever asks again', async () => {
      const reply = (asker: string): Write => ({
        kind: 'reply',
        session: 's1',
        command: 'c',
        asker,
        reply: { ok: true },
        at,
      });
      await store.write([reply('a')]);
      await refused(reply('a'));
      await refused(reply('b'));
      expect(await store.replyTo('s1', 'c')).toEqual({ asker: 'a', reply: { ok: true } });
      expect(await store.replyTo('s2', 'c')).toBe(null);
    });

    test('[ST4] an update behind what is stored, beyond the next or of another epoch is refused', async () => {
      await refused(update(1, 2));
      await store.write([update(1, 1), update(1, 2)]);
      await refused(update(1, 2));
      await refused(update(1, 4));
      await refused(update(2, 3));
      await store.write([snapshot(1, 2)]);
      await refused(update(1, 2));
      await store.write([update(1, 3)]);
      expect(await logged()).toBe('1: 2 +3');
    });

    test('[ST5] a snapshot covers what it stands for, within a batch too, and a higher epoch covers all', async () => {
      await store.write([update(1, 1), update(1, 2), snapshot(1, 1), update(1, 3)]);
      expect(await logged()).toBe('1: 1 +2,3');
      await refused(snapshot(1, 0));
      await store.write([snapshot(2, 0), update(2, 1)]);
      expect(await logged()).toBe('2: 0 +1');
      await refused(snapshot(1, 9));
      await refused(update(1, 9));
    });

    test('[ST6] a client id is issued once in a sheet', async () => {
      const issue = (sheet: string): Write => ({ kind: 'client-id', sheet, clientId: 2 ** 32 - 1, owner: 'seat' });
      await store.write([issue('h1'), issue('h2')]);
      await refused(issue('h1'));
      expect(await store.clientIdsOf('h1')).toEqual([{ clientId: 2 ** 32 - 1, owner: 'seat' }]);
    });

    test('[ST7] a holder has one key, and after its destruction none ever', async () => {
      const make = (value: number): Write => ({ kind: 'key', holder: 'person:a', wrapped: bytes(value) });
      await store.write([make(1)]);
      await refused(make(2));
      expect(await store.wrappedKey('person:a')).toEqual(bytes(1));
      await store.write([{ kind: 'destroy-key', holder: 'person:a' }]);
      expect(await store.wrappedKey('person:a')).toBe('destroyed');
      await refused(make(3));
      await store.write([{ kind: 'destroy-key', holder: 'person:b' }]);
      await refused({ kind: 'key', holder: 'person:b', wrapped: bytes(4) });
    });

    test('[ST8] every table finds its rows by id, parent and look-up hash, and a hash is free again when its row goes', async () => {
      for (const table of TABLES) {
        const put = (id: string, lookup: string): Write => ({
          kind: 'put',
          table,
          row: row(id, { lookup, parent: 'p' }),
        });
        await store.write([put('b', 'l1'), put('a', 'l2')]);
        await refused(put('c', 'l1'));
        expect((await store.rowsOf(table, 'p')).map(({ id }) => id)).toEqual(['a', 'b']);
        expect((await store.rowByLookup(table, 'l1'))?.id).toBe('b');
        await store.write([{ kind: 'remove', table, id: 'b' }, put('c', 'l1')]);
        expect((await store.rowByLookup(table, 'l1'))?.id).toBe('c');
        expect(await store.row(table, 'b')).toBe(null);
      }
    });

    test('[ST9] a removed sheet takes its document along, a removed session its events and replies, no other', async () => {
      await store.write([
        event(1),
        update(1, 1),
        snapshot(1, 1),
        update(1, 2),
        { kind: 'client-id', sheet: 'h1', clientId: 1, owner: 'seat' },
        { kind: 'update', sheet: 'h2', epoch: 1, seq: 1, body: bytes(1) },
        { kind: 'reply', session: 's1', command: 'c', asker: 'a', reply: { ok: true }, at },
      ]);
      await store.write([
        { kind: 'remove', table: 'sheet', id: 'h1' },
        { kind: 'remove', table: 'session', id: 's1' },
      ]);
      expect(await logged()).toBe('1: - +');
      expect(await store.clientIdsOf('h1')).toEqual([]);
      expect(await store.eventsOf('s1')).toEqual([]);
      expect(await store.replyTo('s1', 'c')).toBe(null);
      expect((await store.sheetLog('h2')).updates).toHaveLength(1);
    });

    test('[ST10] audit entries stay in the order they were written', async () => {
      const entry = (action: string): Write => ({
        kind: 'audit',
        entry: { at, actor: 'a', action, object: 'o', outcome: 'refused', reason: 'not-allowed' },
      });
      const actions = Array.from({ length: 150 }, (_, index) => `action ${String(index)}`);
      await store.write(actions.slice(0, 3).map(entry));
      await store.write(actions.slice(3).map(entry));
      expect((await store.auditEntries()).map(({ action }) => action)).toEqual(actions);
    });

    test('[ST11] a read sees the write before it, and changing what it got changes nothing stored', async () => {
      const writing = store.write([update(1, 1)]);
      await writing;
      (await store.sheetLog('h1')).updates[0]?.body.fill(9);
      expect((await store.sheetLog('h1')).updates[0]?.body).toEqual(bytes(1));
    });

    test('[ST12] a store is empty until something is written', async () => {
      expect(await store.isEmpty()).toBe(true);
      await store.write([]);
      expect(await store.isEmpty()).toBe(true);
      await store.write([{ kind: 'meta', name: 'n', value: 'v' }]);
      expect(await store.isEmpty()).toBe(false);
    });

    if (lasting)
      test('[ST13] closed and opened again it reads the same and goes on where it was', async () => {
        await store.write([
          event(1),
          snapshot(3, 7),
          { kind: 'put', table: 'group', row: row('g', { holder: 'program', sealed: bytes(0, 255) }) },
        ]);
        const read = async (): Promise<unknown> => [
          await store.eventsOf('s1'),
          await store.sheetLog('h1'),
          await store.rows('group'),
        ];
        const before = await read();
        await store.close();
        store = await place.open();
        expect(await read()).toEqual(before);
        await refused(event(1));
        await store.write([event(2), update(3, 8)]);
      });
  });
}

describeStore('SQLite in memory', () => ({ open: () => openSqlite(':memory:'), remove: () => undefined }), false);

describeStore(
  'SQLite in a file',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'opencircle-store-'));
    return { open: () => openSqlite(join(folder, 'data.db')), remove: () => rmSync(folder, { recursive: true }) };
  },
  true,
);

describe('the comparison with the model', () => {
  const broken: Record<string, (store: Store) => Store> = {
    'keeps half of an impossible batch': (store) => ({
      ...store,
      async write(batch) {
        for (const write of batch) await store.write([write]);
      },
    }),
    'forgets the covered updates late': (store) => ({
      ...store,
      async sheetLog(sheet) {
        const log = await store.sheetLog(sheet);
        return log.snapshot ? { ...log, updates: [{ seq: 0, body: bytes(1) }, ...log.updates] } : log;
      },
    }),
    'loses the parts of events': (store) => ({
      ...store,
      eventsOf: async (session) => (await store.eventsOf(session)).map((event) => ({ ...event, sealed: [] })),
    }),
  };
  test.each(Object.keys(broken))('[ST1] finds a store that %s', async (fault) => {
    const property = fc.asyncProperty(batches, async (history) => {
      const store = await openSqlite(':memory:');
      await agreesWithModel(broken[fault]?.(store) ?? store, history).finally(() => store.close());
    });
    expect((await fc.check(property, { numRuns: 150, endOnFailure: true })).failed).toBe(true);
  });
});
