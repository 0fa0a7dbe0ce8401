import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Curve, OwnGroundingSlice, StaffGroundingSlice, WallGroundingSlice } from '../slices/leading.ts';
import { currentStep, own } from '../turn/lookup.ts';
import { groupCurve } from './curve.ts';
import { URGE_MOMENTS, type Exercise } from './exercise.ts';

const MOMENTS = Array.from({ length: URGE_MOMENTS }, (_, moment) => moment);

interface Current {
  readonly step: string;
  readonly exercise: Exercise;
}
function current(session: Session): Current | null {
  const step = currentStep(session);
  return step?.content.kind === 'grounding' && session.phase === 'running'
    ? { step: step.id, exercise: step.content.exercise }
    : null;
}
const saidIn = (session: Session, { step }: Current) => own(session.urges, step) ?? {};
const curveOf = (session: Session, now: Current): Curve | null => groupCurve(Object.values(saidIn(session, now)));
/** Phones and the wall are told once staff put it there. */
const shownCurve = (session: Session, now: Current): Curve | null =>
  session.onWall.includes(now.step) ? curveOf(session, now) : null;

/** The exercise of the running step, and what this person said in it. */
export function ownGrounding(session: Session, seat: SeatId): OwnGroundingSlice | null {
  const now = current(session);
  if (!now) return null;
  const said = own(saidIn(session, now), seat);
  return { ...now, own: MOMENTS.map((moment) => said?.[moment] ?? null), curve: shownCurve(session, now) };
}

/** The exercise of the running step and how many said how strong their urge is. */
export function staffGrounding(session: Session): StaffGroundingSlice | null {
  const now = current(session);
  if (!now) return null;
  const said = Object.values(saidIn(session, now));
  const rated = MOMENTS.map((moment) => said.filter((one) => one[moment] !== undefined).length);
  return { ...now, rated, curve: curveOf(session, now) };
}

/** The exercise of the running step, for the wall. */
export function wallGrounding(session: Session): WallGroundingSlice | null {
  const now = current(session);
  return now && { ...now, curve: shownCurve(session, now) };
}
