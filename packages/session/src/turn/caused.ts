import type { Command, CommandType, Refusal } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { Session } from '../session.ts';
import type { Who } from '../viewer.ts';
import { own } from './lookup.ts';
import { MOST } from './texts.ts';
import type { Turn } from './turn.ts';

/** Nobody is ever told "too many" who asks for a word, wants to go or gives a device back. None of it can be done over and over without staff. */
const ALWAYS: readonly CommandType[] = ['signal:raise', 'seat:leave', 'tablet:put-down'];

/** Under whose name a device's events are counted: its seat's, all devices together, or its own. Null: nobody counts. */
function causeOf(session: Session, who: Who): string | null {
  if (who.kind !== 'device') return null;
  const role = own(session.devices, who.device);
  if (role?.kind === 'tablet' && role.seat !== null) return role.seat;
  return role?.kind === 'seat' ? role.seat : who.device;
}

/** Counts an event for whoever caused it, as they were before it. */
export function withCaused(before: Session, after: Session, { by }: SessionEvent): Session {
  const cause = causeOf(before, by);
  if (cause === null) return after;
  return { ...after, caused: { ...after.caused, [cause]: (own(after.caused, cause) ?? 0) + 1 } };
}

/** Why somebody can change nothing more here: the history of all is not one person's to fill. */
export function causedRefusal({ session, who }: Turn, { type }: Command): Refusal | null {
  const cause = causeOf(session, who);
  if (cause === null || ALWAYS.includes(type)) return null;
  return (own(session.caused, cause) ?? 0) >= MOST.causedEvents ? 'too-many' : null;
}
