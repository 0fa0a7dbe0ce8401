import type { EventOf } from '../events.ts';
import type { StepId } from '../ids.ts';
import type { Asking, Session } from '../session.ts';
import { own, partOf, readable } from '../turn/lookup.ts';

const NOTHING: Asking = { answers: {}, closedAt: null, totals: [] };

function withAsking(session: Session, step: StepId, change: (asking: Asking) => Asking): Session {
  return { ...session, asking: { ...session.asking, [step]: change(own(session.asking, step) ?? NOTHING) } };
}

/** Folds private answers and a check-in that was closed. */
export function evolveCheckIn(
  session: Session,
  event: EventOf<'check-in:answered' | 'check-in:closed' | 'check-out:answered'>,
): Session {
  switch (event.type) {
    case 'check-in:answered':
    case 'check-out:answered': {
      const { step, seat } = event.open;
      const person = own(session.seats, seat)?.person ?? '';
      const answers = partOf(event, person)?.answers ?? 'gone';
      return withAsking(session, step, (asking) => ({ ...asking, answers: { ...asking.answers, [seat]: answers } }));
    }
    case 'check-in:closed': {
      const totals = readable(event.ofSession)?.totals ?? [];
      return withAsking(session, event.open.step, (asking) => ({ ...asking, closedAt: event.at, totals }));
    }
  }
}
