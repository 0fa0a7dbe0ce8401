import type { CalmKind } from './calm/calm.ts';
import type { ConcernReason } from './concern/concern.ts';
import type { Instant, PersonId, ScreenId, SeatId, SheetId, StaffId, StepId } from './ids.ts';
import type { QuickSignal } from './lane/lane.ts';
import type { Disposition } from './session.ts';
import type { Answers } from './step.ts';
import type { Whereabouts } from './concern/concern.ts';

/** What a facilitator asks of the room beyond the agenda, and what surrounds it, by name. */
export interface LeadingCommandMap {
  /** Staff: eyes up, or a quiet moment, for so many seconds or until they end it. One replaces the other. */
  'calm:begin': { readonly kind: CalmKind; readonly seconds: number | null };
  'calm:end': Readonly<Record<string, never>>;
  /** Staff: what people gave in this step (totals, results, questions, a curve) is on the wall, or no longer. */
  'wall:show': { readonly step: StepId; readonly on: boolean };
  /** Staff: the round of this step goes around the circle, or begins with who opened least in the last weeks. */
  'round:order': { readonly step: StepId; readonly by: 'circle' | 'fair' };

  // the parking lot
  'topic:park': { readonly text: string };
  'topic:take': { readonly topic: string; readonly taken: boolean };
  'topic:remove': { readonly topic: string };

  // check-in and check-out
  /** Staff: one question of their own at the end of this check-in, or none any more (null), while nobody answered it. */
  'check-in:ask': { readonly step: StepId; readonly question: string | null };
  /** Staff: what somebody on paper says. */
  'check-in:enter': { readonly step: StepId; readonly seat: SeatId; readonly answers: Answers };
  'check-out:enter': { readonly step: StepId; readonly seat: SeatId; readonly answers: Answers };
  /** The program: what people who are expected here answered last time. */
  'answers:bring': {
    readonly answers: readonly { readonly person: PersonId; readonly at: Instant; readonly answers: Answers }[];
  };

  // safety
  /** A participant at their remote door, or staff for them. */
  'seat:whereabouts': { readonly seat: SeatId } & Omit<Whereabouts, 'at'>;
  /** Staff: somebody needs a look. `walked-out` also ends their time in the circle. */
  'concern:raise': { readonly seat: SeatId; readonly why: Exclude<ConcernReason, 'answer'> };
  'concern:see': { readonly concern: string };
  'concern:settle': { readonly concern: string; readonly disposition: Disposition; readonly note: string };

  // small groups and practice
  /** Staff: the small groups of this step are called back, in so many seconds; 0: now. */
  'small-groups:call': { readonly step: StepId; readonly seconds: number };
  /** Staff: they go out again. */
  'small-groups:send': { readonly step: StepId };
  /** One of a small group, or staff: another situation card for that group. */
  'situation:turn': { readonly step: StepId; readonly sheet: SheetId; readonly from: number; readonly to: number };

  // grounding
  /** A participant: how strong the urge is at one of the moments the exercise asks. Null takes it back. */
  'urge:rate': { readonly step: StepId; readonly moment: number; readonly value: number | null };

  // staff together
  'lane:say': { readonly quick: QuickSignal | null; readonly text: string };
  'lane:keep': { readonly note: string; readonly on: boolean };
  /** The program: a colleague sits in. The group is told. */
  'observer:seat': { readonly staff: StaffId; readonly name: string };
  'observer:leave': { readonly staff: StaffId };

  // people in the room
  /** Staff: whoever sits on one seat is really somebody else of the list; devices and what they said go along. */
  'seat:move': {
    readonly from: SeatId;
    readonly to: SeatId;
    /** Staff looked, and it is somebody kept apart from somebody here. */
    readonly despite?: boolean | undefined;
  };
  /** Staff: what somebody is called here today. */
  'seat:rename': { readonly seat: SeatId; readonly alias: string };
  /** The program: who must not meet. Each two are in no session's circle at once without a look from staff. */
  'apart:bring': { readonly pairs: readonly (readonly [PersonId, PersonId])[] };
  /** Staff: a device of the house is handed to somebody, or to nobody (null). */
  'tablet:hand': { readonly tablet: ScreenId; readonly seat: SeatId | null };
  /** The device itself: whoever had it is done. */
  'tablet:put-down': Readonly<Record<string, never>>;
  'tablet:remove': { readonly tablet: ScreenId };

  // what time causes
  'calm:run-out': { readonly since: Instant };
  'small-groups:gather': { readonly step: StepId };
}
