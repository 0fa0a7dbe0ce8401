import type { KnockId, Language, SeatId } from '../ids.ts';
import type { NotToday } from '../seat/sent-home.ts';
import type { KnockAnswer, PlanAheadLine } from '../session.ts';
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
  readonly wall: { readonly blank: boolean };
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
}
export interface KnockView {
  readonly session: Pick<SessionSlice, 'id' | 'title' | 'phase' | 'startsAt' | 'practice'>;
  readonly knock: {
    readonly id: KnockId;
    readonly as: 'person' | 'room-screen';
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
}
export interface Views {
  readonly staff: StaffView;
  readonly participant: ParticipantView;
  readonly knock: KnockView;
  readonly screen: ScreenView;
}
export type ViewKind = keyof Views;
export type AnyView = Views[ViewKind];
