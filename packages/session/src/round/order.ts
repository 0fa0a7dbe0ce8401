import type { PersonId, SeatId, StepId } from '../ids.ts';
import type { Round, Session } from '../session.ts';
import { own } from '../turn/lookup.ts';

/**
 * One order of two lists, each in its own order and the shorter spread evenly among the longer. `lead` has the first place, so that
 * nobody is always first or always last for where they sit. Compared in whole numbers: the nth of m stands at n/m of the way.
 */
export function interleave<T>(lead: readonly T[], others: readonly T[]): readonly T[] {
  const [m, r] = [lead.length, others.length];
  const places = [
    ...lead.map((one, index) => ({ one, at: 2 * index * r, isLead: 1 })),
    ...others.map((one, index) => ({ one, at: (2 * index + 1) * m, isLead: 0 })),
  ];
  return places.sort((a, b) => a.at - b.at || b.isLead - a.isLead).map(({ one }) => one);
}

/** How many rounds of this session began before the one of this step. */
function roundsBefore({ rounds }: Session, step: StepId): number {
  const steps = Object.keys(rounds);
  return steps.includes(step) ? steps.indexOf(step) : steps.length;
}

/** Around the circle, with those who are not in the room among those who are; every other round begins with one of them. */
export function circleOrder(session: Session, step: StepId, seats: readonly SeatId[]): readonly SeatId[] {
  const around = session.circle.filter((seat) => seats.includes(seat));
  const isFar = (seat: SeatId): boolean => {
    const presence = own(session.seats, seat)?.presence;
    return presence === 'remote' || presence === 'by-phone';
  };
  const [far, near] = [around.filter(isFar), around.filter((seat) => !isFar(seat))];
  return roundsBefore(session, step) % 2 === 0 ? interleave(near, far) : interleave(far, near);
}

/** Who opened a round longest ago first; after them, around the circle, whoever is not in that list. */
export function fairOrder(session: Session, step: StepId, seats: readonly SeatId[]): readonly SeatId[] {
  const place = (seat: SeatId): number => {
    const index = session.fairOrder.indexOf(own(session.seats, seat)?.person ?? '');
    return index < 0 ? session.fairOrder.length : index;
  };
  return circleOrder(session, step, seats).toSorted((a, b) => place(a) - place(b));
}

/** Those a new order can still move: no turn yet, not speaking, and not waiting to be asked again. */
export const movable = ({ order, done, speaking, later }: Round): readonly SeatId[] =>
  order.filter((seat) => !own(done, seat) && seat !== speaking && !later.includes(seat));

/** Who spoke first in the first round of a session in which anybody did; null: nobody. */
export function openerOf({ rounds, seats }: Session): PersonId | null {
  for (const { done, speaking } of Object.values(rounds)) {
    const first = Object.entries(done).find(([, how]) => how === 'spoke')?.[0] ?? speaking;
    if (first !== null) return own(seats, first)?.person ?? null;
  }
  return null;
}
