import type { Concern, Whereabouts } from '../concern/concern.ts';
import type { Exercise } from '../grounding/exercise.ts';
import type { Instant, SeatId, StepId } from '../ids.ts';
import type { LaneNote } from '../lane/lane.ts';
import type { Answer, Answers, Item } from '../step.ts';

/** A card for staff, with the names of staff in place of their ids. */
export interface StaffConcern extends Omit<Concern, 'seenBy' | 'disposition'> {
  readonly seenBy: string | null;
  readonly disposition: (Omit<NonNullable<Concern['disposition']>, 'by'> & { readonly by: string }) | null;
  /** What was asked and answered, where an answer is why and can still be read. */
  readonly asked: { readonly item: Item; readonly answer: Answer } | null;
}
/** Where somebody is and whom to call; for staff alone. */
export interface StaffWhereabouts extends Whereabouts {
  readonly seat: SeatId;
}
/** What somebody answered in an earlier session; for staff alone. */
export interface EarlierAnswers {
  readonly seat: SeatId;
  readonly at: Instant;
  readonly answers: Answers;
}
export interface StaffLaneNote extends Omit<LaneNote, 'by'> {
  readonly by: string;
  readonly own: boolean;
}

/** What staff tell each other; `isOpen`: something can still be said. */
export interface StaffLaneSlice {
  readonly isOpen: boolean;
  readonly notes: readonly StaffLaneNote[];
}

/** The group's urge over the moments asked, smoothed, 0 to 10; null where too few said. */
export type Curve = readonly (number | null)[];
export interface WallGroundingSlice {
  readonly step: StepId;
  readonly exercise: Exercise;
  /** Null: it is not shown, or fewer than six people are here. */
  readonly curve: Curve | null;
}
export interface OwnGroundingSlice {
  readonly step: StepId;
  readonly exercise: Exercise;
  /** By moment, what this person said. */
  readonly own: readonly (number | null)[];
  /** Shown once staff show it. */
  readonly curve: Curve | null;
}
export interface StaffGroundingSlice {
  readonly step: StepId;
  readonly exercise: Exercise;
  /** How many said something at each moment; never who or what. */
  readonly rated: readonly number[];
  readonly curve: Curve | null;
}
