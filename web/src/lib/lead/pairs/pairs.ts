import type { SeatId, SharedSheet } from '@opencircle/session';

/** People who are to fill one sheet together, two or three. */
export type Pair = readonly SeatId[];

/** Who of the circle fills none of these sheets yet. */
export const withoutSheet = (
  circle: readonly SeatId[],
  shared: readonly Pick<SharedSheet, 'seats'>[],
): readonly SeatId[] => circle.filter((seat) => !shared.some(({ seats }) => seats.includes(seat)));

/** Neighbours around the circle, two and two; an odd one makes the last pair a trio. One alone stays alone. */
export function suggestPairs(circle: readonly SeatId[]): readonly Pair[] {
  const pairs: SeatId[][] = [];
  for (let at = 0; at + 1 < circle.length; at += 2) pairs.push(circle.slice(at, at + 2));
  const odd = circle.length % 2 === 1 ? circle.at(-1) : undefined;
  if (odd !== undefined) pairs.at(-1)?.push(odd);
  return pairs;
}

/** The same pairs after somebody came or went: who still fits together stays together. */
export function mendPairs(pairs: readonly Pair[], circle: readonly SeatId[]): readonly Pair[] {
  const here = pairs.map((pair) => pair.filter((seat) => circle.includes(seat)));
  const kept = here.filter(({ length }) => length > 1);
  const loose = circle.filter((seat) => !kept.some((pair) => pair.includes(seat)));
  if (loose.length !== 1) return [...kept, ...suggestPairs(loose)];
  const room = kept.findLastIndex(({ length }) => length === 2);
  // Nothing but trios: one of them gives somebody up.
  if (room === -1) return suggestPairs(circle);
  return kept.map((pair, at) => (at === room ? [...pair, ...loose] : pair));
}

/** The same pairs with two people in each other's place. */
export const swapped = (pairs: readonly Pair[], one: SeatId, other: SeatId): readonly Pair[] =>
  pairs.map((pair) => pair.map((seat) => (seat === one ? other : seat === other ? one : seat)));
