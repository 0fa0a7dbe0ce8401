import type {
  Bilingual,
  GroupId,
  Instant,
  Language,
  PersonId,
  Phase,
  Plan,
  Presence,
  SeatId,
  SentHome,
  SessionId,
  SheetId,
  Signature,
  StaffId,
  TemplateRef,
} from '@opencircle/session';
import type { PlanPart, Template } from '@opencircle/worksheets';

/** What staff may do here; see the server's table of routes. */
export type StaffRole = 'administrator' | 'facilitator' | 'supervisor';
export const GROUP_KINDS = [
  'relapse-prevention',
  'education',
  'process',
  'family-education',
  'multifamily',
  'individual',
  'conjoint',
  'aftercare',
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];
/** Kinds that family members may belong to. */
export const FAMILY_GROUP_KINDS = [
  'family-education',
  'multifamily',
  'conjoint',
] as const satisfies readonly GroupKind[];

/** A number that answers day and night; what it is called says nothing about why somebody has it. */
export interface HelpLine {
  readonly label: Bilingual;
  /** Digits, spaces, + ( ) - only. */
  readonly number: string;
  readonly kind: 'call' | 'text-or-call';
}
export interface ProgramSettings {
  readonly timeZone: string;
  readonly languages: readonly Language[];
  /** Shown on the help card; digits, spaces, + ( ) - only. */
  readonly onCall: string;
  /** One to six more for the help card and the safety card. Absent: those of the United States. */
  readonly lines?: readonly HelpLine[] | undefined;
}
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
}
export interface GroupPerson {
  readonly person: PersonId;
  readonly alias: string;
  readonly language: Language;
  readonly isNew: boolean;
  /** A family member: whose. */
  readonly familyOf: PersonId | null;
}
export interface GroupSchedule {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** "18:00" in the program's time zone. */
  readonly time: string;
}
export interface Group {
  readonly id: GroupId;
  readonly kind: GroupKind;
  readonly title: string;
  readonly schedule: GroupSchedule;
  readonly plan: TemplateRef;
  readonly staff: readonly StaffId[];
  readonly people: readonly GroupPerson[];
  /** Its people are pretend people: no record is made of its sessions. */
  readonly practice: boolean;
}
/** Somebody new to the program, or somebody it knows from another group. */
export type JoiningPerson =
  /** `familyOf`: a family member of this participant; they join groups for families only. */
  | { readonly alias: string; readonly language: Language; readonly familyOf?: PersonId | null }
  | { readonly person: PersonId };
