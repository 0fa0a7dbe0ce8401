import type { SeatId } from '../ids.ts';
import type { PlanAheadLine, Session } from '../session.ts';
import type { StaffView } from '../slices/by-viewer.ts';
import { own } from '../turn/lookup.ts';
import { isPlanning } from './decide.ts';

/** Somebody's own lines, from the moment the group plans ahead until the session closes. */
export const ownPlanAhead = (session: Session, seat: SeatId): readonly PlanAheadLine[] | null =>
  isPlanning(session) && session.phase !== 'closed' ? (own(session.planAhead, seat) ?? []) : null;

/** Everyone's lines, for staff, in the order people sit; those without lines are left out. */
export const staffPlanAhead = (session: Session): StaffView['planAhead'] =>
  Object.entries(session.planAhead)
    .filter(([, lines]) => lines.length > 0)
    .map(([seat, lines]) => ({ seat, lines }))
    .sort((a, b) => session.circle.indexOf(a.seat) - session.circle.indexOf(b.seat));
