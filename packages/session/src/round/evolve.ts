import type { EventOf } from '../events.ts';
import type { Round, Session } from '../session.ts';
import { own } from '../turn/lookup.ts';
import { giveWord, joinRound } from './turns.ts';

function turned(session: Session, round: Round, { at, open: { done, speaking } }: EventOf<'round:turned'>): Round {
  const after = speaking === round.speaking ? round : giveWord(session, round, speaking, at);
  if (done === null) return after;
  const later = after.later.filter((seat) => seat !== done.seat);
  return done.how === 'later'
    ? { ...after, later: [...later, done.seat] }
    : { ...after, later, done: { ...after.done, [done.seat]: done.how } };
}

/** Folds a round that began and the word passed on in it. */
export function evolveRound(session: Session, event: EventOf<`round:${string}`>): Session {
  const { step } = event.open;
  switch (event.type) {
    case 'round:opened':
      return joinRound(session, step, event.open.order, event.at);
    case 'round:reordered': {
      const round = own(session.rounds, step);
      if (!round) return session;
      const { order: waiting } = event.open;
      const order = [...round.order.filter((seat) => !waiting.includes(seat)), ...waiting];
      return { ...session, rounds: { ...session.rounds, [step]: { ...round, order } } };
    }
    case 'round:turned': {
      const round = own(session.rounds, step);
      return round ? { ...session, rounds: { ...session.rounds, [step]: turned(session, round, event) } } : session;
    }
  }
}
