import { readFileSync, writeFileSync } from 'node:fs';
import type { Clock } from '@opencircle/server/deps';

/** A real clock that can be moved forward; timers that come due on the way are called. How far it was moved outlives the process. */
export interface JumpClock extends Clock {
  jump(milliseconds: number): void;
}

const LONGEST = 2 ** 31 - 1;

export function createJumpClock(file: string): JumpClock {
  let ahead = readAhead(file);
  const waiting = new Set<{ readonly at: number; readonly call: () => void; timer: NodeJS.Timeout }>();
  const now = (): number => Date.now() + ahead;
  const timerFor = (at: number, call: () => void): NodeJS.Timeout =>
    setTimeout(call, Math.min(LONGEST, Math.max(0, at - now())));

  return {
    now,
    callAt(at, call) {
      const due = (): void => {
        // The longest wait a timer takes may be over before the moment is there.
        if (at > now()) {
          held.timer = timerFor(at, due);
          return;
        }
        waiting.delete(held);
        call();
      };
      const held = { at, call: due, timer: timerFor(at, due) };
      waiting.add(held);
      return () => {
        clearTimeout(held.timer);
        waiting.delete(held);
      };
    },
    jump(milliseconds) {
      ahead += milliseconds;
      writeFileSync(file, String(ahead));
      for (const held of waiting) {
        clearTimeout(held.timer);
        held.timer = timerFor(held.at, held.call);
      }
    },
  };
}

function readAhead(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
