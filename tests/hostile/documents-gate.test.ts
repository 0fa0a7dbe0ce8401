import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs';
import { expect, test } from 'vitest';
import { changesToUpdate, judge, Ledger, parseUpdate, shapeOf, type Verdict } from '@opencircle/server/documents';
import { openSheet } from '@opencircle/worksheets/document';
import { contentOf, editAtRandom } from '../support/documents/edits.ts';
import { forge, text, type At as ForgedAt } from '../support/documents/forged.ts';
import { createSeeded, type Seeded } from '../support/documents/seeded.ts';
import { TOGETHER } from '../support/documents/templates.ts';

const MUTATIONS = Number(process.env['GATE_MUTATIONS'] ?? 50_000);
const SEED = Number(process.env['SEED'] ?? 20_261_121);
const shape = shapeOf(TOGETHER);

/** A document as the server would have it, and three people's replicas that write into it. */
function createTable(seeded: Seeded) {
  const server = new Doc();
  const ledger = new Ledger();
  const pages = [11, 4_000_000_000, 77].map((clientID) => {
    const doc = new Doc();
    doc.clientID = clientID;
    const sent: Uint8Array[] = [];
    const page = { doc, sheet: openSheet(TOGETHER, doc, { undoPause: 0 }), sent };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') page.sent.push(update);
    });
    return page;
  });
  return {
    server,
    ledger,
    pages,
    /** One person writes something; what it sends is returned, not yet taken in. */
    write(): { readonly updates: readonly Uint8Array[]; readonly client: number } {
      const page = pages[seeded.below(pages.length)];
      if (page === undefined) throw new Error('nobody is there');
      page.sent.length = 0;
      editAtRandom(page.sheet, seeded);
      return { updates: [...page.sent], client: page.doc.clientID };
    },
    take(update: Uint8Array): void {
      applyUpdate(server, update);
      for (const { doc } of pages) applyUpdate(doc, update, 'server');
    },
  };
}
type Table = ReturnType<typeof createTable>;

const judged = ({ ledger }: Table, update: Uint8Array, isOwn: (asked: number) => boolean): Verdict | string => {
  const parsed = parseUpdate(update);
  return typeof parsed === 'string' ? parsed : judge(ledger, parsed, shape, isOwn);
};
const nothingPending = ({ store }: Doc): boolean => store.pendingStructs === null && store.pendingDs === null;
const copyOf = (doc: Doc): Doc => {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
};
const vectorOf = ({ store }: Doc): Map<number, number> =>
  new Map(
    [...store.clients].map(([client, structs]) => [client, structs.reduce((sum, { length }) => sum + length, 0)]),
  );

/** Bytes changed, cut, doubled, joined; numbers replaced by ones that hurt. */
function mutated(update: Uint8Array, other: Uint8Array, seeded: Seeded): Uint8Array {
  const bytes = [...update];
  for (let n = 1 + seeded.below(3); n > 0; n -= 1) {
    const at = seeded.below(bytes.length);
    switch (seeded.below(7)) {
      case 0:
        bytes[at] = seeded.below(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << seeded.below(8));
        break;
      case 2:
        bytes.splice(at, 1 + seeded.below(4));
        break;
      case 3:
        bytes.splice(
          at,
          0,
          ...seeded.pick([[0x80], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], [0], [1, 1], [0xff, 0xff, 0x03]]),
        );
        break;
      case 4:
        bytes.splice(at, 0, ...bytes.slice(at, at + seeded.below(9)));
        break;
      case 5:
        bytes.splice(at, bytes.length, ...[...other].slice(seeded.below(other.length)));
        break;
      case 6:
        bytes[at] = seeded.pick([0, 1, 2, 10, 0x84, 0x81, 0x44, 0xa8, 0x7f]);
        break;
    }
  }
  return Uint8Array.from(bytes);
}

