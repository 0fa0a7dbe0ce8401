import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';

/** Folds wishes to talk and hands. */
export function evolveTalk(session: Session, event: EventOf<`talk:${string}` | `hand:${string}`>): Session {
  const { seat } = event.open;
  switch (event.type) {
    case 'talk:asked': {
      const others = session.talk.filter((wish) => wish.seat !== seat);
      return { ...session, talk: event.open.wanted ? [...others, { seat, heard: false }] : others };
    }
    case 'talk:heard':
      return { ...session, talk: session.talk.map((wish) => (wish.seat === seat ? { ...wish, heard: true } : wish)) };
    case 'hand:raised':
      return { ...session, hands: [...session.hands, seat] };
    case 'hand:lowered':
      return { ...session, hands: session.hands.filter((hand) => hand !== seat) };
  }
}
