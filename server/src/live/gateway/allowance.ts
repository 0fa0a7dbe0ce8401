import { LIMITS } from '@opencircle/protocol';
import type { Who } from '@opencircle/session';
import type { Clock } from '../../deps.ts';
import { whoToString } from '../who.ts';

/** So many a second, and so many at once after a pause. */
export interface Allowance {
  /** False when there is nothing left to take. */
  take(): boolean;
  /** Whether forgetting it would give nothing away. */
  isFull(): boolean;
}

/** Starts full. A clock that was set back gives nothing and takes nothing. */
export function createAllowance(clock: Pick<Clock, 'now'>, perSecond: number, burst: number): Allowance {
  let left = burst;
  let last = clock.now();
  function refill(): void {
    const now = clock.now();
    left = Math.min(burst, left + (Math.max(0, now - last) * perSecond) / 1_000);
    last = now;
  }
  return {
    take() {
      refill();
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    isFull() {
      refill();
      return left === burst;
    },
  };
}

/** Allowances kept before those that are full again are forgotten. */
const MANY = 256;

/** One allowance for each person, whatever sockets come and go. */
export function createAllowances(clock: Pick<Clock, 'now'>): (who: Who) => Allowance {
  const all = new Map<string, Allowance>();
  return (who) => {
    const name = whoToString(who);
    const known = all.get(name);
    if (known) return known;
    if (all.size >= MANY) for (const [one, allowance] of all) if (allowance.isFull()) all.delete(one);
    const isStaff = who.kind === 'staff';
    const made = createAllowance(
      clock,
      isStaff ? LIMITS.staffCommandsPerSecond : LIMITS.commandsPerSecond,
      isStaff ? LIMITS.staffCommandBurst : LIMITS.commandBurst,
    );
    all.set(name, made);
    return made;
  };
}
