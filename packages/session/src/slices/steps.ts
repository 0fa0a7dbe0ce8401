import type {
  Bilingual,
  BoxQuestionId,
  Duration,
  Instant,
  Language,
  MoveId,
  SeatId,
  SessionId,
  StepId,
} from '../ids.ts';
import type { Calm } from '../calm/calm.ts';
import type { BoxQuestion } from '../box/question.ts';
import type { Counts } from '../poll/ballot.ts';
import type { ItemTotal, Phase, StepSpan } from '../session.ts';
import type { Answers, Item, PhonesRule, Question, Step, StepContent, StepKind, Timer } from '../step.ts';
import type { SeatName } from './people.ts';

/** What everyone in the session may know about it. */
export interface SessionSlice {
  readonly id: SessionId;
  readonly title: string;
  readonly phase: Phase;
  readonly phones: PhonesRule;
  /** Practice: no real people, and no record. */
  readonly practice: boolean;
  /** The education topic whose handout anyone here may take home; null: none. */
  readonly topic: string | null;
  readonly languages: readonly Language[];
  readonly startsAt: Instant;
  readonly closedAt: Instant | null;
  readonly onHold: boolean;
  /** Eyes up, or a quiet moment. */
  readonly calm: Calm | null;
  /** Phones rest in this step: nothing to look at and nothing to do. */
  readonly phonesRest: boolean;
  /** Names of colleagues who sit in. */
  readonly observers: readonly string[];
}

/** Where the group is, for a participant or the wall: the current step and how far along. No prompts, no other steps' content. */
export interface StepSlice {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly ask: Bilingual;
  readonly position: number;
  readonly of: number;
  readonly timer: Timer | null;
}
export interface StaffStep {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly ask: Bilingual;
  readonly prompt: Bilingual;
  readonly minutes: number;
  readonly counts: boolean;
  readonly skipped: boolean;
  readonly done: boolean;
  readonly content: StepContent;
  readonly phones: Step['phones'];
  readonly wall: Step['wall'];
}
export interface StaffAgendaSlice {
  readonly steps: readonly StaffStep[];
  readonly current: StepId | null;
  readonly next: StepId | null;
  readonly back: StepId | null;
  readonly timer: Timer | null;
  /** When the session started, and each stretch of time on a step since: from these a page without a network goes on. */
  readonly startedAt: Instant | null;
  readonly history: readonly StepSpan[];
  /** The last move while it can still be undone. The page hides it five seconds after `at`. */
  readonly undo: { readonly move: MoveId; readonly at: Instant } | null;
  /** Minutes ahead (positive) or behind (negative) when the current step began. */
  readonly minutesAhead: number;
  /** When the session is over by its plan, whatever was done to the agenda since; null: it has not started. */
  readonly plannedEnd: Instant | null;
}

/** Somebody's own answers; others' never. */
export interface OwnAskingSlice {
  readonly step: StepId;
  readonly kind: 'check-in' | 'check-out';
  readonly items: readonly Item[];
  readonly own: Answers | null;
  readonly closed: boolean;
  /** Empty until staff closed the check-in, and where fewer than four answered or all fall in one band. */
  readonly totals: readonly ItemTotal[];
  /** Staff were asked to talk with this person because of what they answered here. */
  readonly thanked: boolean;
  /** Days this person gave in an earlier session, by the key of the item that asks again. */
  readonly earlier: Answers;
}
export interface StaffAskingSlice {
  readonly step: StepId;
  readonly kind: 'check-in' | 'check-out';
  readonly items: readonly Item[];
  readonly answered: number;
  readonly of: number;
  readonly answers: readonly { readonly seat: SeatId; readonly answers: Answers | 'gone' }[];
  /** At a check-out, what each answered in this session's check-in. */
  readonly atCheckIn: readonly { readonly seat: SeatId; readonly answers: Answers }[];
  readonly closed: boolean;
  readonly totals: readonly ItemTotal[];
}
export interface WallAskingSlice {
  readonly answered: number;
  readonly of: number;
  readonly closed: boolean;
  readonly totals: readonly ItemTotal[];
  readonly items: readonly { readonly key: string; readonly prompt: Bilingual }[];
}

export interface OwnRoundSlice {
  readonly step: StepId;
  readonly speaking: SeatName | null;
  readonly next: SeatName | null;
  readonly own: 'waiting' | 'next' | 'speaking' | 'spoke' | 'passed' | 'later' | 'not-in-round';
  readonly finished: boolean;
}
export interface StaffRoundSlice {
  readonly step: StepId;
  readonly speaking: SeatId | null;
  readonly since: Instant;
  readonly pausedAt: Instant | null;
  readonly upNext: readonly SeatId[];
  readonly later: readonly SeatId[];
  readonly done: readonly { readonly seat: SeatId; readonly how: 'spoke' | 'passed' }[];
  readonly airTime: readonly { readonly seat: SeatId; readonly spoken: Duration }[];
  /** How those who wait stand: around the circle, who opened longest ago first, or as staff gave the word. */
  readonly by: 'circle' | 'fair' | 'other';
  readonly finished: boolean;
}
export interface WallRoundSlice {
  readonly spoken: number;
  readonly of: number;
  readonly finished: boolean;
}

export interface TeachSlice {
  readonly step: StepId;
  readonly cards: readonly Bilingual[];
  readonly card: number;
}

/** A quiz or a poll as everyone in the room may see it: how many answered, and what they chose once staff closed it. */
export interface PollSlice {
  readonly step: StepId;
  readonly kind: 'quiz' | 'poll';
  readonly at: number;
  readonly of: number;
  readonly question: Pick<Question, 'id' | 'ask' | 'options'>;
  /** 0 is the first time; counts up each time the group answers again. */
  readonly ballot: number;
  readonly open: boolean;
  readonly answered: number;
  readonly inCircle: number;
  /** Of each closed ballot, the first one first. */
  readonly counts: readonly Counts[];
  /** Once staff explained it. */
  readonly told: { readonly right: string | null; readonly because: Bilingual | null } | null;
}
export interface OwnPollSlice extends PollSlice {
  /** Undefined: not answered in this ballot; null: passed. */
  readonly own?: string | null;
}
export interface StaffPollSlice extends PollSlice {
  readonly right: string | null;
  readonly because: Bilingual | null;
  /** Who has not answered, and who passed; never what anybody chose. */
  readonly waitingFor: readonly SeatId[];
  readonly passed: readonly SeatId[];
  /** Whether the group can be asked once more. */
  readonly mayAskAgain: boolean;
}
export interface ShownQuestion {
  readonly question: BoxQuestionId;
  readonly text: string;
  readonly answered: boolean;
}
/** The question box of this session. What somebody asked is not marked as theirs. */
export interface BoxSlice {
  /** Questions can be put in now. */
  readonly open: boolean;
  readonly shown: readonly ShownQuestion[];
}
export interface StaffBoxSlice {
  readonly open: boolean;
  readonly questions: readonly BoxQuestion[];
}
