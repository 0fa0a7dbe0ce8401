import { staffAgenda } from './agenda/view.ts';
import { participantBoard, staffBoard, wallBoard } from './board/view.ts';
import { roomBox, staffBox, wallBox } from './box/view.ts';
import { ownAsking, staffAsking, wallAsking } from './check-in/view.ts';
import { isWallBlank, knockView, seesDoor, staffDoor } from './door/view.ts';
import { sessionSlice, stepSlice } from './frame/view.ts';
import type { SeatId, StaffId } from './ids.ts';
import { leadSlice } from './lead/view.ts';
import { ownPlanAhead, staffPlanAhead } from './plan-ahead/view.ts';
import { ownPoll, pollSlice, staffPoll } from './poll/view.ts';
import { ownRound, staffRound, wallRound } from './round/view.ts';
import { meSlice, staffPeople } from './seat/view.ts';
import type { Session } from './session.ts';
import { staffSignals } from './signal/view.ts';
import type { AnyView, KnockView, ParticipantView, ScreenView, StaffView } from './slices/by-viewer.ts';
import { teachSlice } from './teach/view.ts';
import { own } from './turn/lookup.ts';
import type { Around, Viewer } from './viewer.ts';
import { ownSheets, staffWorksheets, wallWorksheet } from './worksheet/view.ts';

const staffView = (session: Session, staff: StaffId, around: Around): StaffView => ({
  session: sessionSlice(session),
  lead: leadSlice(session, staff),
  agenda: staffAgenda(session),
  people: staffPeople(session, around),
  circle: session.circle,
  hands: session.hands,
  door: staffDoor(session),
  signals: staffSignals(session),
  asking: staffAsking(session),
  round: staffRound(session),
  teach: teachSlice(session),
  poll: staffPoll(session),
  box: staffBox(session),
  notToday: session.notToday,
  worksheet: staffWorksheets(session, staff, around),
  board: staffBoard(session, around),
  talk: session.talk,
  planAhead: staffPlanAhead(session),
  wall: { blank: isWallBlank(session) },
});

function participantView(session: Session, id: SeatId, around: Around): ParticipantView {
  const seat = own(session.seats, id);
  if (!seat) throw new Error('A participant without a seat was shown a session.');
  return {
    session: sessionSlice(session),
    me: meSlice(session, seat),
    step: stepSlice(session),
    asking: ownAsking(session, id),
    round: ownRound(session, id),
    teach: teachSlice(session),
    poll: ownPoll(session, id),
    box: roomBox(session),
    sheets: ownSheets(session, id),
    board: participantBoard(session, around, id),
    planAhead: ownPlanAhead(session, id),
  };
}

/** A blank wall is told nothing that it would have to hide. */
function screenView(session: Session, viewer: Viewer, around: Around): ScreenView {
  const blank = isWallBlank(session);
  const { code, number } = session.door;
  const shown = <T>(slice: T): T | null => (blank ? null : slice);
  return {
    session: sessionSlice(session),
    wall: { blank },
    door: seesDoor(session, viewer) ? { code, number } : null,
    step: shown(stepSlice(session)),
    asking: shown(wallAsking(session)),
    round: shown(wallRound(session)),
    teach: shown(teachSlice(session)),
    poll: shown(pollSlice(session)),
    box: shown(wallBox(session)),
    worksheet: shown(wallWorksheet(session)),
    board: shown(wallBoard(session, around)),
  };
}

function viewAtDoor(session: Session, id: string): KnockView {
  const knock = session.knocks.find((one) => one.id === id);
  if (!knock) throw new Error('Nobody at the door was shown a session.');
  return knockView(session, knock);
}

/**
 * Everything one viewer may see of a session, in named slices; the only way session state reaches anyone. Equal sessions and
 * surroundings give equal slices: no slice holds the present moment but the whole minutes somebody has been here.
 */
export function viewFor(session: Session, viewer: Extract<Viewer, { kind: 'staff' }>, around: Around): StaffView;
export function viewFor(
  session: Session,
  viewer: Extract<Viewer, { kind: 'participant' }>,
  around: Around,
): ParticipantView;
export function viewFor(session: Session, viewer: Extract<Viewer, { kind: 'knock' }>, around: Around): KnockView;
export function viewFor(session: Session, viewer: Extract<Viewer, { kind: 'screen' }>, around: Around): ScreenView;
export function viewFor(session: Session, viewer: Viewer, around: Around): AnyView;
export function viewFor(session: Session, viewer: Viewer, around: Around): AnyView {
  switch (viewer.kind) {
    case 'staff':
      return staffView(session, viewer.staff, around);
    case 'participant':
      return participantView(session, viewer.seat, around);
    case 'knock':
      return viewAtDoor(session, viewer.knock);
    case 'screen':
      return screenView(session, viewer, around);
  }
}
