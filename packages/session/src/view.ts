import { staffAgenda } from './agenda/view.ts';
import { participantBoard, staffBoard } from './board/view.ts';
import { roomBox, staffBox } from './box/view.ts';
import { ownAsking, staffAsking } from './check-in/view.ts';
import { staffConcerns, staffEarlier, staffWhereabouts } from './concern/view.ts';
import { tabletMark } from './door/mark.ts';
import { knockView, staffDoor } from './door/view.ts';
import { sessionSlice, stepSlice } from './frame/view.ts';
import { ownGrounding, staffGrounding } from './grounding/view.ts';
import type { ScreenId, StaffId } from './ids.ts';
import { staffLane } from './lane/view.ts';
import { leadSlice } from './lead/view.ts';
import { ownPlanAhead, staffPlanAhead } from './plan-ahead/view.ts';
import { ownPoll, staffPoll } from './poll/view.ts';
import { ownRound, staffRound } from './round/view.ts';
import { meSlice, staffPeople } from './seat/view.ts';
import type { Session } from './session.ts';
import { staffSignals } from './signal/view.ts';
import type { AnyView, KnockView, ParticipantView, ScreenView, StaffView } from './slices/by-viewer.ts';
import type { ObserverView, TabletView } from './slices/by-viewer.ts';
import { teachSlice } from './teach/view.ts';
import { inCircle, own } from './turn/lookup.ts';
import type { Around, Viewer } from './viewer.ts';
import { NOTHING_SHOWN, screenView, staffWall, wallSlices } from './wall/view.ts';
import { ownSheets, staffWorksheets } from './worksheet/view.ts';

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
  wall: staffWall(session, around),
  parked: session.parked,
  concerns: staffConcerns(session),
  whereabouts: staffWhereabouts(session),
  earlier: staffEarlier(session),
  lane: staffLane(session, staff),
  grounding: staffGrounding(session),
});

function participantView(
  session: Session,
  { seat: id, onTablet }: Extract<Viewer, { kind: 'participant' }>,
  around: Around,
): ParticipantView {
  const seat = own(session.seats, id);
  if (!seat) throw new Error('A participant without a seat was shown a session.');
  return {
    session: sessionSlice(session),
    me: meSlice(session, seat, onTablet),
    step: stepSlice(session),
    asking: ownAsking(session, id),
    round: ownRound(session, id),
    teach: teachSlice(session),
    poll: ownPoll(session, id),
    box: roomBox(session),
    sheets: ownSheets(session, id),
    board: participantBoard(session, around, id),
    planAhead: ownPlanAhead(session, id),
    grounding: ownGrounding(session, id),
  };
}

const observerView = (session: Session, around: Around): ObserverView => ({
  session: sessionSlice(session),
  ...(session.hold ? NOTHING_SHOWN : wallSlices(session, around)),
  here: inCircle(session).length,
});

function tabletView(session: Session, tablet: ScreenId): TabletView {
  const { id, title, phase, startsAt, practice, languages } = session;
  return {
    session: { id, title, phase, startsAt, practice, languages },
    tablet: { id: tablet, mark: tabletMark(session, tablet) },
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
export function viewFor(session: Session, viewer: Extract<Viewer, { kind: 'observer' }>, around: Around): ObserverView;
export function viewFor(session: Session, viewer: Extract<Viewer, { kind: 'tablet' }>, around: Around): TabletView;
export function viewFor(session: Session, viewer: Viewer, around: Around): AnyView;
export function viewFor(session: Session, viewer: Viewer, around: Around): AnyView {
  switch (viewer.kind) {
    case 'staff':
      return staffView(session, viewer.staff, around);
    case 'participant':
      return participantView(session, viewer, around);
    case 'knock':
      return viewAtDoor(session, viewer.knock);
    case 'screen':
      return screenView(session, viewer, around);
    case 'observer':
      return observerView(session, around);
    case 'tablet':
      return tabletView(session, viewer.tablet);
  }
}
