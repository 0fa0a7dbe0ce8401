import type {
  GroupId,
  Instant,
  Language,
  PersonId,
  Plan,
  Presence,
  SessionId,
  SheetId,
  StaffId,
} from '@opencircle/session';
import type { Handout, Template } from '@opencircle/worksheets';
import type {
  Carried,
  Group,
  HelpLine,
  JoiningPerson,
  LivingPlan,
  NewGroup,
  PairApart,
  PlanState,
  PlanSummary,
  ProgramPerson,
  ProgramSettings,
  ReadableSheet,
  SessionRecord,
  StaffMember,
  StaffRole,
  Today,
} from './program-data.ts';
import type { HandOver, Pack, PrintedBoards, VisitDay } from './day-data.ts';

/** Why an HTTP request was refused. Sent as { refusal } with a 4xx, or a 503 where nothing could be stored; nothing was changed. */
export const API_REFUSALS = [
  'malformed',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'no-such-door',
  'not-open-yet',
  'link-used',
  'already-set-up',
  'address-taken',
  'password-too-short',
  'wrong-time-zone',
  'wrong-password',
  'slow-down',
  'foreign-origin',
  'too-large',
  'wrong-time',
  'storage-full',
  'try-again',
] as const;
export type ApiRefusal = (typeof API_REFUSALS)[number];

/** By code, by the door's link, by somebody's own link, or the next session of the day after one this device has a seat in. */
export type FindDoor =
  | { readonly code: string }
  | { readonly token: string }
  | { readonly personal: string }
  | { readonly after: SessionId };
export interface FoundDoor {
  /** Proves to `knock` that this device stood at this door; valid ten minutes. */
  readonly ticket: string;
  readonly languages: readonly Language[];
  /** The alias of the person this device or link belongs to; nobody else's. */
  readonly known: { readonly alias: string; readonly language: Language } | null;
  /** The device already has a seat or a knock here: go straight in. */
  readonly session: SessionId | null;
}
export interface NotOpenYet {
  readonly refusal: 'not-open-yet';
  readonly opensAt: Instant;
  readonly timeZone: string;
}
export interface Knocking {
  readonly ticket: string;
  readonly as: 'person' | 'room-screen' | 'tablet';
  /** Empty when `known` is accepted or for a room screen. */
  readonly name: string;
  readonly iAmKnown: boolean;
  readonly language: Language;
  readonly presence: Extract<Presence, 'in-the-room' | 'remote'>;
}

/** May this seat or staff member enter this sheet, and as which Yjs client. */
export interface SheetGrant {
  readonly sheet: SheetId;
  readonly epoch: number;
  readonly clientId: number;
  readonly mayWrite: boolean;
  readonly template: Template;
  /** Raw 256-bit AES-GCM key (base64url) for the encrypted outbox; null where the page has no secure context. */
  readonly outboxKey: string | null;
}
export interface HelpCard {
  readonly onCall: string | null;
  readonly lines: readonly HelpLine[];
}
export interface Me {
  readonly staff: StaffMember | null;
  readonly seats: readonly { readonly session: SessionId; readonly alias: string }[];
}

/** Every HTTP route: method and path, what is sent and what comes back on success. Paths with `:name` take one segment. */
export interface Api {
  'GET /api/me': { readonly sends: null; readonly gets: Me };
  'GET /api/help': { readonly sends: null; readonly gets: HelpCard };
  'POST /api/door/find': { readonly sends: FindDoor; readonly gets: FoundDoor };
  'POST /api/door/knock': { readonly sends: Knocking; readonly gets: { readonly session: SessionId } };
  'POST /api/device/forget': { readonly sends: { readonly session: SessionId }; readonly gets: Done };
  'POST /api/sheets/:sheet/enter': {
    readonly sends: { readonly clientId: number | null; readonly epoch: number | null };
    readonly gets: SheetGrant;
  };
  'GET /api/sheets/:sheet': { readonly sends: null; readonly gets: ReadableSheet };

  'POST /api/sign-in': { readonly sends: { readonly email: string; readonly password: string }; readonly gets: Done };
  'POST /api/sign-out': { readonly sends: Nothing; readonly gets: Done };
  'POST /api/sign-out-everywhere': { readonly sends: Nothing; readonly gets: Done };

