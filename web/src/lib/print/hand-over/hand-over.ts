import type { HandOver } from '@opencircle/protocol';

const MOST_STEPS = 5;
const MOST_PARKED = 2;
const MOST_WORDS = 6;

/** The steps somebody who takes over has before them, the one the group is on first; skipped ones are not told. */
export function stepsAhead({ steps, at }: Pick<HandOver, 'steps' | 'at'>): {
  readonly steps: HandOver['steps'];
  /** How many more come after these. */
  readonly more: number;
} {
  const ahead = steps.slice(at ?? 0).filter(({ skipped }) => !skipped);
  return { steps: ahead.slice(0, MOST_STEPS), more: Math.max(0, ahead.length - MOST_STEPS) };
}

/** The first words of what was put aside, short enough to be read in passing. */
export function parkedShort(parked: HandOver['parked']): { readonly shown: readonly string[]; readonly more: number } {
  const shown = parked.slice(0, MOST_PARKED).map((text) => {
    const words = text.split(/\s+/);
    return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : text;
  });
  return { shown, more: parked.length - shown.length };
}
