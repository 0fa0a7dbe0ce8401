import type { Clock } from '../deps.ts';

/** So much at once, and so much a second. Returns whether this may still be had. */
export function createBucket(
  clock: Clock,
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
): (cost: number) => boolean {
  let left = burst;
  let at = clock.now();
  return (cost) => {
    const now = clock.now();
    left = Math.min(burst, left + (Math.max(0, now - at) * perSecond) / 1_000);
    at = now;
    if (left < cost) return false;
    left -= cost;
    return true;
  };
}
