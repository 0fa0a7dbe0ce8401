import type { CalmKind } from './calm/calm.ts';
import type { ConcernReason, Whereabouts } from './concern/concern.ts';
import type { Instant, ItemKey, PersonId, ScreenId, SeatId, SheetId, StaffId, StepId } from './ids.ts';
import type { QuickSignal } from './lane/lane.ts';
import type { MovedWords } from './seat/said.ts';
import type { Disposition } from './session.ts';
import type { Answers } from './step.ts';
import type { OfSeat, OfStep, Parts } from './turn/parts.ts';

type None = Readonly<Record<string, never>>;
interface OfTopic {
  readonly topic: string;
}
interface OfConcern {
  readonly concern: string;
}
interface OfTablet {
  readonly tablet: ScreenId;
}

/** What can have happened around the agenda while somebody leads, by name. */
export interface LeadingEventMap {
  'calm:begun': Parts<{ readonly kind: CalmKind; readonly until: Instant | null }>;
  'calm:ended': Parts<None>;
  'wall:shown': Parts<OfStep & { readonly on: boolean }>;
  /** Who still waits in the round of this step, in a new order. */
  'round:reordered': Parts<OfStep & { readonly order: readonly SeatId[] }>;

  'topic:parked': Parts<OfTopic, { readonly text: string }>;
  'topic:taken': Parts<OfTopic & { readonly taken: boolean }>;
  'topic:removed': Parts<OfTopic>;

  'check-in:question-set': Parts<OfStep, { readonly question: string | null }>;
  /** One entry a person; what they answered lies under their key. */
  'answers:brought': Parts<
    { readonly seats: readonly (OfSeat & { readonly at: Instant })[] },
    never,
    { readonly answers: Answers }
  >;

  'seat:whereabouts-told': Parts<OfSeat, never, Omit<Whereabouts, 'at'>>;
  'concern:raised': Parts<
    OfConcern & OfSeat,
    never,
    {
      readonly why: ConcernReason;
      readonly about: { readonly step: StepId; readonly item: ItemKey; readonly rose: boolean } | null;
    }
  >;
  'concern:seen': Parts<OfConcern & { readonly staff: StaffId }>;
  'concern:settled': Parts<
    OfConcern & { readonly staff: StaffId },
    never,
    { readonly disposition: Disposition; readonly note: string }
  >;

  'small-groups:called': Parts<OfStep & { readonly backAt: Instant }>;
  'small-groups:gathered': Parts<OfStep>;
  'small-groups:sent': Parts<OfStep>;
  'situation:turned': Parts<OfStep & { readonly sheet: SheetId; readonly situation: number }>;

  'urge:rated': Parts<OfStep & OfSeat & { readonly moment: number }, never, { readonly value: number | null }>;

  /** What was said lies under a key of its own, which is destroyed at the close: see `laneHolder`. */
  'lane:said': Parts<
    { readonly note: string; readonly staff: StaffId },
    never,
    { readonly quick: QuickSignal | null; readonly text: string }
  >;
  /** Kept, or no longer. With the close, what is kept is said once more, under the session's key. */
  'lane:kept': Parts<
    { readonly note: string; readonly on: boolean },
    { readonly said: { readonly quick: QuickSignal | null; readonly text: string } }
  >;
  'observer:seated': Parts<{ readonly staff: StaffId }, { readonly name: string }>;
  'observer:left': Parts<{ readonly staff: StaffId }>;

  /** What was said goes along under the key of whoever it really is; `was` is the sheet its words are taken from. */
  'seat:moved': Parts<
    {
      readonly from: SeatId;
      readonly to: SeatId;
      readonly sheets: readonly (OfStep & { readonly was: SheetId; readonly sheet: SheetId })[];
    },
    never,
    MovedWords
  >;
  'seat:renamed': Parts<OfSeat, never, { readonly alias: string }>;
  'apart:set': Parts<None, { readonly pairs: readonly (readonly [PersonId, PersonId])[] }>;
  'tablet:handed': Parts<OfTablet & { readonly seat: SeatId | null }>;
  'tablet:removed': Parts<OfTablet>;
}
