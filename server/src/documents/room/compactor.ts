import type { Instant } from '@opencircle/session';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../../live/faults.ts';
import type { Bytes } from '../../storage/ports.ts';
import type { Delays } from './delays.ts';

/** Compaction is due after this many updates or bytes. */
const AFTER = { updates: 500, bytes: 256_000 } as const;
/** Whoever erases again and again has the log rewritten once in this time. Milliseconds. */
const PAUSE = 1_000;

/** Puts one snapshot in the place of a sheet's log. One at a time. */
export interface Compactor {
  /** An update was stored. */
  grew(bytes: number): void;
  /** Something was erased, and its words must not stay in the log. */
  erased(): void;
  /** Now, if there is anything to gain. */
  now(): Promise<void>;
  /** Resolves when none is under way. */
  settled(): Promise<void>;
}

interface CompactorNeeds {
  readonly about: Pick<Deps, 'clock' | 'log'> & { readonly sheet: string };
  readonly delays: Delays<'compact'>;
  /** The state as far as it is on disk. Null: it could not be built anew, and the log must stay. */
  readonly rebuild: () => Bytes | null;
  /** Called at once after `rebuild`, so that both speak of the same moment. */
  readonly store: (state: Bytes) => Promise<void>;
}

/** Starts with what the log held when it was read. */
export function createCompactor(needs: CompactorNeeds, since: { updates: number; bytes: number }): Compactor {
  const { about, delays, rebuild, store } = needs;
  const { clock, log, sheet } = about;
  let { updates, bytes } = since;
  let underWay: Promise<void> | null = null;
  let startedAt: Instant | null = null;

  function soon(): void {
    const wait = startedAt === null ? 0 : Math.max(0, startedAt + PAUSE - clock.now());
    if (wait === 0 && underWay === null) void now();
    else delays.later('compact', Math.min(PAUSE, wait) || PAUSE, () => void now());
  }

  function now(): Promise<void> {
    if (updates === 0) return underWay ?? Promise.resolve();
    return (underWay ??= compact().finally(() => (underWay = null)));
  }

  async function compact(): Promise<void> {
    startedAt = clock.now();
    const state = rebuild();
    if (state === null)
      return void log.error({ sheet }, 'a sheet cannot be compacted: built anew it says something else');
    const taken = { updates, bytes };
    updates = bytes = 0;
    try {
      await store(state);
    } catch (error) {
      updates += taken.updates;
      bytes += taken.bytes;
      log.warn({ sheet, fault: faultOf(error) }, 'a snapshot could not be stored; the log stays as it was');
    }
  }

  return {
    grew(size) {
      updates += 1;
      bytes += size;
      if (updates >= AFTER.updates || bytes >= AFTER.bytes) soon();
    },
    erased: soon,
    now,
    async settled() {
      await underWay;
    },
  };
}
