import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';

/** Folds what staff asked of the room for a while, and its end. */
export function evolveCalm(session: Session, event: EventOf<`calm:${string}`>): Session {
  switch (event.type) {
    case 'calm:begun':
      return { ...session, calm: { kind: event.open.kind, since: event.at, until: event.open.until } };
    case 'calm:ended':
      return { ...session, calm: null };
  }
}
