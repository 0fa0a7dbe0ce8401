import type {
  Bilingual,
  Instant,
  Language,
  PersonId,
  Phase,
  Plan,
  SentHome,
  SessionId,
  StepKind,
} from '@opencircle/session';
import type { Handout, Template } from '@opencircle/worksheets';
import type { AttendanceRow } from './program-data.ts';

/** One session of a visit day. */
export interface VisitSession {
  readonly session: SessionId;
  readonly title: string;
  readonly topic: Bilingual | null;
  readonly phase: Phase;
  readonly startsAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly staff: readonly string[];
}
/** One person's visit: a row for each session they were expected at or came to, and what it adds up to. */
export interface VisitPerson {
  readonly person: PersonId;
  readonly alias: string;
  readonly rows: readonly { readonly session: SessionId; readonly attendance: AttendanceRow }[];
  /** By what staff confirmed, else by the taps. Time between sessions is in neither. */
  readonly minutes: number;
  readonly countedMinutes: number;
}
/** A local date in the program's zone and everything that met on it, in order. Practice is left out. */
export interface VisitDay {
  readonly date: string;
  readonly timeZone: string;
  readonly sessions: readonly VisitSession[];
  readonly people: readonly VisitPerson[];
  /** *Not today* at the door, of people nobody could name. */
  readonly unknownSentHome: readonly {
    readonly session: SessionId;
    readonly at: Instant;
    readonly how: SentHome | null;
  }[];
}
export interface PlannedStep {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly minutes: number;
  readonly counts: boolean;
  readonly skipped: boolean;
  readonly prompt: Bilingual;
  readonly ask: Bilingual;
}
/** Everything on paper that one session needs when no network is there. */
export interface Pack {
  readonly session: SessionId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly onCall: string;
  readonly phones: Plan['phones'];
  readonly staff: readonly string[];
  readonly roster: readonly { readonly alias: string; readonly language: Language; readonly isNew: boolean }[];
  readonly plan: Bilingual;
  readonly steps: readonly PlannedStep[];
  /** Of the agreement and every worksheet in the plan, once each. */
  readonly templates: readonly Template[];
  readonly handout: Handout | null;
}
/** What a colleague who was not told reads in a minute before leading. */
export interface HandOver {
  readonly session: SessionId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly onCall: string;
  readonly phase: Phase;
  readonly phones: Plan['phones'];
  readonly staff: readonly string[];
  /** Who leads just now. */
  readonly lead: string | null;
  readonly expected: number;
  readonly here: number;
  /** Aliases. */
  readonly newPeople: readonly string[];
  readonly speaksSpanish: readonly string[];
  readonly onPaper: readonly string[];
  /** Signals that have no disposition yet. */
  readonly openSignals: number;
  /** People staff wanted to look at, and nobody has settled that yet. */
  readonly openConcerns: number;
  /** What was put aside and not taken up yet. */
  readonly parked: readonly string[];
  /** Colleagues who sit in, by name. */
  readonly sitsIn: readonly string[];
  /** By how many minutes the group would end late now (below zero: early); null while it does not run. */
  readonly minutesBehind: number | null;
  readonly steps: readonly PlannedStep[];
  /** Where the group is: an index into `steps`; null before it began. */
  readonly at: number | null;
  readonly topic: Bilingual | null;
}
/** Boards for paper: what was shared, and never whose it is, also where somebody gave a name. */
export interface PrintedBoards {
  readonly title: string;
  readonly startsAt: Instant;
  readonly boards: readonly {
    readonly title: Bilingual;
    readonly piles: readonly { readonly title: string; readonly cards: readonly Bilingual[] }[];
    /** In no pile. */
    readonly cards: readonly Bilingual[];
  }[];
}
