import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { CommitFailed, type Disk, type Store } from '@opencircle/server/storage';
import type { Clock } from '@opencircle/server/deps';
import { viewFor, type Session } from '@opencircle/session';
import { ask, device, LEAD, letIn, moveTo, mustAsk, planEvening, SECOND, stepsOf } from '../support/live/evening.ts';
import { realClock, startHouse, type HouseOptions, type LiveHouse } from '../support/live/house.ts';
import { newId, until } from '../support/live/page.ts';
import { randomAsk, toCommand } from '../support/live/random-asks.ts';

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options: HouseOptions = {}): Promise<LiveHouse> {
  const house = await startHouse(options);
  closing.push(() => house.close());
  return house;
}
function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-live-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data.db');
}
const looksLike = async ({ live }: LiveHouse, session: string): Promise<Session> => {
  const seen = await live.within(session, (now) => now);
  if (!seen) throw new Error('there is no such session');
  return seen;
};

/** A disk that fails when told to: with nothing stored, or after it stored everything. */
function faultyDisk(): {
  readonly over: (store: Store) => Disk;
  next: 'works' | 'fails' | 'is full' | 'stores and fails';
} {
  const fault: { over: (store: Store) => Disk; next: 'works' | 'fails' | 'is full' | 'stores and fails' } = {
    next: 'works',
    over: (store) => ({
      tidy: () => store.tidy(),
      async write(batch) {
        const now = fault.next;
        fault.next = 'works';
        if (now === 'fails' || now === 'is full') throw new CommitFailed(now === 'is full', new Error('for this test'));
        await store.write(batch);
        if (now === 'stores and fails') throw new CommitFailed(false, new Error('for this test'));
      },
    }),
  };
  return fault;
}

test('a command asked again gets the first reply and changes nothing, also while the first is on its way', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  const id = newId();
  const from = (await looksLike(house, session)).agenda.current;
  const replies = await Promise.all([1, 2, 3].map(() => ask(house.live, session, LEAD, 'agenda:next', { from }, id)));
  const moved = await looksLike(house, session);
  expect(moved.agenda.current).not.toBe(from);
  replies.push(await ask(house.live, session, LEAD, 'agenda:next', { from: moved.agenda.current }, id));
  expect(replies).toEqual(Array(4).fill({ ok: true }));
  expect(await looksLike(house, session)).toEqual(moved);
});

test("somebody else's command id is refused, and nobody learns what was answered", async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const id = newId();
  const both = [
    ask(house.live, session, LEAD, 'session:start', {}, id),
    ask(house.live, session, SECOND, 'session:start', {}, id),
  ];
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: false, refusal: 'not-allowed' }]);
  expect(await ask(house.live, session, SECOND, 'session:start', {}, id)).toEqual({
    ok: false,
    refusal: 'not-allowed',
  });
});

test('after a restart the group is on the same step, answers are there, and old command ids still get their reply', async () => {
  const path = dataFile();
  const before = await start({ path });
  const session = await planEvening(before.live);
  await letIn(before.live, session, 0);
  await mustAsk(before.live, session, LEAD, 'session:start', {});
  await moveTo(before.live, session, 2);
  const [, , checkIn = '', round = ''] = await stepsOf(before.live, session);
  await mustAsk(before.live, session, device(0), 'check-in:answer', {
    step: checkIn,
    answers: { words: 'PRIVATE', craving: 3 },
  });
  const id = newId();
  await ask(before.live, session, LEAD, 'agenda:next', { from: checkIn }, id);
  const was = await looksLike(before, session);
  await before.close();

  const after = await start({ path });
  expect(after.live.all()).toEqual([was]);
  expect(await ask(after.live, session, LEAD, 'agenda:next', { from: checkIn }, id)).toEqual({ ok: true });
  expect(await looksLike(after, session)).toEqual(was);
  await mustAsk(after.live, session, LEAD, 'agenda:next', { from: round });
});

test('whatever happened, memory and disk tell the same session', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomAsk, { minLength: 20, maxLength: 50 }), async (asks) => {
      const path = dataFile();
      const house = await startHouse({ path });
      const session = await planEvening(house.live);
      await letIn(house.live, session, 0);
      await letIn(house.live, session, 1);
      await mustAsk(house.live, session, LEAD, 'session:start', {});
      for (const random of asks) {
        const [now] = house.live.all();
        if (!now) break;
        const { who, type, payload } = toCommand(now, random);
        // Random commands may be wrong ones; that is what the server is for.
        await ask(house.live, session, who, type, payload as never);
      }
      const was = await looksLike(house, session);
      await house.close();
      const again = await startHouse({ path });
      expect(await looksLike(again, session)).toEqual(was);
      expect(again.log.lines).toEqual([]);
      await again.close();
    }),
    { numRuns: 8 },
  );
});

