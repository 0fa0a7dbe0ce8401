import type { Duration } from '@opencircle/session';

export type AirTimeBand = 'short' | 'some' | 'long';

/** How long somebody has spoken, in three bands: enough to notice who is left out, too coarse to compare people. */
export const airTimeBand = (spoken: Duration): AirTimeBand =>
  spoken < 60_000 ? 'short' : spoken < 240_000 ? 'some' : 'long';
