import type { SeatId, StaffRoundSlice } from '@opencircle/session';

/** Who is here and has not spoken in this round, once somebody has: their turn is to come, or they passed. */
export function notHeard(here: readonly SeatId[], { done, speaking }: StaffRoundSlice): readonly SeatId[] {
  const heard = new Set(done.filter(({ how }) => how === 'spoke').map(({ seat }) => seat));
  return heard.size === 0 ? [] : here.filter((seat) => seat !== speaking && !heard.has(seat));
}
