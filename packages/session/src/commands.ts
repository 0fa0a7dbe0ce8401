import type {
  Bilingual,
  BoxQuestionId,
  CardKey,
  ClusterId,
  DeviceId,
  GroupId,
  Instant,
  KnockId,
  Language,
  MoveId,
  PersonId,
  ScreenId,
  SeatId,
  SheetId,
  SignalId,
  StaffId,
  StepId,
} from './ids.ts';
import type { Exercise } from './grounding/exercise.ts';
import type { LeadingCommandMap } from './leading-commands.ts';
import type { SentHome } from './seat/sent-home.ts';
import type { Disposition, KnockAs, Presence, StaffPresence, Urgency } from './session.ts';
import type { Answers, Plan, SheetContent, StepKind, TemplateRef } from './step.ts';
import type { BroughtSheet, Signature } from './worksheet/worksheet-step.ts';

/** Everything anyone can ask of a session, by name. Ids of new things are made by the server and passed to `decide`. */
export interface CommandMap extends LeadingCommandMap {
  // the program plans; staff run the frame
  'session:plan': {
    readonly group: GroupId;
    readonly title: string;
    readonly startsAt: Instant;
    readonly languages: readonly Language[];
    /** Pretend people are expected: no record is made, and every screen says so. */
    readonly practice: boolean;
    readonly plan: Plan;
    /** Who opened a round longest ago comes first. */
    readonly fairOrder: readonly PersonId[];
    /** What the last session put aside and nobody took up. */
    readonly parked: readonly string[];
    readonly staff: readonly StaffPresence[];
    readonly expected: readonly {
      readonly person: PersonId;
      readonly alias: string;
      readonly language: Language;
      readonly isNew: boolean;
      /** A family member: whose; never another family member's. Null: a participant. */
      readonly familyOf: PersonId | null;
    }[];
  };
  'session:start': Nothing;
  'session:end': Nothing;
  'session:close': Nothing;
  'session:reopen': Nothing;
  'lead:take': { readonly from: StaffId | null };
  'hold:begin': Nothing;
  'hold:end': Nothing;
  'wall:blank': { readonly on: boolean };

  // the door and the seats
  'door:open': { readonly code: string };
  'door:knock': {
    readonly device: DeviceId;
    readonly as: KnockAs;
    readonly name: string;
    readonly language: Language;
    readonly presence: Presence;
    /** A person the server already knows by personal link or known device. */
    readonly person: PersonId | null;
  };
  /** `despite`: staff looked, and let in somebody who is kept apart from somebody here. */
  'knock:admit': {
    readonly knock: KnockId;
    /** null: a new guest seat */ readonly seat: SeatId | null;
    readonly despite?: boolean | undefined;
  };
  'knock:admit-all': Nothing;
  'knock:word-first': { readonly knock: KnockId };
  /** `seat`: whom staff know this to be. Null in `how`: it was not said, and can be said later. */
  'knock:not-today': { readonly knock: KnockId; readonly seat: SeatId | null; readonly how: SentHome | null };
  /** Staff: this person does not take part today, or not any longer; or how they get home is said now. */
  'seat:not-today': { readonly seat: SeatId; readonly how: SentHome | null };
  /** Staff: this room screen is nobody any more. */
  'screen:remove': { readonly screen: ScreenId };
  /** Staff: this person is here without a device, or came, or switched how they take part. */
  'seat:arrive': { readonly seat: SeatId; readonly presence: Presence; readonly despite?: boolean | undefined };
  /** Staff add somebody who is not on the list and has no device. */
  'seat:add': { readonly name: string; readonly presence: Presence };
  /** A participant leaves; staff may tap it for them. */
  'seat:leave': { readonly seat: SeatId };
  'seat:remove': { readonly seat: SeatId };
  'seat:language': { readonly language: Language };
  'circle:order': { readonly circle: readonly SeatId[] };
  'attendance:confirm': { readonly seat: SeatId; readonly minutes: number };

  // the agenda
  'agenda:next': { readonly from: StepId | null };
  'agenda:back': { readonly from: StepId | null };
  'agenda:undo': { readonly move: MoveId };
  /** Adds whole minutes to a step, or takes them away; it stays between 1 and 180. */
  'step:stretch': { readonly step: StepId; readonly minutes: number };
  'step:move': { readonly step: StepId; /** null: to the end */ readonly before: StepId | null };
  'step:skip': { readonly step: StepId; readonly skipped: boolean };
  'step:add': {
    readonly kind: StepKind;
    readonly title: string;
    readonly minutes: number;
    /** null: at the start */ readonly after: StepId | null;
    /** Of a worksheet or practice step: what is filled, and how; null for every other kind. Of sides a page says nothing: the template does. */
    readonly worksheet: SheetContent | null;
    /** Of a grounding step: which; null for every other kind. */
    readonly exercise?: Exercise | null | undefined;
    /** Of a practice step: its cards; null for every other kind. */
    readonly situations?: readonly Bilingual[] | null | undefined;
  };

  // check-in and check-out
  'check-in:answer': { readonly step: StepId; readonly answers: Answers };
  'check-in:close': { readonly step: StepId };
  'check-out:answer': { readonly step: StepId; readonly answers: Answers };

  // the round
  'round:next': { readonly step: StepId; readonly from: SeatId | null };
  'round:give': { readonly step: StepId; readonly seat: SeatId };
  'round:pass': { readonly step: StepId; readonly seat: SeatId };
  'round:later': { readonly step: StepId; readonly seat: SeatId };

