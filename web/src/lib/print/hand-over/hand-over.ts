import type { HandOver } from '@opencircle/protocol';

const MOST_STEPS = 8;

/** The steps somebody who takes over has before them, the one the group is on first; skipped ones are not told. */
export function stepsAhead({ steps, at }: Pick<HandOver, 'steps' | 'at'>): {
  readonly steps: HandOver['steps'];
  /** How many more come after these. */
  readonly more: number;
} {
  const ahead = steps.slice(at ?? 0).filter(({ skipped }) => !skipped);
  return { steps: ahead.slice(0, MOST_STEPS), more: Math.max(0, ahead.length - MOST_STEPS) };
}
