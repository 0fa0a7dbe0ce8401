import type { Instant, PersonId, SessionId, StaffId } from '../ids.ts';

/** What staff tell each other with one tap. */
export const QUICK_SIGNALS = [
  'time',
  'watch-someone',
  'you-take-this',
  'risk',
  'slow-down',
  'newcomer',
  'tech',
  'swap',
] as const;
export type QuickSignal = (typeof QUICK_SIGNALS)[number];
/** One thing said among the staff of a session. Gone for good at the close unless somebody kept it. */
export interface LaneNote {
  readonly id: string;
  readonly by: StaffId;
  readonly at: Instant;
  readonly quick: QuickSignal | null;
  readonly text: string;
  readonly kept: boolean;
}

/**
 * Whose key what staff tell each other lies under: a person nobody is, of this session alone. The server destroys that key with
 * the close.
 */
export const laneHolder = (session: SessionId): PersonId => `lane-${session}`;
