import type { SeatId, StaffId } from '../ids.ts';
import type { Session, Signal } from '../session.ts';
import type { OwnSignal, StaffSignal } from '../slices/people.ts';

const stateOf = ({ seenBy, escalation }: Signal): OwnSignal['state'] =>
  seenBy !== null ? 'seen' : escalation === 2 ? 'not-seen-yet' : 'sent';

/** What became of somebody's own signals that are not settled yet. */
export const ownSignals = ({ signals }: Session, seat: SeatId): readonly OwnSignal[] =>
  signals
    .filter((signal) => signal.seat === seat && signal.disposition === null)
    .map((signal) => ({ signal: signal.id, urgency: signal.urgency, at: signal.at, state: stateOf(signal) }));

/** Everybody's signals with what staff did about them, for staff alone. */
export function staffSignals({ signals, staff }: Session): readonly StaffSignal[] {
  const nameOf = (id: StaffId): string => staff.find((one) => one.staff === id)?.name ?? '';
  return signals.map(({ id, seenBy, disposition, ...signal }) => ({
    ...signal,
    signal: id,
    seenBy: seenBy === null ? null : nameOf(seenBy),
    disposition: disposition && { ...disposition, by: nameOf(disposition.by) },
  }));
}