test('what the disk refused did not happen: everything decided on top is refused too, and the next command works', async () => {
  const fault = faultyDisk();
  const house = await start({ disk: fault.over });
  const session = await planEvening(house.live);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  const was = await looksLike(house, session);
  const steps = await stepsOf(house.live, session);
  const heard: Session[] = [];
  house.live.onChange((now) => heard.push(now));

  fault.next = 'fails';
  const asked = steps.slice(0, 3).map((from) => ask(house.live, session, LEAD, 'agenda:next', { from }));
  expect(await Promise.all(asked)).toEqual(Array(3).fill({ ok: false, refusal: 'try-again' }));
  expect(await looksLike(house, session)).toEqual(was);
  for (const now of heard) expect(now).toEqual(was);
  fault.next = 'is full';
  expect(await ask(house.live, session, LEAD, 'agenda:next', { from: steps[0] ?? null })).toEqual({
    ok: false,
    refusal: 'storage-full',
  });
  expect(await ask(house.live, session, LEAD, 'agenda:next', { from: steps[0] ?? null })).toEqual({ ok: true });
  expect((await looksLike(house, session)).agenda.current).toBe(steps[1]);
});

test('where the disk stored it and said no, the session is what the disk says, and asking again answers yes once', async () => {
  const fault = faultyDisk();
  const house = await start({ disk: fault.over });
  const session = await planEvening(house.live);
  fault.next = 'stores and fails';
  const id = newId();
  expect(await ask(house.live, session, LEAD, 'session:start', {}, id)).toEqual({ ok: false, refusal: 'try-again' });
  expect((await looksLike(house, session)).phase).toBe('running');
  expect(await ask(house.live, session, LEAD, 'session:start', {}, id)).toEqual({ ok: true });
});

test('a session nobody planned is nowhere, and asking for it keeps nothing', async () => {
  const { live } = await start();
  expect(await ask(live, 'no-such-session', LEAD, 'session:start', {})).toEqual({ ok: false, refusal: 'not-found' });
  expect(await live.within('no-such-session', () => 'seen')).toBeNull();
  expect(live.all()).toEqual([]);
});

test('a closed session is read from disk when somebody asks for it, and can be opened again', async () => {
  const path = dataFile();
  const before = await start({ path });
  const session = await planEvening(before.live);
  await mustAsk(before.live, session, LEAD, 'session:start', {});
  await mustAsk(before.live, session, LEAD, 'session:end', {});
  await mustAsk(before.live, session, LEAD, 'session:close', {});
  expect(before.live.all()).toEqual([]);
  await before.close();

  const after = await start({ path });
  expect(after.live.all()).toEqual([]);
  expect(await after.live.within(session, ({ phase }) => phase)).toBe('closed');
  await mustAsk(after.live, session, LEAD, 'session:reopen', {});
  expect(after.live.all().map(({ id }) => id)).toEqual([session]);
});

test('an erased person is gone from the session at once and after a restart, and the rest stays', async () => {
  const path = dataFile();
  const before = await start({ path });
  const session = await planEvening(before.live);
  await before.vault.destroy('person:person-1');
  await before.close();
  const after = await start({ path });
  const seats = Object.values((await looksLike(after, session)).seats);
  expect(seats.map(({ person }) => person)).toHaveLength(4);
  expect(seats.some(({ alias }) => alias === 'Bo')).toBe(false);
  expect(seats.filter(({ alias }) => ['Ash', 'Cyd', 'Dee'].includes(alias))).toHaveLength(3);
  // A key destroyed while the session runs: what is sealed for that person from now on is gone in memory as on disk.
  await letIn(after.live, session, 0);
  await mustAsk(after.live, session, LEAD, 'session:start', {});
  await moveTo(after.live, session, 2);
  await after.vault.destroy('person:person-0');
  await mustAsk(after.live, session, device(0), 'check-in:answer', {
    step: (await stepsOf(after.live, session))[2] ?? '',
    answers: { words: 'PRIVATE-answer' },
  });
  expect(JSON.stringify(await looksLike(after, session))).not.toContain('PRIVATE-answer');
});

test('what time causes happens by itself, also when it came due while nobody was there', async () => {
  let now = 1_000_000;
  const due: { at: number; call: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    callAt(at, call) {
      const entry = { at, call };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry) >>> 0, 1);
    },
  };
  const pass = (until: number): void => {
    now = until;
    for (const entry of due.filter(({ at }) => at <= until)) {
      due.splice(due.indexOf(entry), 1);
      entry.call();
    }
  };
  const turning = setInterval(() => pass((now += 25)), 1);
  closing.push(() => clearInterval(turning));
  const path = dataFile();
  const house = await startHouse({ path, clock });
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  await mustAsk(house.live, session, device(0), 'signal:raise', { urgency: 'now' });
  const escalation = async (at: LiveHouse): Promise<number | undefined> =>
    (await looksLike(at, session)).signals[0]?.escalation;
  expect(await escalation(house)).toBe(0);
  pass(now + 20_000);
  await until('the signal is repeated', async () => (await escalation(house)) === 1);
  await house.close();
  now += 3_600_000;
  const again = await start({ path, clock });
  await until('the person is told', async () => (await escalation(again)) === 2);
});

