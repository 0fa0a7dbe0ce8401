import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { own, partOf, without } from '../turn/lookup.ts';

/** Folds how strong somebody said their urge is. Taken back or unreadable: they said nothing at that moment. */
export function evolveGrounding(session: Session, event: EventOf<'urge:rated'>): Session {
  const { step, seat, moment } = event.open;
  const value = partOf(event, own(session.seats, seat)?.person ?? '')?.value ?? null;
  const ofStep = own(session.urges, step) ?? {};
  const said = own(ofStep, seat) ?? {};
  const now = value === null ? without(said, String(moment)) : { ...said, [moment]: value };
  return { ...session, urges: { ...session.urges, [step]: { ...ofStep, [seat]: now } } };
}
