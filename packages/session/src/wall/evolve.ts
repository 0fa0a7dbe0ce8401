import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { offWall, onWall } from './shown.ts';

/** Folds what staff put on the wall and took down again. */
export const evolveWall = (session: Session, { open: { step, on } }: EventOf<'wall:shown'>): Session =>
  on ? onWall(offWall(session, step), step) : offWall(session, step);
