export {
  CLOSE,
  DOCUMENT_EPOCH,
  MESSAGE_AWARENESS,
  MESSAGE_HEARTBEAT,
  MESSAGE_LOCKING,
  MESSAGE_SAVED,
  MESSAGE_SYNC,
} from './documents.ts';
export type { CloseCode } from './documents.ts';
export { LINKS, parseDoorLink } from './links.ts';
export { LIMITS } from './limits.ts';
export { PROTOCOL_VERSION } from './version.ts';
export type { Reply } from './replies.ts';
export type {
  ClientEvents,
  HandshakeAuth,
  ServerEvents,
  ShownOut,
  ViewMessage,
  WireCommand,
  WireCommandType,
} from './live.ts';
export { API_REFUSALS } from './api.ts';
export type {
  Api,
  ApiRefusal,
  Done,
  FindDoor,
  FoundDoor,
  HelpCard,
  Knocking,
  Me,
  NotOpenYet,
  Route,
  SheetGrant,
} from './api.ts';
export { FAMILY_GROUP_KINDS, GROUP_KINDS } from './program-data.ts';
export type {
  AttendanceRow,
  Carried,
  CarriedLine,
  Group,
  GroupKind,
  GroupPerson,
  GroupSchedule,
  JoiningPerson,
  LivingPlan,
  NewGroup,
  PairApart,
  PlanState,
  PlanSummary,
  ProgramPerson,
  HelpLine,
  ProgramSettings,
  ReadableLine,
  ReadableSheet,
  SessionRecord,
  SheetSummary,
  StaffMember,
  StaffRole,
  Today,
  TodaySession,
} from './program-data.ts';
export type { HandOver, Pack, PlannedStep, PrintedBoards, VisitDay, VisitPerson, VisitSession } from './day-data.ts';
