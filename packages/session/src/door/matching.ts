import type { PersonId, SeatId } from '../ids.ts';
import type { Knock, Seat, Session } from '../session.ts';
import { seatsOfSameName } from '../seat/names.ts';
import { own } from '../turn/lookup.ts';
import { foldName } from '../turn/texts.ts';
import { mayNotMeet } from './apart.ts';

const isCalled = ({ alias }: Seat, name: string): boolean => alias !== '' && foldName(alias) === foldName(name);

/** Seats a knock may mean: the sure one, or those whose alias is the typed name, then those whose alias begins with it. */
export function matchesOf(session: Session, knock: Knock): readonly SeatId[] {
  if (knock.seat !== null) return [knock.seat];
  const name = foldName(knock.name);
  if (name === '') return [];
  const seats = session.circle.flatMap((id) => own(session.seats, id) ?? []);
  const exact = seats.filter((seat) => isCalled(seat, name));
  const longer = seats.filter((seat) => !exact.includes(seat) && foldName(seat.alias).startsWith(name));
  return [...exact, ...longer].map(({ id }) => id);
}

/**
 * Who can be let in without a look: a waiting person known by personal link or device, who was here before and whose seat is free.
 * Never by a typed name, which anybody can type, nor two at once for one seat, nor a seat for which staff wanted a word first or
 * said "not today"; nor somebody who goes by another's name, or is kept apart from somebody here or let in just before.
 */
export function surelyMeant(session: Session): readonly { readonly knock: Knock; readonly seat: Seat }[] {
  const persons = session.knocks.filter((knock) => knock.as === 'person' && knock.answer !== 'admitted');
  const same = seatsOfSameName(session);
  const before: PersonId[] = [];
  return persons.flatMap((knock) => {
    const seat = knock.seat === null ? undefined : own(session.seats, knock.seat);
    if (knock.answer !== 'waiting' || !seat || seat.isNew) return [];
    if (seat.state !== 'expected' && seat.state !== 'left') return [];
    const isInTheWay = (one: Knock): boolean =>
      one.answer === 'waiting' ? one.seat === seat.id : one.seat === seat.id || isCalled(seat, foldName(one.name));
    if (persons.some((one) => one !== knock && isInTheWay(one))) return [];
    if (same.has(seat.id) || mayNotMeet(session, seat.person, before)) return [];
    before.push(seat.person);
    return [{ knock, seat }];
  });
}
