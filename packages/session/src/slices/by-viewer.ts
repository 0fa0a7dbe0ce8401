import type { KnockId, Language, ScreenId, SeatId } from '../ids.ts';
import type { NotToday } from '../seat/sent-home.ts';
import type { ParkedTopic } from '../parking/topic.ts';
import type { KnockAnswer, KnockAs, PlanAheadLine } from '../session.ts';
import type {
  EarlierAnswers,
  OwnGroundingSlice,
  StaffConcern,
  StaffGroundingSlice,
  StaffLaneSlice,
  StaffWhereabouts,
  WallGroundingSlice,
} from './leading.ts';
import type {
  BoxSlice,
  OwnAskingSlice,
  OwnPollSlice,
  OwnRoundSlice,
  PollSlice,
  SessionSlice,
  StaffAgendaSlice,
  StaffAskingSlice,
  StaffBoxSlice,
  StaffPollSlice,
  StaffRoundSlice,
  StepSlice,
  TeachSlice,
  WallAskingSlice,
  WallRoundSlice,
} from './steps.ts';
import type { BoardSlice, OwnSheetsSlice, StaffWorksheetSlice, WallWorksheetSlice } from './sheets.ts';
import type { LeadSlice, MeSlice, StaffDoorSlice, StaffPerson, StaffSignal } from './people.ts';

/** What each kind of viewer is sent: named slices, each replaced whole when it changes. Null: nothing of it now. */
export interface StaffView {
  readonly session: SessionSlice;
  readonly lead: LeadSlice;
  readonly agenda: StaffAgendaSlice;
  readonly people: readonly StaffPerson[];
  readonly circle: readonly SeatId[];
  readonly hands: readonly SeatId[];
  readonly door: StaffDoorSlice;
  readonly signals: readonly StaffSignal[];
  readonly asking: StaffAskingSlice | null;
  readonly round: StaffRoundSlice | null;
  readonly teach: TeachSlice | null;
  readonly poll: StaffPollSlice | null;
  /** Null: this session has no question box. */
  readonly box: StaffBoxSlice | null;
  readonly notToday: readonly NotToday[];
  readonly worksheet: StaffWorksheetSlice;
  readonly board: BoardSlice | null;
  readonly talk: readonly { readonly seat: SeatId; readonly heard: boolean }[];
  readonly planAhead: readonly { readonly seat: SeatId; readonly lines: readonly PlanAheadLine[] }[];
  readonly wall: StaffWallSlice;
  readonly parked: readonly ParkedTopic[];
  readonly concerns: readonly StaffConcern[];
  readonly whereabouts: readonly StaffWhereabouts[];
  readonly earlier: readonly EarlierAnswers[];
  readonly lane: StaffLaneSlice;
  readonly grounding: StaffGroundingSlice | null;
}
export interface ParticipantView {
  readonly session: SessionSlice;
  readonly me: MeSlice;
  readonly step: StepSlice | null;
  readonly asking: OwnAskingSlice | null;
  readonly round: OwnRoundSlice | null;
  readonly teach: TeachSlice | null;
  readonly poll: OwnPollSlice | null;
  /** Null: this session has no question box, or it is over. */
  readonly box: BoxSlice | null;
  readonly sheets: OwnSheetsSlice;
  readonly board: BoardSlice | null;
  readonly planAhead: readonly PlanAheadLine[] | null;
  readonly grounding: OwnGroundingSlice | null;
}
export interface KnockView {
  readonly session: Pick<SessionSlice, 'id' | 'title' | 'phase' | 'startsAt' | 'practice' | 'observers'>;
  readonly knock: {
    readonly id: KnockId;
    readonly as: KnockAs;
    readonly answer: KnockAnswer;
    readonly language: Language;
    /** What a waiting room screen shows, so that staff know which one they let in; null for a person. */
    readonly mark: string | null;
  };
}
export interface ScreenView {
  readonly session: SessionSlice;
  readonly wall: { readonly blank: boolean };
  readonly door: { readonly code: string; readonly number: number } | null;
  readonly step: StepSlice | null;
  readonly asking: WallAskingSlice | null;
  readonly round: WallRoundSlice | null;
  readonly teach: TeachSlice | null;
  readonly poll: PollSlice | null;
  /** While the group is on the question box. */
  readonly box: BoxSlice | null;
  readonly worksheet: WallWorksheetSlice | null;
  readonly board: BoardSlice | null;
  readonly grounding: WallGroundingSlice | null;
}
/** The wall as staff see it before it is shown. */
export interface StaffWallSlice {
  readonly blank: boolean;
  /** What people gave in this step is on the wall. */
  readonly shown: boolean;
  /** There is something of that kind to show. */
  readonly canShow: boolean;
  /** What would be on the wall if it were shown now, whether the wall is blank or not. */
  readonly preview: WallPreview;
}
export type WallPreview = Omit<ScreenView, 'session' | 'wall' | 'door'>;

/** What a colleague who sits in is shown: what the room may see, blank or not; no name, no answer. */
export interface ObserverView extends Omit<ScreenView, 'door' | 'wall'> {
  readonly here: number;
}
/** A device of the house that nobody has just now. */
export interface TabletView {
  readonly session: Pick<ScreenView['session'], 'id' | 'title' | 'phase' | 'startsAt' | 'practice' | 'languages'>;
  readonly tablet: {
    readonly id: ScreenId;
    /** What it shows, so that staff know which it is. */ readonly mark: string;
  };
}
export interface Views {
  readonly staff: StaffView;
  readonly participant: ParticipantView;
  readonly knock: KnockView;
  readonly screen: ScreenView;
  readonly observer: ObserverView;
  readonly tablet: TabletView;
}
export type ViewKind = keyof Views;
export type AnyView = Views[ViewKind];
