import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';

/** Folds who leads now. */
export const evolveLead = (session: Session, { open }: EventOf<'lead:taken'>): Session => ({
  ...session,
  lead: open.staff,
});
