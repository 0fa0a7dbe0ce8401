import type { EventOf } from '../events.ts';
import type { Instant } from '../ids.ts';
import { pauseRound, resumeRound } from '../round/turns.ts';
import type { Session } from '../session.ts';
import { laterBack } from '../small-groups/evolve.ts';
import type { Timer } from '../step.ts';
import { pauseTimer, resumeTimer } from '../timer/timer.ts';

function withTimer(session: Session, change: (timer: Timer, at: Instant) => Timer, at: Instant): Session {
  const { timer } = session.agenda;
  return { ...session, agenda: { ...session.agenda, timer: timer && change(timer, at) } };
}

/** Folds holds and the blank wall: clocks stand still from the first to the second tap. */
export function evolveHold(session: Session, event: EventOf<`hold:${string}` | 'wall:blanked'>): Session {
  const { at } = event;
  const { current } = session.agenda;
  switch (event.type) {
    case 'hold:begun':
      return { ...pauseRound(withTimer(session, pauseTimer, at), current, at), hold: { since: at } };
    case 'hold:ended':
      return {
        ...laterBack(resumeRound(withTimer(session, resumeTimer, at), current, at), at - (session.hold?.since ?? at)),
        hold: null,
      };
    case 'wall:blanked':
      return { ...session, wallBlank: event.open.on };
  }
}