/** A participant and the groups they belong to, for whoever puts a group together. */
export interface ProgramPerson {
  readonly person: PersonId;
  readonly alias: string;
  readonly language: Language;
  /** A family member: whose. */
  readonly familyOf: PersonId | null;
  readonly groups: readonly { readonly group: GroupId; readonly title: string }[];
}
export interface NewGroup {
  readonly kind: GroupKind;
  readonly title: string;
  readonly schedule: GroupSchedule;
  readonly plan: string;
  readonly staff: readonly StaffId[];
  readonly people: readonly JoiningPerson[];
}
/** Two people who must not meet, as staff named them. */
export interface PairApart {
  readonly apart: string;
  readonly people: readonly { readonly person: PersonId; readonly alias: string }[];
}
export interface TodaySession {
  /** Null while the group's next meeting has not been planned: "Prepare" plans it. */
  readonly session: SessionId | null;
  readonly group: GroupId;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly phase: Phase;
  readonly expected: number;
  readonly newPeople: number;
  readonly plan: { readonly id: string; readonly title: Bilingual; readonly steps: number };
  readonly unconfirmed: number;
  readonly practice: boolean;
  /** Two who are kept apart are both expected. */
  readonly keptApart?: true;
}
export interface Today {
  /** Local date in the program's zone, YYYY-MM-DD. */
  readonly date: string;
  readonly timeZone: string;
  readonly now: Instant;
  readonly today: readonly TodaySession[];
  readonly tomorrow: readonly TodaySession[];
  /** Closed within the last week, newest first. */
  readonly recent: readonly TodaySession[];
  /** Where whoever asks sits in: a title and a time, no more. */
  readonly sitsIn: readonly (Pick<TodaySession, 'title' | 'startsAt' | 'phase'> & { readonly session: SessionId })[];
}
/** Shipped with this program; a program's own; or its own and put away, so that nobody chooses it any more. */
export type PlanState = 'shipped' | 'own' | 'archived';
export interface PlanSummary {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly minutes: number;
  readonly phones: Plan['phones'];
  readonly topic: string | null;
  readonly state: PlanState;
  readonly steps: readonly { readonly title: Bilingual; readonly minutes: number; readonly counts: boolean }[];
}
export interface AttendanceRow {
  readonly seat: SeatId;
  readonly alias: string;
  readonly presence: Presence;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  /** Minutes in the circle by door and staff taps, whole minutes. */
  readonly minutes: number;
  /** Of those, minutes spent on steps that count. */
  readonly countedMinutes: number;
  readonly confirmedMinutes: number | null;
  /** Whole minutes after the session began, where that is late; else 0. */
  readonly lateMinutes: number;
  /** Whole minutes before its end, where that is early; else 0. */
  readonly leftEarlyMinutes: number;
  readonly state: 'came' | 'did-not-come' | 'not-today';
  /** Of a *Not today*, once it was said. */
  readonly sentHome: SentHome | null;
}
export interface SheetSummary {
  readonly sheet: SheetId;
  readonly template: TemplateRef;
  readonly title: Bilingual;
  /** Null for the group's sheet. */
  readonly alias: string | null;
  readonly linesFilled: number;
  readonly linesTotal: number;
}
export interface SessionRecord {
  readonly session: SessionId;
  readonly title: string;
  readonly phase: Phase;
  readonly startsAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly reopenUntil: Instant | null;
  readonly attendance: readonly AttendanceRow[];
  readonly sheets: readonly SheetSummary[];
  readonly signals: number;
}
/** One sheet as somebody other than its writer (or its writer, on paper) may read it. */
export interface ReadableSheet {
  readonly sheet: SheetId;
  readonly template: Template;
  readonly alias: string | null;
  readonly sessionTitle: string;
  readonly startsAt: Instant;
  readonly lines: readonly ReadableLine[];
  readonly signatures: readonly Pick<Signature, 'field' | 'role' | 'name' | 'at'>[];
  /** Somebody filled lines that this reader may not read. How many is not told: it would say who shared one without a name. */
  readonly kept: boolean;
}
export interface ReadableLine {
  readonly line: string;
  /** What stands there, paragraph by paragraph, labels in both languages. */
  readonly entries: readonly Bilingual[];
  /** The same as a table, where it is one. The first cell of each row names it. */
  readonly table: { readonly head: readonly Bilingual[]; readonly rows: readonly (readonly Bilingual[])[] } | null;
}
/** A line of another sheet of the same person, as it stands there now. */
export interface CarriedLine extends ReadableLine {
  readonly sheet: SheetId;
  /** The sheet's title and the line's label. */
  readonly from: Bilingual;
  readonly label: Bilingual;
  /** The day of the session it was last open in. */
  readonly at: Instant;
  /** Its writer alone reads it. */
  readonly onlyMe: boolean;
}
/** What the carry fields of one sheet show to whoever asks, by field. */
export interface Carried {
  readonly fields: Readonly<Record<string, readonly CarriedLine[]>>;
}
/** One person's relapse-prevention plan and cards, as whoever asks may read them. */
export interface LivingPlan {
  /** The plan's own sheet; null: none was begun yet. */
  readonly plan: ReadableSheet | null;
  readonly parts: readonly { readonly part: PlanPart; readonly lines: readonly CarriedLine[] }[];
  /** The newest emergency sheet (W12) and coping card (W13). */
  readonly emergency: ReadableSheet | null;
  readonly coping: ReadableSheet | null;
  readonly onCall: string;
}
