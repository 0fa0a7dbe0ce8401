import type { SessionEvent } from '../events.ts';
import type { StepId } from '../ids.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { circleOrder } from './order.ts';

/** Begins the round of a step around the circle; when the group comes back to it, those who came since join at the end. */
export function openRound(turn: Turn, step: StepId): readonly SessionEvent[] {
  const round = own(turn.session.rounds, step);
  const joining = inCircle(turn.session).filter((seat) => !round?.order.includes(seat));
  const order = circleOrder(turn.session, step, joining);
  return round && order.length === 0 ? [] : [happened(turn, 'round:opened', { step, order })];
}
