import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { readable } from '../turn/lookup.ts';

/** Folds the parking lot. */
export function evolveParking(session: Session, event: EventOf<`topic:${string}`>): Session {
  const { topic } = event.open;
  const { parked } = session;
  switch (event.type) {
    case 'topic:parked': {
      const text = readable(event.ofSession)?.text ?? '';
      return { ...session, parked: [...parked, { id: topic, text, at: event.at, taken: false }] };
    }
    case 'topic:taken': {
      const { taken } = event.open;
      return { ...session, parked: parked.map((one) => (one.id === topic ? { ...one, taken } : one)) };
    }
    case 'topic:removed':
      return { ...session, parked: parked.filter(({ id }) => id !== topic) };
  }
}
