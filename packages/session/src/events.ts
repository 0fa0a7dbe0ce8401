import type {
  Bilingual,
  BoxQuestionId,
  DeviceId,
  GroupId,
  Instant,
  KnockId,
  Language,
  MoveId,
  PersonId,
  ScreenId,
  SeatId,
  SignalId,
  StaffId,
  StepId,
} from './ids.ts';
import type { Exercise } from './grounding/exercise.ts';
import type { LeadingEventMap } from './leading-events.ts';
import type { SentHome } from './seat/sent-home.ts';
import type { Counts } from './poll/ballot.ts';
import type { Disposition, ItemTotal, KnockAs, Presence, StaffPresence, Urgency } from './session.ts';
import type { Answers, PhonesRule, SheetContent, Step, StepKind, TemplateRef } from './step.ts';
import type { OfSeat, OfStep, Parts, Titled } from './turn/parts.ts';
import type { Who } from './viewer.ts';
import type { SheetEventMap } from './worksheet/events.ts';

/** A part whose key was destroyed: the person is erased, the history still folds. */
export type Gone = 'gone';

/**
 * One thing that happened, as storage keeps it. `open` holds ids, kinds and times and never a name, a title or anybody's words.
 * `ofSession` is stored under the session's key and each entry of `ofPersons` under that person's.
 */
export interface EventEnvelope {
  readonly type: string;
  readonly at: Instant;
  readonly by: Who;
  readonly open: object;
  readonly ofSession: object | Gone | null;
  readonly ofPersons: Readonly<Record<PersonId, object | Gone>>;
}

type None = Readonly<Record<string, never>>;
interface OfBoxQuestion {
  readonly question: BoxQuestionId;
}
interface OfSignal {
  readonly signal: SignalId;
}

/** Everything that can have happened in a session, by name. A changed shape is a new version with an upcaster. */
export interface EventMap extends SheetEventMap, LeadingEventMap {
  'session:planned': Parts<
    {
      readonly group: GroupId;
      readonly startsAt: Instant;
      readonly languages: readonly Language[];
      readonly plan: TemplateRef;
      readonly phones: PhonesRule;
      readonly practice: boolean;
      readonly topic: string | null;
      readonly steps: readonly {
        readonly id: StepId;
        readonly kind: StepKind;
        readonly minutes: number;
        readonly counts: boolean;
        readonly phones: Step['phones'];
        readonly wall: Step['wall'];
      }[];
      readonly fairOrder: readonly PersonId[];
      readonly seats: readonly {
        readonly seat: SeatId;
        readonly person: PersonId;
        readonly isNew: boolean;
        readonly familyOf: PersonId | null;
      }[];
      readonly staff: readonly StaffId[];
    },
    {
      readonly title: string;
      readonly staff: readonly StaffPresence[];
      readonly parked: readonly string[];
      readonly steps: readonly Pick<Step, 'title' | 'prompt' | 'ask' | 'content'>[];
    },
    { readonly alias: string; readonly language: Language }
  >;
  'session:started': Parts<{ readonly first: StepId | null }>;
  'session:ended': Parts<None>;
  'session:closed': Parts<None>;
  'session:reopened': Parts<None>;
  'lead:taken': Parts<{ readonly staff: StaffId }>;
  'hold:begun': Parts<None>;
  'hold:ended': Parts<None>;
  'wall:blanked': Parts<{ readonly on: boolean }>;

  'door:opened': Parts<None, { readonly code: string }>;
  /** The name lies under the person's key where the server knew them, else under the session's. */
  'door:knocked': Parts<
    {
      readonly knock: KnockId;
      readonly device: DeviceId;
      readonly as: KnockAs;
      readonly presence: Presence;
      readonly language: Language;
      readonly person: PersonId | null;
      readonly seat: SeatId | null;
    },
    { readonly name: string },
    { readonly name: string }
  >;
  'knock:answered': Parts<{ readonly knock: KnockId; readonly answer: 'word-first' | 'not-today' }>;
  'knock:seated': Parts<{ readonly knock: KnockId; readonly seat: SeatId }>;
  /** Let in as a room screen or, by what it knocked as, as a device of the house. */
  'knock:shown': Parts<{ readonly knock: KnockId; readonly screen: ScreenId }>;
  'screen:removed': Parts<{ readonly screen: ScreenId }>;
  'seat:added': Parts<
    OfSeat & { readonly person: PersonId; readonly presence: Presence; readonly isGuest: boolean },
    never,
    { readonly alias: string; readonly language: Language }
  >;
  'seat:entered': Parts<OfSeat & { readonly presence: Presence }>;
  'seat:switched': Parts<OfSeat & { readonly presence: Presence }>;
  'seat:left': Parts<OfSeat>;
  'seat:removed': Parts<OfSeat>;
  /** Not today. Where nobody knows whose knock it is, how they got home lies under the session's key. */
  'seat:sent-home': Parts<
    { readonly seat: SeatId | null; readonly knock: KnockId | null },
    { readonly how: SentHome | null },
    { readonly how: SentHome | null }
  >;
  'seat:language-chosen': Parts<OfSeat, never, { readonly language: Language }>;
  'circle:ordered': Parts<{ readonly circle: readonly SeatId[] }>;
  'attendance:confirmed': Parts<OfSeat & { readonly minutes: number }>;

