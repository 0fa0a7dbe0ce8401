import type { CommandOf } from '../commands.ts';
import { decided, happened, type Decision, type Turn } from '../turn/turn.ts';

/** What people answered before, for those who have a seat here: each once, and nothing older than what is known already. */
export function bringEarlier(turn: Turn, { payload: { answers } }: CommandOf<'answers:bring'>): Decision {
  const { session } = turn;
  const seats = Object.values(session.seats).filter(({ state }) => state !== 'removed');
  const known = new Set<string>();
  const brought = answers.flatMap(({ person, at, answers: said }) => {
    const seat = seats.find((one) => one.person === person)?.id;
    if (seat === undefined || known.has(seat) || (session.earlier[seat]?.at ?? -Infinity) >= at) return [];
    known.add(seat);
    return [{ person, seat, at, said }];
  });
  if (brought.length === 0) return decided();
  const opens = brought.map(({ seat, at }) => ({ seat, at }));
  const ofPersons = Object.fromEntries(brought.map(({ person, said }) => [person, { answers: said }]));
  return decided(happened(turn, 'answers:brought', { seats: opens }, { ofPersons }));
}