  // teach, worksheet, board, plan ahead, open time
  'teach:turn': { readonly step: StepId; readonly from: number; readonly to: number };
  'poll:answer': {
    readonly step: StepId;
    readonly question: string;
    readonly ballot: number;
    readonly choice: string | null;
  };
  /** Staff: the group sees how many chose what. */
  'poll:close': { readonly step: StepId; readonly question: string; readonly ballot: number };
  /** Staff: everyone talked about it and answers again. */
  'poll:again': { readonly step: StepId; readonly question: string; readonly ballot: number };
  /** Staff: which answer is right, and why. */
  'poll:explain': { readonly step: StepId; readonly question: string };
  'poll:turn': { readonly step: StepId; readonly from: number; readonly to: number };
  /** Nothing that is kept says who asked. */
  'box:ask': { readonly text: string };
  /** Staff: the room sees this question, or no longer. */
  'box:show': { readonly question: BoxQuestionId; readonly on: boolean };
  'box:answered': { readonly question: BoxQuestionId; readonly on: boolean };
  /** Staff: the room never sees this question, or it waits again. */
  'box:put-away': { readonly question: BoxQuestionId; readonly on: boolean };
  'worksheet:lock': { readonly step: StepId };
  'worksheet:unlock': { readonly step: StepId };
  /** Staff: who fills a sheet with whom, two or three together. Only who has no sheet of this worksheet yet. */
  'worksheet:pair': { readonly step: StepId; readonly pairs: readonly (readonly SeatId[])[] };
  /** Staff: what is written here is shown to others from now on, all at once; or held back until then. */
  'worksheet:reveal': { readonly step: StepId; readonly on: boolean };
  /** Staff: others see each letter in sheets of several people; or a line when its writer leaves it. */
  'worksheet:live': { readonly step: StepId; readonly on: boolean };
  /** Staff: its writers go on at home and bring it next time; or it is collected at the close. */
  'worksheet:homework': { readonly step: StepId; readonly on: boolean };
  /** Staff: a sheet for one person, outside the agenda. */
  'sheet:start': {
    readonly seat: SeatId;
    readonly template: TemplateRef;
    readonly mode: 'own' | 'one-to-one';
    readonly title: Bilingual;
  };
  /** A participant, a family member or staff signs an agreement of a sheet they may open, or takes it back. */
  'sheet:sign': { readonly sheet: SheetId; readonly field: string; readonly on: boolean };
  /** The program: sheets of earlier sessions that people expected here go on with. */
  'sheets:bring': {
    readonly sheets: readonly (Omit<BroughtSheet, 'seat'> & {
      readonly person: PersonId;
      readonly signatures: readonly Omit<Signature, 'sheet' | 'seat' | 'staff'>[];
    })[];
  };
  'worksheet:ready': { readonly step: StepId; readonly ready: boolean };
  'board:show': { readonly step: StepId; readonly on: boolean };
  'cluster:add': { readonly step: StepId; readonly title: string };
  'cluster:rename': { readonly step: StepId; readonly cluster: ClusterId; readonly title: string };
  'cluster:remove': { readonly step: StepId; readonly cluster: ClusterId };
  'card:place': {
    readonly step: StepId;
    readonly card: CardKey;
    /** null: out of every cluster */ readonly cluster: ClusterId | null;
  };
  /** Staff: put aside for another time; or back on the board. */
  'card:park': { readonly step: StepId; readonly card: CardKey; readonly on: boolean };
  /** Staff: on the board of the next session again. */
  'card:carry': { readonly step: StepId; readonly card: CardKey; readonly on: boolean };
  'plan-ahead:add': { readonly when: string; readonly what: string };
  'plan-ahead:remove': { readonly line: string };
  'talk:ask': { readonly wanted: boolean };
  'talk:heard': { readonly seat: SeatId };

  // hands and signals
  'hand:raise': Nothing;
  'hand:lower': { readonly seat: SeatId };
  'signal:raise': { readonly urgency: Urgency };
  'signal:see': { readonly signal: SignalId };
  'signal:settle': { readonly signal: SignalId; readonly disposition: Disposition; readonly note: string };

  // what time causes
  'signal:escalate': { readonly signal: SignalId };
  'worksheet:stop-writing': { readonly step: StepId };
}
export type Nothing = Readonly<Record<string, never>>;
export type CommandType = keyof CommandMap;

/** One thing somebody asks. `id` is made by whoever asks; the same id again gets the stored reply and changes nothing. */
export type Command = {
  readonly [T in CommandType]: { readonly id: string; readonly type: T; readonly payload: CommandMap[T] };
}[CommandType];
export type CommandOf<T extends string> = Extract<Command, { readonly type: T }>;

/** Every way a command can be refused. A refusal changes nothing; the page has the words. */
export const REFUSALS = [
  'malformed',
  'not-allowed',
  'not-found',
  'wrong-time',
  'agenda-moved-on',
  'round-moved-on',
  'card-turned',
  'lead-moved-on',
  'too-late-to-undo',
  'too-late-to-reopen',
  'no-more-steps',
  'step-running',
  'door-closed',
  'door-full',
  'already-answered',
  'already-in-circle',
  'signals-unsettled',
  'kept-apart',
  'on-hold',
  'too-many',
  'too-long',
  'try-again',
  'storage-full',
] as const;
export type Refusal = (typeof REFUSALS)[number];