test(`honest pages are never refused, and the ledger always knows what the document says (seed ${String(SEED)})`, () => {
  const seeded = createSeeded(SEED);
  const table = createTable(seeded);
  for (let n = 0; n < 3_000; n += 1) {
    const { updates, client } = table.write();
    for (const update of updates) {
      const verdict = judged(table, update, (asked) => asked === client);
      if (typeof verdict === 'string' || verdict.is !== 'new')
        throw new Error(`refused: ${JSON.stringify(verdict)} at ${String(n)}`);
      table.ledger.take(verdict.change);
      table.take(changesToUpdate([verdict.change]));
    }
    if (n % 100 > 0) continue;
    expect(table.ledger.stateVector()).toEqual(vectorOf(table.server));
    for (const { doc } of table.pages) expect(contentOf(TOGETHER, doc)).toBe(contentOf(TOGETHER, table.server));
    for (const slot of table.ledger.slots.values())
      if (slot.key === null) expect(slot.length).toBe(table.server.getText(slot.root).length);
  }
});

test(
  `${String(MUTATIONS)} mutated updates: none throws, and what really applying says agrees (seed ${String(SEED)})`,
  { timeout: 900_000 },
  () => {
    const tally: Record<string, number> = {};
    mutateAndCheck(MUTATIONS, tally, (client) => (asked) => asked === client);
    // The mutations reach every answer, or they prove nothing.
    for (const answer of ['malformed', 'not-your-client', 'gap', 'known', 'new', 'agreed', 'wrong-content'])
      expect(tally[answer] ?? 0, answer).toBeGreaterThan(10);
  },
);

test('a gate that takes everybody at their word about who they are would be found', () => {
  expect(() => mutateAndCheck(20_000, {}, () => () => true)).toThrow('written by somebody else');
});

type Owner = (client: number) => (asked: number) => boolean;

function mutateAndCheck(count: number, tally: Record<string, number>, owner: Owner): void {
  const seeded = createSeeded(SEED);
  let table = createTable(seeded);
  let other: Uint8Array = Uint8Array.of(0, 0);
  for (let n = 0; n < count;) {
    if (n % 1_000 < 10) table = createTable(seeded);
    const { updates, client } = table.write();
    const [honest] = updates;
    if (honest === undefined) continue;
    for (let m = 0; m < 10; m += 1, n += 1) check(table, mutated(honest, other, seeded), client, tally, owner(client));
    other = honest;
    for (const update of updates) {
      const verdict = judged(table, update, owner(client));
      if (typeof verdict === 'string' || verdict.is !== 'new') break;
      table.ledger.take(verdict.change);
      table.take(update);
    }
  }
  expect(nothingPending(table.server)).toBe(true);
}

/** Compares the gate's answer with what a document does that simply takes the bytes. */
function check(
  table: Table,
  bytes: Uint8Array,
  client: number,
  tally: Record<string, number>,
  isOwn: (asked: number) => boolean,
): void {
  const verdict = judged(table, bytes, isOwn);
  const name = typeof verdict === 'string' ? verdict : verdict.is === 'refused' ? verdict.why : verdict.is;
  tally[name] = (tally[name] ?? 0) + 1;
  if (typeof verdict === 'string' || verdict.is === 'refused') return;
  const naive = copyOf(table.server);
  const outcome = simplyTake(naive, bytes);
  if (verdict.is === 'gap') {
    // A skip over nothing is a gap that changes nothing.
    if (outcome === 'clean') expect(vectorOf(naive)).toEqual(vectorOf(table.server));
    return;
  }
  const careful = copyOf(table.server);
  if (verdict.is === 'new') applyUpdate(careful, changesToUpdate([verdict.change]));
  expect(nothingPending(careful)).toBe(true);
  // A lie about what is known anyway is cut off by the gate; a document that simply takes it waits for ever, or throws.
  if (outcome === 'clean') {
    expect(vectorOf(naive)).toEqual(vectorOf(careful));
    expect(unbroken(contentOf(TOGETHER, naive))).toBe(unbroken(contentOf(TOGETHER, careful)));
    tally['agreed'] = (tally['agreed'] ?? 0) + 1;
  }
  for (const [writer, clock] of vectorOf(careful))
    if (writer !== client) expect(clock, 'written by somebody else').toBe(table.ledger.clockOf(writer));
}

