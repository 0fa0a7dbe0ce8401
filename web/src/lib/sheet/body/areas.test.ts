import { BODY_AREAS, type BodyArea } from '@opencircle/worksheets';
import { expect, test } from 'vitest';
import { AREAS, SIZE, type Pill } from './areas.ts';

/** Half of what a finger needs. */
const FINGER = 24;

const isWithin = ({ x, y, width, height, turn }: Pill, atX: number, atY: number): boolean => {
  const lean = (-turn * Math.PI) / 180;
  const [dx, dy] = [atX - x, atY - y];
  const across = dx * Math.cos(lean) - dy * Math.sin(lean);
  const along = dx * Math.sin(lean) + dy * Math.cos(lean);
  return Math.abs(across) <= width / 2 && Math.abs(along) <= height / 2;
};
/** What lies on top there: later areas are drawn over earlier ones. */
const areaAt = (x: number, y: number): BodyArea | undefined =>
  BODY_AREAS.findLast((area) => AREAS[area].some(({ reach }) => isWithin(reach, x, y)));

test.each(BODY_AREAS)(
  'the %s can be hit with a finger that misses its middle a little, and lies in the drawing',
  (area) => {
    for (const { drawn, reach } of AREAS[area]) {
      const { x, y } = drawn;
      const around = [
        [0, 0],
        [-FINGER, 0],
        [FINGER, 0],
        [0, -FINGER],
        [0, FINGER],
      ] as const;
      for (const [dx, dy] of around) expect(areaAt(x + dx, y + dy), `${String(dx)}, ${String(dy)}`).toBe(area);
      expect(reach.x - reach.width / 2).toBeGreaterThanOrEqual(0);
      expect(reach.x + reach.width / 2).toBeLessThanOrEqual(SIZE.width);
      expect(reach.y + reach.height / 2).toBeLessThanOrEqual(SIZE.height);
    }
  },
);
