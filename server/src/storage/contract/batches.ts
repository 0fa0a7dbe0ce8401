import fc from 'fast-check';
import type { Instant } from '@opencircle/session';
import type { KeyHolder, Row, Table, Write } from '../ports.ts';
import { after, EMPTY, headIn, lastSeqIn, type Model } from './model.ts';

/** Few names, so that writes meet. */
export const SESSIONS = ['s1', 's2'];
export const SHEETS = ['h1', 'h2'];
export const COMMANDS = ['c1', 'c2', 'c3'];
export const HOLDERS: readonly KeyHolder[] = ['person:a', 'session:s1', 'program'];
export const IDS = ['s1', 'h1', 'x1', 'x2'];
export const PARENTS = ['p1', 'p2'];
export const LOOKUPS = ['l1', 'l2', 'l3'];
export const NAMES = ['n1', 'n2'];
/** One table of every sort: those that take others along, and one that does not. */
export const KINDS: readonly Table[] = ['sheet', 'session', 'group'];

const at: Instant = 1_700_000_000_000;
const bytes = fc.uint8Array({ maxLength: 12 });
const text = fc.string({ maxLength: 8 });
/** How far from the right number: mostly right. */
const slip = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });

type Intent = (now: Model) => Write;
const always =
  (write: Write): Intent =>
  () =>
    write;

const event = fc
  .record({
    session: fc.constantFrom(...SESSIONS),
    slip,
    by: text,
    open: text,
    bodies: fc.array(bytes, { maxLength: 3 }),
  })
  .map(({ session, slip, by, open, bodies }): Intent => (now) => ({
    kind: 'event',
    event: {
      session,
      seq: lastSeqIn(now, session) + 1 + slip,
      type: 'agenda:moved',
      v: 1,
      at,
      by,
      open,
      sealed: HOLDERS.slice(0, bodies.length).map((holder, index) => ({
        holder,
        body: bodies[index] ?? new Uint8Array(),
      })),
    },
  }));
const reply = fc
  .record({ session: fc.constantFrom(...SESSIONS), command: fc.constantFrom(...COMMANDS), asker: text })
  .map((of) => always({ kind: 'reply', ...of, reply: { ok: true }, at }));
const update = fc
  .record({ sheet: fc.constantFrom(...SHEETS), slip, later: slip, body: bytes })
  .map(({ sheet, slip, later, body }): Intent => (now) => {
    const known = now.sheets[sheet];
    const epoch = (known?.epoch ?? 1) + later;
    return { kind: 'update', sheet, epoch, seq: (known ? headIn(known) : 0) + 1 + slip, body };
  });
const snapshot = fc
  .record({ sheet: fc.constantFrom(...SHEETS), slip, back: fc.integer({ min: -1, max: 3 }), body: bytes })
  .map(({ sheet, slip, back, body }): Intent => (now) => {
    const known = now.sheets[sheet];
    return {
      kind: 'snapshot',
      sheet,
      epoch: (known?.epoch ?? 1) + slip,
      upTo: Math.max(0, (known ? headIn(known) : 0) - back),
      body,
    };
  });
const clientId = fc
  .record({
    sheet: fc.constantFrom(...SHEETS),
    clientId: fc.integer({ min: 2 ** 32 - 6, max: 2 ** 32 - 1 }),
    owner: text,
  })
  .map((of) => always({ kind: 'client-id', ...of }));
const audit = fc
  .record({ actor: text, outcome: fc.constantFrom('done' as const, 'refused' as const), reason: fc.option(text) })
  .map((of) => always({ kind: 'audit', entry: { at, action: 'seat:admit', object: 'x', ...of } }));
const holder = fc.constantFrom(...HOLDERS);
const key = fc.record({ holder, wrapped: bytes }).map((of) => always({ kind: 'key', ...of }));
const destroyKey = holder.map((holder) => always({ kind: 'destroy-key', holder }));
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom(...IDS),
  parent: fc.option(fc.constantFrom(...PARENTS)),
  lookup: fc.option(fc.constantFrom(...LOOKUPS)),
  open: text,
  holder: fc.option(holder),
  sealed: fc.option(bytes),
});
const put = fc.record({ table: fc.constantFrom(...KINDS), row }).map((of) => always({ kind: 'put', ...of }));
const remove = fc
  .record({ table: fc.constantFrom(...KINDS), id: fc.constantFrom(...IDS, ...SHEETS) })
  .map((of) => always({ kind: 'remove', ...of }));
const meta = fc.record({ name: fc.constantFrom(...NAMES), value: text }).map((of) => always({ kind: 'meta', ...of }));

const intents = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: event },
    { weight: 5, arbitrary: update },
    { weight: 3, arbitrary: put },
    snapshot,
    reply,
    clientId,
    audit,
    key,
    destroyKey,
    remove,
    meta,
  ),
  { maxLength: 6 },
);

/** Histories of batches that mostly fit what they follow, and now and then cannot be stored. */
export const batches: fc.Arbitrary<readonly (readonly Write[])[]> = fc
  .array(intents, { maxLength: 25 })
  .map((history) => {
    let stored = EMPTY;
    return history.map((intents) => {
      let now: Model = stored;
      let possible = true;
      const batch = intents.map((intent) => {
        const write = intent(now);
        const next = after(now, write);
        possible &&= next !== null;
        now = next ?? now;
        return write;
      });
      if (possible) stored = now;
      return batch;
    });
  });