  'GET /api/setup': {
    readonly sends: null;
    readonly gets: { readonly needed: boolean; readonly timeZones: readonly string[] };
  };
  'POST /api/setup': {
    readonly sends: {
      readonly token: string;
      readonly program: ProgramSettings;
      readonly name: string;
      readonly email: string;
      readonly password: string;
    };
    readonly gets: Done;
  };
  'GET /api/program': { readonly sends: null; readonly gets: ProgramSettings };
  'PUT /api/program': { readonly sends: ProgramSettings; readonly gets: Done };
  'GET /api/staff': { readonly sends: null; readonly gets: readonly StaffMember[] };
  'POST /api/invites': { readonly sends: { readonly role: StaffRole }; readonly gets: { readonly link: string } };
  'POST /api/invites/accept': {
    readonly sends: {
      readonly token: string;
      readonly name: string;
      readonly email: string;
      readonly password: string;
    };
    readonly gets: Done;
  };
  'GET /api/today': { readonly sends: null; readonly gets: Today };
  'GET /api/plans': { readonly sends: null; readonly gets: readonly PlanSummary[] };
  /** A whole plan, to look at, to copy or to change. */
  'GET /api/plans/:plan': {
    readonly sends: null;
    readonly gets: { readonly plan: Plan; readonly state: PlanState };
  };
  /** A new plan of the program's own, whatever id and version it says. Read strictly, as a file would be. */
  'POST /api/plans': { readonly sends: { readonly plan: unknown }; readonly gets: { readonly plan: string } };
  /** Refused with `wrong-time` where the plan is not in the `expected` version any more: somebody changed it. */
  'PUT /api/plans/:plan': {
    readonly sends: { readonly expected: number; readonly plan: unknown };
    readonly gets: { readonly version: number };
  };
  'PUT /api/plans/:plan/archived': { readonly sends: { readonly archived: boolean }; readonly gets: Done };
  'GET /api/groups': { readonly sends: null; readonly gets: readonly Group[] };
  'POST /api/groups': { readonly sends: NewGroup; readonly gets: { readonly group: GroupId } };
  'GET /api/groups/:group': { readonly sends: null; readonly gets: Group };
  'PUT /api/groups/:group': { readonly sends: Omit<NewGroup, 'people'>; readonly gets: Done };
  'POST /api/groups/:group/people': {
    readonly sends: JoiningPerson;
    readonly gets: { readonly person: PersonId };
  };
  'DELETE /api/groups/:group/people/:person': { readonly sends: null; readonly gets: Done };
  'POST /api/groups/:group/people/:person/link': { readonly sends: Nothing; readonly gets: { readonly link: string } };
  /** Who is kept apart: each two with somebody of this group. */
  'GET /api/groups/:group/apart': { readonly sends: null; readonly gets: readonly PairApart[] };
  'POST /api/groups/:group/apart': {
    readonly sends: { readonly people: readonly [PersonId, PersonId] };
    readonly gets: Pick<PairApart, 'apart'>;
  };
  'DELETE /api/groups/:group/apart/:apart': { readonly sends: null; readonly gets: Done };
  'POST /api/sessions': {
    readonly sends: { readonly group: GroupId; readonly startsAt: Instant; readonly plan: string | null };
    readonly gets: { readonly session: SessionId };
  };
  'POST /api/sessions/:session/open-door': { readonly sends: Nothing; readonly gets: Done };
  /** Staff of the session: a colleague sits in. */
  'POST /api/sessions/:session/observers': { readonly sends: { readonly staff: StaffId }; readonly gets: Done };
  'GET /api/sessions/:session/door-link': { readonly sends: null; readonly gets: { readonly link: string } };
  'GET /api/people': { readonly sends: null; readonly gets: readonly ProgramPerson[] };
  'GET /api/days/:date': { readonly sends: null; readonly gets: VisitDay };
  'GET /api/sessions/:session/pack': { readonly sends: null; readonly gets: Pack };
  'GET /api/sessions/:session/hand-over': { readonly sends: null; readonly gets: HandOver };
  'GET /api/sessions/:session/boards': { readonly sends: null; readonly gets: PrintedBoards };
  'GET /api/sessions/:session/seats/:seat/sheets': { readonly sends: null; readonly gets: readonly ReadableSheet[] };
  /** What the carry fields of a sheet show. */
  'GET /api/sheets/:sheet/carried': { readonly sends: null; readonly gets: Carried };
  /** A participant's own plan and cards, by the seat of their device in this session. */
  'GET /api/sessions/:session/my-plan': { readonly sends: null; readonly gets: LivingPlan };
  /** The plan of the person on this seat, as staff may read it. */
  'GET /api/sessions/:session/seats/:seat/plan': { readonly sends: null; readonly gets: LivingPlan };
  'GET /api/templates': { readonly sends: null; readonly gets: readonly Template[] };
  'GET /api/handouts/:topic': { readonly sends: null; readonly gets: Handout };
  /** Whether this whole installation is for practice, so that anyone may lead in it. */
  'GET /api/practice': { readonly sends: null; readonly gets: { readonly installation: boolean } };
  /** Signs in as the pretend counselor; only where the installation is for practice. */
  'POST /api/practice/sign-in': { readonly sends: Nothing; readonly gets: Done };
  /** A rehearsal with pretend people, planned for now. */
  'POST /api/rehearsals': { readonly sends: { readonly plan: string }; readonly gets: { readonly session: SessionId } };
  'GET /api/sessions/:session/record': { readonly sends: null; readonly gets: SessionRecord };
}
type Nothing = Readonly<Record<string, never>>;
export interface Done {
  readonly done: true;
}
export type Route = keyof Api;
