import { laneHolder, type Session, type SessionId } from '@opencircle/session';
import type { KeyHolder, Write } from '../storage/ports.ts';

/** Whose key what staff told each other in this session lies under. */
export const laneKeyOf = (session: SessionId): KeyHolder => `person:${laneHolder(session)}`;

/** Whether the lane ends between these two: with the first close of a session in which somebody said something. */
export const isLaneOver = (before: Session, after: Session): boolean =>
  before.phase !== 'closed' && after.phase === 'closed' && before.lane.length > 0;

/** The lane's key goes in the same transaction as the close: no moment between them in which a server could die. */
export const laneKeyGone = (before: Session, after: Session): readonly Write[] =>
  isLaneOver(before, after) ? [{ kind: 'destroy-key', holder: laneKeyOf(after.id) }] : [];
