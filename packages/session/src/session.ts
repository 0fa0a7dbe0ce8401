import type { BoxQuestion } from './box/question.ts';
import type { Calm } from './calm/calm.ts';
import type { Knock, KnockAnswer, KnockAs } from './door/knock.ts';
import type { Concern, Whereabouts } from './concern/concern.ts';
import type { LaneNote } from './lane/lane.ts';
import type { Signal } from './signal/signal.ts';
import type { ParkedTopic } from './parking/topic.ts';
import type { Presence } from './seat/presence.ts';
import type { NotToday } from './seat/sent-home.ts';
import type { Poll } from './poll/ballot.ts';
import type { Answers, PhonesRule, Step, TemplateRef, Timer } from './step.ts';
import type { BroughtSheet, Signature, WorksheetStep } from './worksheet/worksheet-step.ts';
import type {
  Bilingual,
  CardKey,
  ClusterId,
  DeviceId,
  Duration,
  GroupId,
  Instant,
  KnockId,
  Language,
  MoveId,
  PersonId,
  ScreenId,
  SeatId,
  SessionId,
  SheetId,
  StaffId,
  StepId,
} from './ids.ts';

export type { Knock, KnockAnswer, KnockAs, Presence };

export { DISPOSITIONS } from './signal/signal.ts';
export type { Disposition, Signal, Urgency } from './signal/signal.ts';
export const PHASES = ['unplanned', 'planned', 'door-open', 'running', 'closing', 'closed'] as const;
/** `unplanned` is a session nobody has planned yet: the empty page every history starts from. */
export type Phase = (typeof PHASES)[number];

export type SeatState = 'expected' | 'in-circle' | 'left' | 'removed' | 'not-today';

export interface Span {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** One person's place in this session. */
export interface Seat {
  readonly id: SeatId;
  readonly person: PersonId;
  readonly alias: string;
  readonly language: Language;
  readonly presence: Presence;
  readonly state: SeatState;
  /** First session in this group, as far as the program knows. */
  readonly isNew: boolean;
  readonly isGuest: boolean;
  /** A family member: the person in treatment they belong to. Null: a participant. */
  readonly familyOf: PersonId | null;
  /** A device was once let in for this seat: what its sheets hold is theirs, also when they go on on paper. */
  readonly writesThemselves: boolean;
  /** In the circle from and to, by door and staff taps. A lost connection changes nothing here. */
  readonly spans: readonly Span[];
  /** Minutes a staff member confirmed, which then hold over what the taps say. */
  readonly confirmedMinutes: number | null;
}

/** Who a device is in this session. A device that left or was removed is nobody. */
export type DeviceRole =
  | { readonly kind: 'knock'; readonly knock: KnockId }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'screen'; readonly screen: ScreenId }
  /** A device of the house, and who has it just now. */
  | { readonly kind: 'tablet'; readonly tablet: ScreenId; readonly seat: SeatId | null };

export interface Door {
  /** 8 characters; lives from door-open to close. Empty while there is no door. */
  readonly code: string;
  /** Rises each time the door opens; links derived from an older number find nothing. */
  readonly number: number;
  readonly openedAt: Instant | null;
}

export interface Move {
  readonly id: MoveId;
  readonly from: StepId | null;
  readonly to: StepId | null;
  readonly at: Instant;
  readonly before: { readonly timer: Timer | null; readonly history: readonly StepSpan[] };
}
/** One stretch of time spent on a step, for the clock ahead/behind and for countable minutes. */
export interface StepSpan {
  readonly step: StepId;
  readonly from: Instant;
  readonly to: Instant | null;
}
export interface Agenda {
  readonly steps: readonly Step[];
  readonly current: StepId | null;
  readonly timer: Timer | null;
  readonly history: readonly StepSpan[];
  /** The last Next or Back, kept so that it can be undone for five seconds. */
  readonly lastMove: Move | null;
}

/** A check-in or check-out: everyone's private answers, and what the group was shown once staff closed it. */
export interface Asking {
  readonly answers: Readonly<Record<SeatId, Answers | 'gone'>>;
  readonly closedAt: Instant | null;
  readonly totals: readonly ItemTotal[];
}
export interface ItemTotal {
  readonly item: string;
  readonly answered: number;
  readonly bands: readonly { readonly label: Bilingual; readonly count: number }[];
}

