import type { Instant, ItemKey, SeatId, StaffId, StepId } from '../ids.ts';
import type { Disposition } from '../signal/signal.ts';

/** Why somebody needs a look from staff: what they answered, that they walked out, or that staff say so. */
export const CONCERN_REASONS = ['answer', 'walked-out', 'seems-intoxicated', 'crisis', 'staff'] as const;
export type ConcernReason = (typeof CONCERN_REASONS)[number];

/** A card for staff: somebody to talk with before they leave. Nobody else is told of it. */
export interface Concern {
  readonly id: string;
  readonly seat: SeatId;
  /** Null: whose it is was erased. */
  readonly why: ConcernReason | null;
  /** What they answered, where that is why: the step, the item and, in an answer that rose, that it did. */
  readonly about: { readonly step: StepId; readonly item: ItemKey; readonly rose: boolean } | null;
  readonly at: Instant;
  readonly seenBy: StaffId | null;
  readonly seenAt: Instant | null;
  readonly disposition: { readonly is: Disposition | null; readonly note: string; readonly by: StaffId } | null;
}
/** Whether others are near somebody who is not in the room, and may hear the group. */
export const COMPANY = ['alone', 'others-who-may-hear', 'others-who-must-not-hear'] as const;
export type Company = (typeof COMPANY)[number];

/** Where somebody is who is not in the room, and whom to call: for the safety card of staff, under that person's key. */
export interface Whereabouts {
  /** An address or a place staff know. */
  readonly where: string;
  readonly company: Company;
  readonly callBack: string;
  /** Name and number of whom to call in an emergency. */
  readonly contact: string;
  readonly at: Instant;
}
