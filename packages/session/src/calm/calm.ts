import type { Instant } from '../ids.ts';

/** What staff ask of a room for a while: look up from the screens, or be silent together. */
export const CALMS = ['eyes-up', 'quiet'] as const;
export type CalmKind = (typeof CALMS)[number];
export interface Calm {
  readonly kind: CalmKind;
  readonly since: Instant;
  /** When it ends by itself; null: when staff end it. */
  readonly until: Instant | null;
}