export interface Round {
  readonly order: readonly SeatId[];
  readonly speaking: SeatId | null;
  readonly since: Instant;
  readonly pausedAt: Instant | null;
  readonly done: Readonly<Record<SeatId, 'spoke' | 'passed'>>;
  /** Those who said "come back to me", in that order. */
  readonly later: readonly SeatId[];
  /** Milliseconds each has spoken; for staff eyes only. */
  readonly airTime: Readonly<Record<SeatId, Duration>>;
}

export interface Board {
  readonly clusters: readonly { readonly id: ClusterId; readonly title: string }[];
  readonly placed: Readonly<Record<CardKey, ClusterId>>;
  /** Put aside for another time: on no wall and under no heading. */
  readonly parked: readonly CardKey[];
  /** Shown again on the board of the group's next session, while its writer shares it. */
  readonly carried: readonly CardKey[];
  readonly onWall: boolean;
}

export interface PlanAheadLine {
  readonly id: string;
  readonly when: string;
  readonly what: string;
}

export interface StaffPresence {
  readonly staff: StaffId;
  readonly name: string;
}

/** One meeting of a group, folded from its events. Plain data; only `evolve` makes the next one. */
export interface Session {
  readonly id: SessionId;
  readonly group: GroupId;
  readonly title: string;
  readonly plan: TemplateRef;
  readonly phones: PhonesRule;
  /** Pretend people are expected here. */
  readonly practice: boolean;
  readonly topic: string | null;
  readonly languages: readonly Language[];
  readonly startsAt: Instant;
  readonly phase: Phase;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Staff who may enter, and who of them leads. Leadership never moves by itself. */
  readonly staff: readonly StaffPresence[];
  readonly lead: StaffId | null;
  readonly door: Door;
  readonly devices: Readonly<Record<DeviceId, DeviceRole>>;
  readonly knocks: readonly Knock[];
  readonly seats: Readonly<Record<SeatId, Seat>>;
  /** Seats in the order they sit around the circle. */
  readonly circle: readonly SeatId[];
  readonly screens: readonly ScreenId[];
  readonly agenda: Agenda;
  readonly asking: Readonly<Record<StepId, Asking>>;
  readonly rounds: Readonly<Record<StepId, Round>>;
  readonly teachCard: Readonly<Record<StepId, number>>;
  readonly polls: Readonly<Record<StepId, Poll>>;
  /** The question box, oldest first. */
  readonly box: readonly BoxQuestion[];
  readonly notToday: readonly NotToday[];
  /** By step; a sheet started for one person lies under an id of its own. */
  readonly worksheets: Readonly<Record<StepId, WorksheetStep>>;
  readonly brought: readonly BroughtSheet[];
  readonly signatures: readonly Signature[];
  readonly boards: Readonly<Record<StepId, Board>>;
  readonly planAhead: Readonly<Record<SeatId, readonly PlanAheadLine[]>>;
  /** Who asked for time to talk, oldest first, and whether it was given. */
  readonly talk: readonly { readonly seat: SeatId; readonly heard: boolean }[];
  readonly hands: readonly SeatId[];
  readonly hold: { readonly since: Instant } | null;
  readonly wallBlank: boolean;
  readonly signals: readonly Signal[];
  readonly calm: Calm | null;
  /** Steps whose totals, results or curve staff put on the wall since the group last came there. */
  readonly onWall: readonly StepId[];
  /** Minutes of all steps as the session was planned; nothing that is done to the agenda later changes them. */
  readonly plannedMinutes: number;
  /** Everyone of the group, who opened a round longest ago first. */
  readonly fairOrder: readonly PersonId[];
  readonly parked: readonly ParkedTopic[];
  readonly concerns: readonly Concern[];
  readonly whereabouts: Readonly<Record<SeatId, Whereabouts>>;
  /** What people answered in an earlier session, the newest first to be asked. */
  readonly earlier: Readonly<Record<SeatId, { readonly at: Instant; readonly answers: Answers }>>;
  /** By step, seat and moment: how strong an urge was, 0 to 10. */
  readonly urges: Readonly<Record<StepId, Readonly<Record<SeatId, Readonly<Record<number, number>>>>>>;
  readonly lane: readonly LaneNote[];
  readonly observers: readonly StaffPresence[];
  readonly apart: readonly (readonly [PersonId, PersonId])[];
  /** Sheets that got the words of one written on the wrong seat, and whose that one was. */
  readonly movedSheets: readonly { readonly was: SheetId; readonly whose: PersonId; readonly sheet: SheetId }[];
  /** Devices of the house that were let in. */
  readonly tablets: readonly ScreenId[];
  /** How many events each seat caused, and each device while it had no seat. */
  readonly caused: Readonly<Record<string, number>>;
}
