import type { Store, Write } from '@opencircle/server/storage';
import type { Clock } from '@opencircle/server/deps';

/** The machine's clock. */
export const realClock: Pick<Clock, 'now' | 'callAt'> = {
  now: () => Date.now(),
  callAt(at, call) {
    const timer = setTimeout(call, at - Date.now());
    return () => clearTimeout(timer);
  },
};

const SESSION = 'session-of-the-test';
const SHEET = 'sheet-of-the-test';

/** Batch number n: an event with a sealed part, a document update, an audit entry. */
export const batchOf = (n: number, bytes = 200): readonly Write[] => [
  {
    kind: 'event',
    event: {
      session: SESSION,
      seq: n,
      type: 'agenda:moved',
      v: 1,
      at: n,
      by: 'me',
      open: '{}',
      sealed: [{ holder: 'person:a', body: new Uint8Array(bytes).fill(n % 251) }],
    },
  },
  { kind: 'update', sheet: SHEET, epoch: 1, seq: n, body: new Uint8Array(bytes).fill(n % 251) },
  {
    kind: 'audit',
    entry: { at: n, actor: 'me', action: 'agenda:move', object: String(n), outcome: 'done', reason: null },
  },
];

/** How many batches are stored. Throws if any is missing between others, or only half there. */
export async function storedIn(store: Store): Promise<number> {
  const events = await store.eventsOf(SESSION);
  const { updates } = await store.sheetLog(SHEET);
  const audit = await store.auditEntries();
  for (const numbers of [events.map(({ seq }) => seq), updates.map(({ seq }) => seq), audit.map(({ at }) => at)])
    if (numbers.length !== events.length || numbers.some((n, index) => n !== index + 1))
      throw new Error(`half a batch near ${String(events.length)}`);
  for (const { seq, sealed } of events)
    if (sealed.length !== 1 || !sealed[0]?.body.every((byte) => byte === seq % 251))
      throw new Error(`a damaged part in ${String(seq)}`);
  return events.length;
}
