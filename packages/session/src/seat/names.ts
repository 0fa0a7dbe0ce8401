import type { CommandOf } from '../commands.ts';
import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { foldName, MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

/** Seats whose name cannot be told apart from another's of this session. Who was taken off the list counts no more. */
export function seatsOfSameName({ seats }: Session): ReadonlySet<SeatId> {
  const byName = new Map<string, SeatId[]>();
  for (const { id, alias, state } of Object.values(seats)) {
    const name = foldName(alias);
    if (name !== '' && state !== 'removed') byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return new Set([...byName.values()].filter(({ length }) => length > 1).flat());
}

/** Staff call somebody something else, so that the group can tell two apart. Nobody here may be called that already. */
export function decideRename(turn: Turn, { payload: { seat: id, alias } }: CommandOf<'seat:rename'>): Decision {
  const { session } = turn;
  const seat = own(session.seats, id);
  if (!seat) return refused('not-found');
  const name = alias.trim();
  return unless(textRefusal(alias, MOST.name), () => {
    if (seat.alias === name) return decided();
    const isTaken = Object.values(session.seats).some(
      (one) => one.id !== id && isInCircle(session, one.id) && foldName(one.alias) === foldName(name),
    );
    if (isTaken) return refused('malformed');
    return decided(happened(turn, 'seat:renamed', { seat: id }, { ofPersons: { [seat.person]: { alias: name } } }));
  });
}