function simplyTake(doc: Doc, bytes: Uint8Array): 'clean' | 'pending' | 'threw' {
  try {
    applyUpdate(doc, bytes);
  } catch {
    return 'threw';
  }
  return nothingPending(doc) ? 'clean' : 'pending';
}

/** Repeating something known with another neighbour breaks an emoji in two where it is simply taken; the gate cuts it off. */
const unbroken = (content: string): string => content.replace(/[\ud800-\udfff\ufffd]/g, '?');

test(`what the gate admits of a hostile writer leaves everybody else the same document, however theirs is cut (seed ${String(SEED)})`, () => {
  const seeded = createSeeded(SEED);
  const refused = new Set<string>();
  let taken = 0;
  for (let n = 0; n < 300; n += 1) {
    const table = createTable(seeded);
    const [hostile, ...others] = table.pages;
    const id = hostile?.doc.clientID ?? 0;
    const clients = table.pages.map(({ doc }) => doc.clientID);
    const anywhere = (): ForgedAt | undefined => {
      const client = seeded.chance(0.6) ? id : (clients[seeded.below(clients.length)] ?? id);
      const clock = table.ledger.clockOf(client);
      return clock === 0 || seeded.chance(0.2) ? undefined : { client, clock: seeded.below(clock) };
    };
    for (let m = 0; m < 60; m += 1) {
      const { updates, client } = table.write();
      const [origin, right] = [anywhere(), anywhere()];
      const lie = forge([
        {
          client: id,
          clock: table.ledger.clockOf(id),
          runs: [
            {
              ref: seeded.pick([4, 4, 1]),
              root: 'text:story',
              ...(origin ? { origin } : {}),
              ...(right ? { right } : {}),
              content: text(seeded.pick(['a', 'bc', 'def'])),
            },
          ],
        },
      ]);
      for (const update of client === id ? [lie] : updates) {
        const verdict = judged(table, update, (asked) => asked === client);
        if (typeof verdict === 'string' || verdict.is !== 'new') {
          refused.add(typeof verdict === 'string' ? verdict : verdict.is === 'refused' ? verdict.why : verdict.is);
          continue;
        }
        if (client === id) taken += 1;
        table.ledger.take(verdict.change);
        const admitted = changesToUpdate([verdict.change]);
        applyUpdate(table.server, admitted);
        for (const { doc } of others) applyUpdate(doc, admitted, 'server');
      }
    }
    const fresh = contentOf(TOGETHER, copyOf(table.server));
    for (const doc of [table.server, ...others.map((page) => page.doc)]) expect(contentOf(TOGETHER, doc)).toBe(fresh);
    expect(table.ledger.stateVector()).toEqual(vectorOf(table.server));
  }
  expect(taken).toBeGreaterThan(1_000);
  expect(refused).toContain('unknown-neighbour');
});

test('a gate that forgets one question would be found: an update that builds on nothing known stays pending', () => {
  const writer = new Doc();
  writer.getText('text:why').insert(0, 'first');
  const known = encodeStateAsUpdate(writer);
  const later: Uint8Array[] = [];
  writer.on('update', (update: Uint8Array) => later.push(update));
  writer.getText('text:why').insert(5, ' second');
  const server = new Doc();
  applyUpdate(server, later[0] ?? known);
  expect(nothingPending(server)).toBe(false);
  const parsed = parseUpdate(later[0] ?? known);
  expect(typeof parsed === 'string' ? parsed : judge(new Ledger(), parsed, shape, () => true).is).toBe('gap');
});
