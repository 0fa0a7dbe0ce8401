export { childId } from './ids.ts';
export type {
  Bilingual,
  BoxQuestionId,
  CardKey,
  ClusterId,
  DeviceId,
  Duration,
  GroupId,
  Instant,
  ItemKey,
  KnockId,
  Language,
  MoveId,
  PersonId,
  ScreenId,
  SeatId,
  SessionId,
  SheetId,
  SignalId,
  StaffId,
  StepId,
} from './ids.ts';
export { SHEET_MODES, STEP_KINDS } from './step.ts';
export type {
  Answer,
  Answers,
  Item,
  Option,
  PhonesRule,
  Plan,
  Question,
  ScaleBand,
  SheetContent,
  SheetMode,
  Step,
  StepContent,
  StepKind,
  TemplateRef,
  Threshold,
  Timer,
} from './step.ts';
export { answerRefusal } from './check-in/answers.ts';
export { daysBetween, isDate } from './check-in/dates.ts';
export { itemsRefusal, MOST_ASKED, questionIn, QUESTION_OF_THE_DAY } from './check-in/items.ts';
export { CALMS } from './calm/calm.ts';
export type { Calm, CalmKind } from './calm/calm.ts';
export { COMPANY, CONCERN_REASONS } from './concern/concern.ts';
export type { Company, Concern, ConcernReason, Whereabouts } from './concern/concern.ts';
export { EXERCISES, URGE_MOMENTS } from './grounding/exercise.ts';
export type { Exercise } from './grounding/exercise.ts';
export { laneHolder, QUICK_SIGNALS } from './lane/lane.ts';
export type { LaneNote, QuickSignal } from './lane/lane.ts';
export type { ParkedTopic } from './parking/topic.ts';
export { DISPOSITIONS, PHASES } from './session.ts';
export { WAYS_HOME } from './seat/sent-home.ts';
export type { NotToday, SentHome, WayHome } from './seat/sent-home.ts';
export type { Ballot, Counts, Poll } from './poll/ballot.ts';
export type { BoxQuestion } from './box/question.ts';
export { unplanned } from './frame/unplanned.ts';
export type {
  Agenda,
  Asking,
  Board,
  DeviceRole,
  Disposition,
  Door,
  ItemTotal,
  Knock,
  KnockAnswer,
  KnockAs,
  Move,
  Phase,
  PlanAheadLine,
  Presence,
  Round,
  Seat,
  SeatState,
  Session,
  Signal,
  Span,
  StaffPresence,
  StepSpan,
  Urgency,
} from './session.ts';
export type { BroughtSheet, FamilySide, SharedSheet, Signature, WorksheetStep } from './worksheet/worksheet-step.ts';
export { REFUSALS } from './commands.ts';
export type { Command, CommandMap, CommandOf, CommandType, Nothing, Refusal } from './commands.ts';
export type { EventEnvelope, EventMap, EventOf, EventType, Gone, Happened, SessionEvent } from './events.ts';
export type { Parts } from './turn/parts.ts';
export { EVENT_VERSIONS, upcast } from './upcast.ts';
export { ROLES } from './viewer.ts';
export type { Around, Audience, Role, SheetLine, Viewer, Who } from './viewer.ts';
export { COMMAND_TYPES, mayDo, PERMISSIONS } from './permissions.ts';
export type { Grant, Grants, Permission } from './permissions.ts';
export { decide } from './decide.ts';
export type { Moment } from './decide.ts';
export type { Decision } from './turn/turn.ts';
export { roleOf, viewerOf } from './turn/who.ts';
export { evolve } from './evolve.ts';
export { seesDoor } from './door/view.ts';
export { viewFor } from './view.ts';
export { withoutGiven } from './wall/view.ts';
export { dueAt } from './timer/due.ts';
export type { Due } from './timer/due.ts';
export { remaining } from './timer/timer.ts';
export { REOPEN_WITHIN } from './frame/decide.ts';
export { UNDO_WITHIN } from './agenda/decide.ts';
export { paceOf } from './agenda/pace.ts';
export type { Pace, Shortening } from './agenda/pace.ts';
export { openerOf } from './round/order.ts';
export { ADDABLE } from './agenda/decide-steps.ts';
export { minutesOf } from './seat/view.ts';
export { isOnPaper, linesFor, linesForReader, mayOpenSheet } from './worksheet/access.ts';
export type { LineReader, ReadLines, SheetAccess } from './worksheet/access.ts';
export { placeOf, placesOf } from './worksheet/places.ts';
export type { SheetPlace } from './worksheet/places.ts';
export type {
  BoxSlice,
  OwnAskingSlice,
  OwnPollSlice,
  OwnRoundSlice,
  PollSlice,
  SessionSlice,
  ShownQuestion,
  StaffAgendaSlice,
  StaffAskingSlice,
  StaffBoxSlice,
  StaffPollSlice,
  StaffRoundSlice,
  StaffStep,
  StepSlice,
  TeachSlice,
  WallAskingSlice,
  WallRoundSlice,
} from './slices/steps.ts';
export type {
  BoardSlice,
  Card,
  OwnSheet,
  OwnSheetsSlice,
  SheetProgress,
  SheetSignature,
  StaffWorksheetSlice,
  WallWorksheetSlice,
} from './slices/sheets.ts';
export type {
  LeadSlice,
  MeSlice,
  OwnSignal,
  SeatName,
  StaffDoorSlice,
  StaffPerson,
  StaffSignal,
} from './slices/people.ts';
export type {
  Curve,
  EarlierAnswers,
  OwnGroundingSlice,
  StaffConcern,
  StaffGroundingSlice,
  StaffLaneNote,
  StaffLaneSlice,
  StaffWhereabouts,
  WallGroundingSlice,
} from './slices/leading.ts';
export type {
  AnyView,
  KnockView,
  ParticipantView,
  ScreenView,
  StaffView,
  ViewKind,
  Views,
  ObserverView,
  StaffWallSlice,
  TabletView,
  WallPreview,
} from './slices/by-viewer.ts';
