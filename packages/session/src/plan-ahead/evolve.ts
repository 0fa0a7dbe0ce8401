import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { own, partOf } from '../turn/lookup.ts';

/** Folds lines added and taken out again. */
export function evolvePlanAhead(session: Session, event: EventOf<`plan-ahead:${string}`>): Session {
  const { seat, line } = event.open;
  const lines = own(session.planAhead, seat) ?? [];
  switch (event.type) {
    case 'plan-ahead:added': {
      const words = partOf(event, own(session.seats, seat)?.person ?? '');
      // Of an erased person not even an empty line is left.
      return words
        ? { ...session, planAhead: { ...session.planAhead, [seat]: [...lines, { id: line, ...words }] } }
        : session;
    }
    case 'plan-ahead:removed':
      return { ...session, planAhead: { ...session.planAhead, [seat]: lines.filter(({ id }) => id !== line) } };
  }
}
