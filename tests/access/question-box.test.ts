import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Clock } from '@opencircle/server/deps';
import type { Disk, Store } from '@opencircle/server/storage';
import { ask, device, LEAD, letIn, mustAsk, planEvening } from '../support/live/evening.ts';
import { realClock, startHouse, type HouseOptions, type LiveHouse } from '../support/live/house.ts';
import { newId } from '../support/live/page.ts';

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const STARTS = 1_800_000_000_000;
const MINUTE = 60_000;
/** A clock that stands where a test puts it; what is to be called later is called soon. */
function standing(): { readonly clock: Clock; at: number } {
  const held = {
    at: STARTS,
    clock: {
      now: () => held.at,
      callAt: (at: number, call: () => void) => realClock.callAt(at - held.at + Date.now(), call),
    },
  };
  return held;
}

/** Everything that is written down, as it is handed to the disk. */
function writtenBy(): { readonly over: (store: Store) => Disk; readonly writes: unknown[] } {
  const writes: unknown[] = [];
  return {
    writes,
    over: (store) => ({
      tidy: () => store.tidy(),
      write(batch) {
        writes.push(...batch);
        return store.write(batch);
      },
    }),
  };
}
/** Of ciphertext only its length can be compared. */
const asText = (writes: readonly unknown[]): string =>
  JSON.stringify(writes, (_key, value: unknown) =>
    value instanceof Uint8Array ? `${String(value.length)} bytes` : value,
  );
/** Ids of 128 random bits by the order they first appear in: these differ from one evening to the next. */
function withoutRandomIds(text: string): string {
  const seen: string[] = [];
  return text.replace(/(?<![\w-])[\w-]{22}(?=-\d+\W|[^\w-])/g, (id) => {
    if (!seen.includes(id)) seen.push(id);
    return `id ${String(seen.indexOf(id))}`;
  });
}

async function start(options: HouseOptions = {}): Promise<LiveHouse> {
  const house = await startHouse(options);
  closing.push(() => house.close());
  return house;
}
/** An evening that began, with three people in the circle. */
async function began({ live }: Pick<LiveHouse, 'live'>): Promise<string> {
  const session = await planEvening(live);
  for (const n of [0, 1, 2]) await letIn(live, session, n);
  await mustAsk(live, session, LEAD, 'session:start', {});
  return session;
}

interface Doing {
  readonly person: number;
  readonly minute: number;
}
/** What is kept of an evening in which these people do this, one after the other, and then somebody raises a hand. */
async function keptOf(doings: readonly Doing[], what: 'box:ask' | 'talk:ask'): Promise<string> {
  const time = standing();
  const { over, writes } = writtenBy();
  const house = await start({ clock: time.clock, disk: over });
  const session = await began(house);
  const before = writes.length;
  for (const [n, { person, minute }] of doings.entries()) {
    time.at = STARTS + minute * MINUTE;
    const payload = what === 'box:ask' ? { text: `Question ${String(n)}` } : { wanted: n % 2 === 0 };
    await mustAsk(house.live, session, device(person), what, payload);
  }
  time.at = STARTS + 90 * MINUTE;
  // Refused: the box cannot be asked without words.
  await ask(
    house.live,
    session,
    device(doings[0]?.person ?? 0),
    what,
    what === 'box:ask' ? { text: ' ' } : { wanted: true },
  );
  await mustAsk(house.live, session, device(0), 'hand:raise', {});
  await house.live.stop();
  expect(house.log.lines).toEqual([]);
  return withoutRandomIds(asText(writes.slice(before)));
}
const SOME: readonly Doing[] = [
  { person: 0, minute: 3 },
  { person: 1, minute: 9 },
  { person: 0, minute: 20 },
];
const OTHERS: readonly Doing[] = [
  { person: 2, minute: 1 },
  { person: 2, minute: 2 },
  { person: 1, minute: 44 },
];

test('[QB2] who asked the question box, and when, is nowhere in what is kept: events, replies, audit trail', async () => {
  const kept = await keptOf(SOME, 'box:ask');
  expect(kept).toBe(await keptOf(OTHERS, 'box:ask'));
  expect(kept.match(/"action":"box:ask"/g)).toHaveLength(4);
  expect(kept.match(/"type":"box:asked"/g)).toHaveLength(3);
});

test('[QB2] who asked for anything else is kept, so the comparison can fail', async () => {
  expect(await keptOf(SOME, 'talk:ask')).not.toBe(await keptOf(OTHERS, 'talk:ask'));
});

test('[QB2] a question asked again under its id is one question, at once, later and after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-box-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'data.db');
  const before = await start({ path });
  const session = await began(before);
  const id = newId();
  const again = (house: LiveHouse) => ask(house.live, session, device(0), 'box:ask', { text: 'Why?' }, id);
  expect(await Promise.all([again(before), again(before)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await again(before)).toEqual({ ok: true });
  await before.close();

  const after = await start({ path });
  expect(await again(after)).toEqual({ ok: true });
  expect(await after.live.within(session, ({ box }) => box.map(({ text }) => text))).toEqual(['Why?']);
});

test('[QB4] one device puts in eight questions and no more, and others can still ask', async () => {
  const { live } = await start();
  const session = await began({ live });
  const asking = (person: number, n: number) =>
    ask(live, session, device(person), 'box:ask', { text: `Why ${String(n)}?` });
  for (let n = 0; n < 8; n += 1) expect(await asking(0, n)).toEqual({ ok: true });
  expect(await asking(0, 8)).toEqual({ ok: false, refusal: 'too-many' });
  expect(await asking(1, 9)).toEqual({ ok: true });
  await mustAsk(live, session, device(0), 'hand:raise', {});
  const other = await began({ live });
  expect(await ask(live, other, device(0), 'box:ask', { text: 'Here?' })).toEqual({ ok: true });
});
