/** Slow breathing: so many seconds in and out, so many breaths in about a minute. */
export const IN_SECONDS = 4;
export const OUT_SECONDS = 6;
export const BREATHS = 6;
const ONE = IN_SECONDS + OUT_SECONDS;

export interface Breath {
  readonly phase: 'in' | 'out';
  /** From 1. */
  readonly breath: number;
  readonly over: boolean;
}

/** Where somebody is in the exercise this many seconds after its start. */
export function breathAt(seconds: number): Breath {
  const whole = Math.floor(Math.max(0, seconds));
  const breath = Math.floor(whole / ONE) + 1;
  const over = breath > BREATHS;
  return { phase: whole % ONE < IN_SECONDS ? 'in' : 'out', breath: Math.min(breath, BREATHS), over };
}
