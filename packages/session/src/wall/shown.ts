import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';

/** Staff put on the wall what people gave in the step the group is on. */
export const isOnWall = ({ phase, agenda, onWall }: Session): boolean =>
  phase === 'running' && agenda.current !== null && onWall.includes(agenda.current);

/** The session with what people gave in this step on the wall. */
export const onWall = (session: Session, step: StepId): Session => ({
  ...session,
  onWall: [...session.onWall, step],
});

/** The session with a showing ended: staff took it down, the group came to the step anew, or something else was asked. */
export const offWall = (session: Session, step: StepId | null): Session =>
  step !== null && session.onWall.includes(step)
    ? { ...session, onWall: session.onWall.filter((one) => one !== step) }
    : session;
