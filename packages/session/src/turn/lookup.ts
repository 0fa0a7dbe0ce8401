import type { Gone } from '../events.ts';
import type { PersonId, SeatId, StepId } from '../ids.ts';
import type { Seat, Session } from '../session.ts';
import type { Step } from '../step.ts';

/** What a record itself holds under a key somebody sent; never what every object inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The record without that key. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** A private part as it can be read: null where there is none or its key is destroyed. */
export const readable = <T extends object>(part: T | Gone | null | undefined): T | null =>
  part === undefined || part === 'gone' ? null : part;

/** What an event says under one person's key, as far as it can be read. */
export const partOf = <T extends object>(
  { ofPersons }: { readonly ofPersons: Readonly<Record<PersonId, T | Gone>> },
  person: PersonId,
): T | null => readable(own(ofPersons, person));

export const stepById = ({ agenda }: Session, id: StepId | null): Step | undefined =>
  agenda.steps.find((step) => step.id === id);
export const currentStep = (session: Session): Step | undefined => stepById(session, session.agenda.current);
/** Where a step stands in the agenda; -1 for none. */
export const indexOf = ({ agenda }: Session, id: StepId | null): number =>
  agenda.steps.findIndex((step) => step.id === id);

export const isInCircle = ({ seats }: Session, seat: SeatId): boolean => own(seats, seat)?.state === 'in-circle';
/** Everyone in the circle now, in the order they sit. */
export const inCircle = (session: Session): readonly SeatId[] =>
  session.circle.filter((seat) => isInCircle(session, seat));

/** The session with one seat changed; without such a seat, the session. */
export function withSeat(session: Session, id: SeatId, change: (seat: Seat) => Seat): Session {
  const seat = own(session.seats, id);
  return seat ? { ...session, seats: { ...session.seats, [id]: change(seat) } } : session;
}