  'agenda:moved': Parts<{ readonly move: MoveId; readonly from: StepId | null; readonly to: StepId }>;
  /** `reopened` is the check-in, or the step of the question, that the move had closed. */
  'agenda:undone': Parts<{ readonly move: MoveId; readonly reopened: StepId | null }>;
  'step:stretched': Parts<OfStep & { /** All of them, as they are now. */ readonly minutes: number }>;
  'step:moved': Parts<OfStep & { readonly before: StepId | null }>;
  'step:skipped': Parts<OfStep & { readonly skipped: boolean }>;
  'step:added': Parts<
    OfStep & {
      readonly kind: StepKind;
      readonly minutes: number;
      readonly after: StepId | null;
      readonly worksheet: SheetContent | null;
      readonly exercise: Exercise | null;
    },
    Titled & { readonly situations: readonly Bilingual[] | null }
  >;

  'check-in:answered': Parts<OfStep & OfSeat, never, { readonly answers: Answers }>;
  'check-in:closed': Parts<OfStep, { readonly totals: readonly ItemTotal[] }>;
  'check-out:answered': Parts<OfStep & OfSeat, never, { readonly answers: Answers }>;

  /** Seats that join the round, in order; the first time it also begins. */
  'round:opened': Parts<OfStep & { readonly order: readonly SeatId[] }>;
  'round:turned': Parts<
    OfStep & {
      readonly done: { readonly seat: SeatId; readonly how: 'spoke' | 'passed' | 'later' } | null;
      readonly speaking: SeatId | null;
    }
  >;
  'teach:turned': Parts<OfStep & { readonly card: number }>;
  'poll:answered': Parts<
    OfStep & OfSeat & { readonly question: string; readonly ballot: number },
    never,
    { readonly choice: string | null }
  >;
  'poll:closed': Parts<OfStep & { readonly question: string; readonly ballot: number }, { readonly counts: Counts }>;
  'poll:opened-again': Parts<OfStep & { readonly question: string; readonly ballot: number }>;
  'poll:explained': Parts<OfStep & { readonly question: string }>;
  'poll:turned': Parts<OfStep & { readonly question: number }>;
  /** By `someone`, at the moment the session started: neither who nor when. */
  'box:asked': Parts<{ readonly question: BoxQuestionId }, { readonly text: string }>;
  'box:shown': Parts<OfBoxQuestion & { readonly on: boolean }>;
  'box:marked-answered': Parts<OfBoxQuestion & { readonly on: boolean }>;
  'box:put-away': Parts<OfBoxQuestion & { readonly on: boolean }>;
  'plan-ahead:added': Parts<
    OfSeat & { readonly line: string },
    never,
    { readonly when: string; readonly what: string }
  >;
  'plan-ahead:removed': Parts<OfSeat & { readonly line: string }>;
  'talk:asked': Parts<OfSeat & { readonly wanted: boolean }>;
  'talk:heard': Parts<OfSeat>;

  'hand:raised': Parts<OfSeat>;
  'hand:lowered': Parts<OfSeat>;
  'signal:raised': Parts<OfSignal & OfSeat, never, { readonly urgency: Urgency }>;
  /** Somebody whose "after group" was open pressed "now": the same signal, counted from this moment. */
  'signal:hastened': Parts<OfSignal>;
  'signal:seen': Parts<OfSignal & { readonly staff: StaffId }>;
  'signal:settled': Parts<
    OfSignal & { readonly staff: StaffId },
    never,
    { readonly disposition: Disposition; readonly note: string }
  >;
  'signal:escalated': Parts<OfSignal & { readonly to: 1 | 2 }>;
}
export type EventType = keyof EventMap;

/** One kind of event with its parts; any private part may be gone. */
export interface Happened<T extends EventType> {
  readonly type: T;
  readonly at: Instant;
  readonly by: Who;
  readonly open: EventMap[T]['open'];
  readonly ofSession: EventMap[T]['ofSession'] | Gone | null;
  readonly ofPersons: Readonly<Record<PersonId, EventMap[T]['ofPerson'] | Gone>>;
}
/** One thing that happened, as `decide` says it and `evolve` folds it. Every one is an `EventEnvelope`. */
export type SessionEvent = { readonly [T in EventType]: Happened<T> }[EventType];
export type EventOf<T extends string> = Extract<SessionEvent, { readonly type: T }>;
