import type { BodyArea } from '@opencircle/worksheets';

/** A box with round ends in the drawing: its middle, its size, and how far it leans, in degrees. */
export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
}
/** Where one thing is felt: what is drawn of it, and how far a finger may miss it. */
export interface Spot {
  readonly drawn: Pill;
  readonly reach: Pill;
}
type Size = readonly [width: number, height: number];

/** The middle of whoever is seen from the front. */
const MIDDLE = 118;
const mirrored = (pill: Pill): Pill => ({ ...pill, x: 2 * MIDDLE - pill.x, turn: -pill.turn });
const pill = (x: number, y: number, [width, height]: Size, turn = 0): Pill => ({ x, y, width, height, turn });
const both = (one: Pill): readonly Pill[] => [one, mirrored(one)];
const spot = (x: number, y: number, drawn: Size, reach: Size, turn = 0): Spot => ({
  drawn: pill(x, y, drawn, turn),
  reach: pill(x, y, reach, turn),
});
const spots = (...[x, y, drawn, reach, turn]: Parameters<typeof spot>): readonly Spot[] => {
  const one = spot(x, y, drawn, reach, turn);
  return [one, { drawn: mirrored(one.drawn), reach: mirrored(one.reach) }];
};

/** How the drawing is measured: on a small phone one unit is one pixel. */
export const SIZE = { width: 320, height: 544 } as const;

/** Somebody who stands and looks at whoever fills this. */
export const FRONT: readonly Pill[] = [
  pill(MIDDLE, 58, [88, 104]),
  pill(MIDDLE, 124, [34, 60]),
  pill(MIDDLE, 224, [104, 172]),
  ...both(pill(54, 233, [36, 174], 13.4)),
  ...both(pill(37, 308, [40, 44], 13.4)),
  ...both(pill(92, 376, [48, 280])),
  ...both(pill(85, 516, [60, 36])),
];
/** Somebody turned away, down to the waist. */
export const BEHIND: readonly Pill[] = [
  pill(276, 88, [48, 56]),
  pill(276, 122, [22, 44]),
  pill(276, 199, [60, 134]),
  pill(250, 192, [18, 92], 7),
  pill(302, 192, [18, 92], -7),
];

/** Where each area lies; what comes in pairs has two. Each is reached within 24 units up, down, left and right of its middle. */
export const AREAS: Readonly<Record<BodyArea, readonly Spot[]>> = {
  head: [spot(MIDDLE, 30, [60, 32], [96, 60])],
  jaw: [spot(MIDDLE, 85, [52, 30], [96, 50])],
  throat: [spot(MIDDLE, 134, [38, 26], [52, 48])],
  shoulders: spots(68, 160, [30, 28], [48, 52]),
  chest: [spot(MIDDLE, 196, [62, 46], [62, 64])],
  stomach: [spot(MIDDLE, 264, [60, 56], [64, 72])],
  back: [spot(276, 196, [40, 92], [76, 132])],
  arms: spots(54, 236, [22, 74], [50, 94], 13.4),
  hands: spots(36, 310, [32, 34], [56, 52]),
  legs: spots(93, 396, [30, 150], [50, 180]),
  feet: spots(84, 516, [46, 24], [66, 52]),
};
