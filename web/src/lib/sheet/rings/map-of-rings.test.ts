import { describe, expect, test } from 'vitest';
import { mapOfRings, type MapOfRings, type OnMap, ringAt } from './map-of-rings.ts';

let made = 0;
const people = (count: number, name = 'A. M.', hasMark = false): readonly OnMap[] =>
  Array.from({ length: count }, () => {
    made += 1;
    return { id: `card-${String(made)}`, number: made, name, hasMark };
  });
/** What stands on each ring: how many cards, and of how many others there is only the number. */
const onRings = ({ chips }: MapOfRings, rings: number) =>
  Array.from({ length: rings }, (_, ring) => {
    const own = chips.filter((chip) => chip.ring === ring);
    return own.filter(({ card }) => card !== null).length + Math.max(0, ...own.map(({ others }) => others));
  });

/** A phone of 360 px, with usual letters. */
const PHONE = 320 / 15;

describe('a map of rings', () => {
  test('shows names while there is room for them', () => {
    const { hasNames, chips } = mapOfRings([people(2), people(2), people(1)], PHONE);
    expect(hasNames).toBe(true);
    expect(chips).toHaveLength(5);
  });

  test('shows numbers where a name would cover another or leave the page', () => {
    expect(mapOfRings([people(8), people(4), people(3)], PHONE).hasNames).toBe(false);
    expect(mapOfRings([people(1, 'Una persona de la oficina')], 14).hasNames).toBe(false);
  });

  test.each([
    [15, 0, 0],
    [0, 15, 0],
    [0, 0, 15],
    [5, 5, 5],
    [8, 7, 0],
  ])('shows everybody, or how many more there are: %i, %i and %i', (...counts) => {
    const map = mapOfRings(
      counts.map((count) => people(count, 'A. M.', true)),
      PHONE,
    );
    expect(onRings(map, 3)).toEqual(counts);
  });

  test('nobody covers anybody, and everybody stands on their ring', () => {
    const { chips } = mapOfRings([people(15), people(6), people(9)], PHONE);
    for (const [index, one] of chips.entries()) {
      const { at, room } = ringAt(one.ring, 3);
      expect(Math.abs(Math.hypot(one.x - 0.5, one.y - 0.5) * 2 - at)).toBeLessThanOrEqual(room);
      for (const other of chips.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y) * PHONE, 'as far as a letter is high').toBeGreaterThan(1);
    }
  });

  test('a map without anybody is empty', () => {
    expect(mapOfRings([[], [], []], PHONE).chips).toEqual([]);
  });
});
