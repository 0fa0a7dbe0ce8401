import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { partOf, readable } from '../turn/lookup.ts';
import { laneHolder } from './lane.ts';

/** Folds what staff said among themselves. Where the key is destroyed a note has no words, until one that is kept says them again. */
export function evolveLane(session: Session, event: EventOf<`lane:${string}`>): Session {
  switch (event.type) {
    case 'lane:said': {
      const { note: id, staff: by } = event.open;
      const { quick, text } = partOf(event, laneHolder(session.id)) ?? { quick: null, text: '' };
      return { ...session, lane: [...session.lane, { id, by, at: event.at, quick, text, kept: false }] };
    }
    case 'lane:kept': {
      const { note, on } = event.open;
      const said = readable(event.ofSession)?.said;
      return {
        ...session,
        lane: session.lane.map((one) => (one.id === note ? { ...one, kept: on, ...said } : one)),
      };
    }
  }
}
