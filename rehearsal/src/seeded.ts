/** Numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** From 0 up to but not including `end`. */
  below(end: number): number;
  /** Any number from `least` to `most`. */
  between(least: number, most: number): number;
  chance(of: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function createSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (end) => Math.floor(next() * end),
    between: (least, most) => least + next() * (most - least),
    chance: (of) => next() < of,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  };
}
