import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';

/** Folds a turned card. */
export const evolveTeach = (session: Session, { open: { step, card } }: EventOf<'teach:turned'>): Session => ({
  ...session,
  teachCard: { ...session.teachCard, [step]: card },
});