test('every command leaves one audit entry without content, done or refused', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await ask(house.live, session, device(3), 'session:start', {});
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  await house.live.stop();
  const entries = await house.store.auditEntries();
  const said = entries.map(({ actor, action, object, outcome, reason }) => ({
    actor,
    action,
    object,
    outcome,
    reason,
  }));
  const object = `session:${session}`;
  expect(said).toHaveLength(4);
  expect(said).toEqual(
    expect.arrayContaining([
      { actor: 'program', action: 'session:plan', object, outcome: 'done', reason: null },
      { actor: 'staff:staff-lead', action: 'door:open', object, outcome: 'done', reason: null },
      { actor: 'device:device-3', action: 'session:start', object, outcome: 'refused', reason: 'not-allowed' },
      { actor: 'staff:staff-lead', action: 'session:start', object, outcome: 'done', reason: null },
    ]),
  );
  expect(JSON.stringify(entries)).not.toContain('PRIVATE');
});

test('rows beside the events follow in the same batch: session, sheets, known devices, record', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const seat = await letIn(house.live, session, 0);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  await moveTo(house.live, session, 5);
  await mustAsk(house.live, session, LEAD, 'session:end', {});
  await mustAsk(house.live, session, LEAD, 'session:close', {});

  const steps = await stepsOf(house.live, session);
  const row = await house.store.row('session', session);
  expect(row?.parent).toBe('group-1');
  expect(JSON.parse(row?.open ?? '')).toMatchObject({
    phase: 'closed',
    expected: 4,
    newPeople: 1,
    steps: 13,
    minutes: 130,
    unconfirmed: 1,
  });
  const key = await house.vault.key(`session:${session}`);
  if (key === 'destroyed' || !row?.sealed) throw new Error('no title');
  expect(JSON.parse(Buffer.from(key.open(`session:${session}`, row.sealed)).toString())).toEqual({
    title: 'PRIVATE-title',
  });

  const sheets = (await house.store.rowsOf('sheet', session)).map(({ open }): unknown => JSON.parse(open));
  expect(sheets).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ step: steps[1], mode: 'together', seat: null, person: null }),
      expect.objectContaining({ step: steps[5], mode: 'own', seat, person: 'person-0' }),
    ]),
  );
  const [known] = await house.store.rowsOf('device', 'device-0');
  expect(JSON.parse(known?.open ?? '')).toEqual({ group: 'group-1', person: 'person-0' });
  const record = await house.store.row('record', session);
  expect([record?.open, record?.holder]).toEqual(['{}', `session:${session}`]);
  const body = Buffer.from(key.open(`record:${session}`, record?.sealed ?? new Uint8Array())).toString();
  expect(body).toContain('"person":"person-0"');
  for (const { open } of [row, record, ...(await house.store.rowsOf('sheet', session))].filter((one) => one !== null)) {
    expect(open).not.toContain('PRIVATE');
    expect(open).not.toContain('Ash');
  }
});

test('lines reach views when a card changes, and typing in a line nobody sees changes no view', async () => {
  const house = await start({ clock: realClock });
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  await moveTo(house.live, session, 5);
  const now = await looksLike(house, session);
  const [[seat, sheet] = ['', '']] = Object.entries(
    Object.values(now.worksheets).find(({ mode }) => mode === 'own')?.own ?? {},
  );
  house.live.around(session);
  await until('lines are read', () => house.live.around(session).lines[sheet] !== undefined);
  let changes = 0;
  house.live.onChange(() => (changes += 1));
  const line = (text: string, card: string | null): Parameters<typeof house.live.linesChanged>[2] => [
    {
      sheet,
      line: 'l',
      text: { en: text, es: text },
      filled: true,
      audience: { staff: true, group: card ? 'unnamed' : 'no', family: false },
      card,
    },
  ];
  house.live.linesChanged(session, sheet, line('a', null));
  house.live.linesChanged(session, sheet, line('ab', null));
  expect(changes).toBe(1);
  house.live.linesChanged(session, sheet, line('ab', 'card-1'));
  house.live.linesChanged(session, sheet, line('abc', 'card-1'));
  expect(changes).toBe(3);
  await moveTo(house.live, session, 6);
  const view = viewFor(await looksLike(house, session), { kind: 'participant', seat }, house.live.around(session));
  expect(JSON.stringify(view)).toContain('card-1');
  house.live.linesChanged(session, sheet, line('abc', null));
  const after = viewFor(await looksLike(house, session), { kind: 'participant', seat }, house.live.around(session));
  expect(JSON.stringify(after)).not.toContain('card-1');
});

test("planning is the program's alone", async () => {
  const { live } = await start();
  const plan = {
    group: 'g',
    title: 't',
    startsAt: 0,
    languages: ['en' as const],
    practice: false,
    fairOrder: [],
    parked: [],
    plan: { id: 'p', version: 1, title: { en: '', es: '' }, phones: 'on' as const, topic: null, steps: [] },
    staff: [],
    expected: [],
  };
  expect((await ask(live, newId(), LEAD, 'session:plan', plan)).ok).toBe(false);
  expect(live.all()).toEqual([]);
});
