import type { Instant } from '@opencircle/session';
import type { Clock } from '../deps.ts';
import { CommitFailed, ImpossibleBatch, type Disk, type Journal, type Write } from './ports.ts';

/** How long after a commit the next one waits for company. Milliseconds. */
export const WINDOW = 20;
/** How long erased things may linger in the write-ahead log. Milliseconds. */
const TIDY_AFTER = 1_000;

interface Asked {
  readonly batch: readonly Write[];
  readonly stored: () => void;
  readonly failed: (why: CommitFailed) => void;
}

const erases = ({ kind }: Write): boolean => kind === 'snapshot' || kind === 'destroy-key' || kind === 'remove';

function toCommitFailed(error: unknown): CommitFailed {
  if (error instanceof CommitFailed) return error;
  return new CommitFailed(error instanceof Error && 'code' in error && error.code === 'ENOSPC', error);
}

/** The one writer over this disk: at once when it was quiet, else everything asked within a window in one transaction. */
export function createJournal(disk: Disk, clock: Pick<Clock, 'now' | 'callAt'>): Journal {
  let asked: Asked[] = [];
  let lastCommit: Instant | null = null;
  let unplan: (() => void) | null = null;
  let keepTidy: (() => void) | null = null;
  let erased = false;
  let closed = false;
  let turn = Promise.resolve();
  let turns = 0;

  /** One thing at a time on the disk, in the order it was asked for. */
  function inTurn(work: () => Promise<void>): void {
    turns += 1;
    turn = turn.then(work).then(() => {
      turns -= 1;
      plan();
    });
  }

  function plan(): void {
    if (asked.length === 0 || unplan !== null || turns > 0) return;
    const now = clock.now();
    const wait = lastCommit === null ? 0 : lastCommit + WINDOW - now;
    const begin = (): void => {
      unplan = null;
      inTurn(commitWindow);
    };
    // More than a window ahead: the clock was set back, and nobody waits for it to catch up.
    if (closed || wait <= 0 || wait > WINDOW) begin();
    else unplan = clock.callAt(now + wait, begin);
  }

  async function commitWindow(): Promise<void> {
    const window = asked;
    asked = [];
    try {
      await write(window.length === 1 && window[0] ? window[0].batch : window.flatMap(({ batch }) => batch));
      for (const one of window) one.stored();
    } catch (error) {
      if (error instanceof ImpossibleBatch && window.length > 1) await oneByOne(window);
      else for (const one of window) one.failed(toCommitFailed(error));
    }
    lastCommit = clock.now();
  }

  /** Finds the batch that cannot be stored, so that it fails alone; after a fault of the disk all that follow fail with it. */
  async function oneByOne(window: readonly Asked[]): Promise<void> {
    let fault: CommitFailed | null = null;
    for (const one of window) {
      if (fault !== null) {
        one.failed(fault);
        continue;
      }
      try {
        await write(one.batch);
        one.stored();
      } catch (error) {
        const failed = toCommitFailed(error);
        one.failed(failed);
        if (!(error instanceof ImpossibleBatch)) fault = failed;
      }
    }
  }

  async function write(batch: readonly Write[]): Promise<void> {
    if (batch.length === 0) return;
    await disk.write(batch);
    if (!batch.some(erases)) return;
    erased = true;
    planTidy();
  }

  function planTidy(): void {
    if (closed) return;
    keepTidy ??= clock.callAt(clock.now() + TIDY_AFTER, () => {
      keepTidy = null;
      inTurn(tidy);
    });
  }

  async function tidy(): Promise<void> {
    try {
      await disk.tidy();
      erased = false;
    } catch {
      // A full or busy disk: what was erased is out of the tables already, the log is cleared with the next try.
      planTidy();
    }
  }

  return {
    commit(batch) {
      if (closed) return Promise.reject(new CommitFailed(false, new Error('the journal is closed')));
      return new Promise((stored, failed) => {
        asked.push({ batch, stored, failed });
        plan();
      });
    },
    async close() {
      closed = true;
      unplan?.();
      keepTidy?.();
      unplan = keepTidy = null;
      plan();
      while (turns > 0) await turn;
      if (erased) inTurn(tidy);
      await turn;
    },
  };
}
