import { wallBoard } from '../board/view.ts';
import { wallBox } from '../box/view.ts';
import { wallAsking } from '../check-in/view.ts';
import { isWallBlank, seesDoor } from '../door/view.ts';
import { sessionSlice, stepSlice } from '../frame/view.ts';
import { wallGrounding } from '../grounding/view.ts';
import { pollSlice } from '../poll/view.ts';
import { wallRound } from '../round/view.ts';
import type { Session } from '../session.ts';
import type { ScreenView } from '../slices/by-viewer.ts';
import type { StaffWallSlice, WallPreview } from '../slices/by-viewer.ts';
import type { Step } from '../step.ts';
import { teachSlice } from '../teach/view.ts';
import { currentStep } from '../turn/lookup.ts';
import type { Around, Viewer } from '../viewer.ts';
import { wallWorksheet } from '../worksheet/view.ts';
import { isOnWall, offWall, onWall } from './shown.ts';

export const NOTHING_SHOWN: WallPreview = {
  step: null,
  asking: null,
  round: null,
  teach: null,
  poll: null,
  box: null,
  worksheet: null,
  board: null,
  grounding: null,
};

type Given = Pick<WallPreview, 'asking' | 'poll' | 'grounding'>;

/** The parts of a wall that hold what people gave. */
const givenIn = (session: Session): Given => ({
  asking: wallAsking(session),
  poll: pollSlice(session),
  grounding: wallGrounding(session),
});

/** A wall as it is before staff show what people gave: what the plan wrote, and how many have answered. */
export function withoutGiven(wall: WallPreview, brings: Step['wall']): WallPreview {
  if (brings === 'title') return { ...wall, asking: null, poll: null, grounding: null };
  const { asking, poll, grounding } = wall;
  return {
    ...wall,
    asking: asking && { ...asking, totals: [] },
    poll: poll && { ...poll, counts: [] },
    grounding: grounding && { ...grounding, curve: null },
  };
}

/** A wall with all that may be on it in this step. */
function withGiven(session: Session, around: Around): WallPreview {
  const isBare = currentStep(session)?.wall === 'title';
  const box = wallBox(session);
  return {
    step: stepSlice(session),
    ...givenIn(session),
    round: isBare ? null : wallRound(session),
    teach: isBare ? null : teachSlice(session),
    worksheet: isBare ? null : wallWorksheet(session),
    // What staff showed of these goes up by that tap.
    box: isBare && box?.shown.length === 0 ? null : box,
    board: wallBoard(session, around),
  };
}

/** What is on a wall that is not blank: what the plan wrote, and what staff put there of what people gave. */
export function wallSlices(session: Session, around: Around): WallPreview {
  const wall = withGiven(session, around);
  return isOnWall(session) ? wall : withoutGiven(wall, currentStep(session)?.wall ?? 'content');
}

const withShown = (session: Session): Session => {
  const { current } = session.agenda;
  return current === null ? session : onWall(offWall(session, current), current);
};

/** People gave something in the running step that the group may see: totals, counts or a curve. */
export function canShow(session: Session): boolean {
  if (session.phase !== 'running') return false;
  const { asking, poll, grounding } = givenIn(withShown(session));
  const counted = poll?.counts.some((counts) => typeof counts !== 'string') ?? false;
  return (asking?.totals.length ?? 0) > 0 || counted || (grounding !== null && grounding.curve !== null);
}

/** For staff: whether there is something to show, and the wall as it would be with it. */
export const staffWall = (session: Session, around: Around): StaffWallSlice => ({
  blank: isWallBlank(session),
  shown: isOnWall(session),
  canShow: canShow(session),
  preview: wallSlices(canShow(session) ? withShown(session) : session, around),
});

/** A blank wall is told nothing that it would have to hide. */
export function screenView(session: Session, viewer: Viewer, around: Around): ScreenView {
  const blank = isWallBlank(session);
  const { code, number } = session.door;
  return {
    session: sessionSlice(session),
    wall: { blank },
    door: seesDoor(session, viewer) ? { code, number } : null,
    ...(blank ? NOTHING_SHOWN : wallSlices(session, around)),
  };
}
