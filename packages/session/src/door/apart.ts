import type { CommandOf } from '../commands.ts';
import type { PersonId, SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';

/** Whether these two are to be kept apart. */
export const areKeptApart = ({ apart }: Pick<Session, 'apart'>, one: PersonId, other: PersonId): boolean =>
  apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one));

/** Whether somebody is kept apart from anybody in the circle but who sits on these seats, or from any of these others. */
export function mayNotMeet(
  session: Session,
  person: PersonId,
  others: readonly PersonId[] = [],
  but: readonly SeatId[] = [],
): boolean {
  if (session.apart.length === 0) return false;
  const here = inCircle(session).flatMap((seat) =>
    but.includes(seat) ? [] : (own(session.seats, seat)?.person ?? []),
  );
  return [...here, ...others].some((other) => areKeptApart(session, person, other));
}

/** Whether two of these seats are kept apart. */
export function areSomeKeptApart(session: Session, seats: readonly SeatId[]): boolean {
  const people = seats.flatMap((seat) => own(session.seats, seat)?.person ?? []);
  return people.some((one, index) => people.slice(index + 1).some((other) => areKeptApart(session, one, other)));
}

/** What the program says anew about who must not meet holds from then on; each two once, in one order. */
export function decideApart(turn: Turn, { payload }: CommandOf<'apart:bring'>): Decision {
  const named = payload.pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]): readonly [PersonId, PersonId] => (one < other ? [one, other] : [other, one]));
  const pairs = [...new Map(named.map((pair) => [pair.join(' '), pair])).values()].sort((a, b) =>
    a.join(' ') < b.join(' ') ? -1 : 1,
  );
  if (pairs.length > MOST.apart) return refused('too-many');
  if (JSON.stringify(pairs) === JSON.stringify(turn.session.apart)) return decided();
  return decided(happened(turn, 'apart:set', {}, { ofSession: { pairs } }));
}
