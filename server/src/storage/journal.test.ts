import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '@opencircle/session';
import { createJournal, WINDOW } from './journal.ts';
import { CommitFailed, ImpossibleBatch, type Disk, type Store, type Write } from './ports.ts';
import { openSqlite } from './sqlite/open.ts';

/** A clock that moves only when told. */
function createHandClock(): {
  now(): Instant;
  callAt(at: Instant, call: () => void): () => void;
  to(at: Instant): Promise<void>;
  calls(): number;
} {
  let now: Instant = 1_000_000;
  let timers: { at: Instant; call: () => void }[] = [];
  return {
    now: () => now,
    callAt(at, call) {
      const timer = { at, call };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    async to(at) {
      now = at;
      const due = timers.filter((timer) => timer.at <= at);
      timers = timers.filter((timer) => timer.at > at);
      for (const { call } of due) call();
      await settled();
    },
    calls: () => timers.length,
  };
}

/** After everything that only waits for promises. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const event = (session: string, seq: number): Write => ({
  kind: 'event',
  event: { session, seq, type: 'agenda:moved', v: 1, at: 0, by: 'me', open: '{}', sealed: [] },
});
const meta = (name: string): Write => ({ kind: 'meta', name, value: name });

let clock: ReturnType<typeof createHandClock>;
let store: Store;
/** How many writes each transaction held, and what else was done to the disk. */
let done: (number | 'tidy')[];
/** What the next transactions run into instead of the disk. */
let faults: (Error | null)[];
let disk: Disk;

beforeEach(async () => {
  clock = createHandClock();
  store = await openSqlite(':memory:');
  done = [];
  faults = [];
  disk = {
    async write(batch) {
      done.push(batch.length);
      const fault = faults.shift();
      if (fault) throw fault;
      await store.write(batch);
    },
    async tidy() {
      done.push('tidy');
      const fault = faults.shift();
      if (fault) throw fault;
    },
  };
});
afterEach(() => store.close());

const outcomeOf = (commit: Promise<void>): Promise<string> =>
  commit.then(
    () => 'stored',
    (error: unknown) => {
      if (!(error instanceof CommitFailed)) throw error;
      return error.cause instanceof ImpossibleBatch ? 'impossible' : error.full ? 'full' : 'failed';
    },
  );

describe('the window', () => {
  test('[ST20] at once when it was quiet; then company is waited for, and all of it is one transaction', async () => {
    const journal = createJournal(disk, clock);
    const first = [journal.commit([meta('a')]), journal.commit([meta('b'), meta('c')])];
    await settled();
    expect(done).toEqual([3]);
    const start = clock.now();
    await clock.to(start + 5);
    const second = [journal.commit([meta('d')])];
    await clock.to(start + WINDOW - 1);
    second.push(journal.commit([meta('e')]));
    await settled();
    expect(done).toEqual([3]);
    await clock.to(start + WINDOW);
    expect(done).toEqual([3, 2]);
    await clock.to(start + 3 * WINDOW);
    const third = journal.commit([meta('f')]);
    await settled();
    expect(done).toEqual([3, 2, 1]);
    await Promise.all([...first, ...second, third]);
    expect(clock.calls()).toBe(0);
  });

  test('[ST26] a clock set back an hour holds up nothing', async () => {
    const journal = createJournal(disk, clock);
    await journal.commit([meta('a')]);
    await clock.to(clock.now() - 3_600_000);
    await journal.commit([meta('b')]);
    expect(done).toEqual([1, 1]);
  });

  test('[ST21] nothing is said to be stored while the disk is still at it', async () => {
    let finish = (): void => undefined;
    const slow: Disk = {
      write: (batch) => new Promise<void>((resolve) => (finish = resolve)).then(() => store.write(batch)),
      tidy: async () => undefined,
    };
    const journal = createJournal(slow, clock);
    let said = false;
    const commit = journal.commit([meta('a')]).then(() => (said = true));
    await settled();
    expect(said).toBe(false);
    finish();
    await commit;
    expect(await store.meta('a')).toBe('a');
  });

  test('[ST24] closing stores what was asked, without waiting for the window, and then refuses', async () => {
    const journal = createJournal(disk, clock);
    await journal.commit([meta('a')]);
    const asked = ['b', 'c'].map((name) => outcomeOf(journal.commit([meta(name)])));
    await Promise.all([journal.close(), journal.close()]);
    expect(await Promise.all(asked)).toEqual(['stored', 'stored']);
    expect(await outcomeOf(journal.commit([meta('d')]))).toBe('failed');
    expect(clock.calls()).toBe(0);
  });
});

describe('faults', () => {
  test('[ST22] a full disk fails every batch of the window, and the next window tries afresh', async () => {
    const journal = createJournal(disk, clock);
    faults = [Object.assign(new Error('no space left'), { code: 'ENOSPC' })];
    const window = ['a', 'b'].map((name) => outcomeOf(journal.commit([meta(name)])));
    expect(await Promise.all(window)).toEqual(['full', 'full']);
    expect(await store.isEmpty()).toBe(true);
    await clock.to(clock.now() + WINDOW);
    expect(await outcomeOf(journal.commit([meta('c')]))).toBe('stored');
  });

  test('[ST23] an impossible batch fails alone, with those that build on it', async () => {
    const journal = createJournal(disk, clock);
    const window = [event('s1', 1), event('s2', 2), event('s2', 3), event('s1', 2)].map((write) =>
      outcomeOf(journal.commit([write])),
    );
    expect(await Promise.all(window)).toEqual(['stored', 'impossible', 'impossible', 'stored']);
  });

  test('[ST23] a fault of the disk while looking for the impossible one fails all that follow', async () => {
    const journal = createJournal(disk, clock);
    faults = [null, null, new CommitFailed(true, null)];
    const window = [event('s1', 1), event('s1', 2), event('s2', 7), event('s3', 1)].map((write) =>
      outcomeOf(journal.commit([write])),
    );
    expect(await Promise.all(window)).toEqual(['stored', 'full', 'full', 'full']);
    expect(await store.eventsOf('s3')).toEqual([]);
  });

  const steps = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          commit: fc.array(fc.constantFrom('s1', 's2', 's3'), { maxLength: 3 }),
          wrong: fc.boolean(),
        }),
      },
      { weight: 2, arbitrary: fc.record({ wait: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ fault: fc.boolean() }) },
    ),
    { maxLength: 40 },
  );

  async function run(
    history: typeof steps extends fc.Arbitrary<infer T> ? T : never,
    over: (disk: Disk) => Disk,
  ): Promise<void> {
    const fresh = await openSqlite(':memory:');
    let broken = false;
    const fickle: Disk = {
      async write(batch) {
        if (broken) throw new CommitFailed(true, null);
        await fresh.write(batch);
      },
      tidy: async () => undefined,
    };
    const journal = createJournal(over(fickle), clock);
    const said: Promise<void>[] = [];
    const stored: string[] = [];
    let n = 0;
    for (const step of history) {
      if ('fault' in step) broken = step.fault;
      else if ('wait' in step) await clock.to(clock.now() + step.wait);
      else {
        // Event 99 of a session without events is impossible; what else is in its batch must go with it.
        const mark = `mark ${String((n += 1))}`;
        const batch = [
          ...step.commit.map((name) => meta(name)),
          ...(step.wrong && n % 4 === 0 ? [event('s9', 99)] : []),
          meta(mark),
        ];
        said.push(
          journal.commit(batch).then(
            () => void stored.push(mark),
            () => undefined,
          ),
        );
      }
    }
    await journal.close();
    await Promise.all(said);
    expect(stored).toEqual(stored.toSorted((one, other) => Number(one.slice(5)) - Number(other.slice(5))));
    for (let mark = 1; mark <= n; mark += 1)
      expect((await fresh.meta(`mark ${String(mark)}`)) !== null, `mark ${String(mark)}`).toBe(
        stored.includes(`mark ${String(mark)}`),
      );
    await fresh.close();
  }

  test('[ST21] [ST22] [ST23] whatever fails when, stored is what was said to be stored, in order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, (history) => run(history, (disk) => disk)),
      { numRuns: 150 },
    );
  });

  test('[ST21] a disk that says stored before it is would be found', async () => {
    const lying = (disk: Disk): Disk => ({
      ...disk,
      write: async (batch) => void disk.write(batch).catch(() => undefined),
    });
    const { failed } = await fc.check(
      fc.asyncProperty(steps, (history) => run(history, lying)),
      { numRuns: 150, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});

describe('tidying', () => {
  const erasing: readonly Write[] = [
    { kind: 'remove', table: 'person', id: 'a' },
    { kind: 'destroy-key', holder: 'person:a' },
    { kind: 'snapshot', sheet: 'h', epoch: 1, upTo: 1, body: new Uint8Array(1) },
  ];

  test('[ST25] soon after anything is erased, once for many, and not for anything else', async () => {
    const journal = createJournal(disk, clock);
    await journal.commit([meta('a')]);
    expect(clock.calls()).toBe(0);
    for (const write of erasing) {
      await clock.to(clock.now() + WINDOW);
      await journal.commit([write]);
    }
    await clock.to(clock.now() + 1_000);
    expect(done).toEqual([1, 1, 1, 1, 'tidy']);
    expect(clock.calls()).toBe(0);
  });

  test('[ST25] a disk too full to tidy is tried again, and closing tidies at once', async () => {
    const journal = createJournal(disk, clock);
    await journal.commit(erasing);
    faults = [new CommitFailed(true, null)];
    await clock.to(clock.now() + 1_000);
    await clock.to(clock.now() + 1_000);
    expect(done).toEqual([3, 'tidy', 'tidy']);
    await journal.commit([{ kind: 'remove', table: 'person', id: 'b' }]);
    await journal.close();
    expect(done).toEqual([3, 'tidy', 'tidy', 1, 'tidy']);
    expect(clock.calls()).toBe(0);
  });
});
