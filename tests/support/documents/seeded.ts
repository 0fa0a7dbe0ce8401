import { createSeeded as createNumbers, type Seeded as Numbers } from '@opencircle/rehearsal';

/** Numbers and bits of writing that look random and are the same for the same seed. */
export interface Seeded extends Numbers {
  word(): string;
}

const WORDS = ['sober ', 'days', ' and ', 'ok', 'a', '😀', 'ñu', 'I would ', 'call Ana ', '\n', 'x'] as const;

export function createSeeded(seed: number): Seeded {
  const numbers = createNumbers(seed);
  return { ...numbers, word: () => numbers.pick(WORDS) };
}
