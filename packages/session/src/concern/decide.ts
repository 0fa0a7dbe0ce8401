import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import { DISPOSITIONS, type Seat } from '../session.ts';
import { own } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { CONCERN_REASONS, type Concern, type ConcernReason } from './concern.ts';
import { decideWhereabouts } from './whereabouts.ts';

/** What staff say; that somebody answered something is said by the answer alone. */
const BY_STAFF: readonly ConcernReason[] = CONCERN_REASONS.filter((reason) => reason !== 'answer');

type ConcernCommand = CommandOf<`concern:${string}`>;

/** Whoever walked out is out of the circle from this tap on; coming back, they knock like anybody. */
const walkedOut = (turn: Turn, { id, state }: Seat): readonly SessionEvent[] =>
  state === 'in-circle' ? [happened(turn, 'seat:left', { seat: id })] : [];

function raise(turn: Turn, { payload: { seat: id, why } }: CommandOf<'concern:raise'>): Decision {
  const { session } = turn;
  const seat = own(session.seats, id);
  if (!seat) return refused('not-found');
  if (!BY_STAFF.includes(why)) return refused('malformed');
  const isRaised = session.concerns.some((one) => one.seat === id && one.why === why && one.disposition === null);
  const ofPersons = { [seat.person]: { why, about: null } };
  return decided(
    ...(isRaised ? [] : [happened(turn, 'concern:raised', { concern: turn.newId(), seat: id }, { ofPersons })]),
    ...(why === 'walked-out' ? walkedOut(turn, seat) : []),
  );
}

function settle(turn: Turn, concern: Concern, { payload }: CommandOf<'concern:settle'>): Decision {
  const { session, who } = turn;
  const person = own(session.seats, concern.seat)?.person;
  if (who.kind !== 'staff' || person === undefined) return refused('not-allowed');
  if (concern.disposition !== null) return refused('already-answered');
  if (!DISPOSITIONS.includes(payload.disposition)) return refused('malformed');
  if (payload.note.length > MOST.note) return refused('too-long');
  const said = { disposition: payload.disposition, note: payload.note.trim() };
  const open = { concern: concern.id, staff: who.staff };
  return decided(happened(turn, 'concern:settled', open, { ofPersons: { [person]: said } }));
}

/** Somebody needs a look: raised, seen and settled by staff. And where somebody is, who is not in the room. */
export function decideConcern(turn: Turn, command: ConcernCommand | CommandOf<'seat:whereabouts'>): Decision {
  const { session, who } = turn;
  if (command.type === 'seat:whereabouts') return decideWhereabouts(turn, command);
  if (command.type === 'concern:raise') return raise(turn, command);
  const concern = session.concerns.find(({ id }) => id === command.payload.concern);
  if (!concern) return refused('not-found');
  if (command.type === 'concern:settle') return settle(turn, concern, command);
  if (who.kind !== 'staff') return refused('not-allowed');
  return concern.seenBy === null
    ? decided(happened(turn, 'concern:seen', { concern: concern.id, staff: who.staff }))
    : decided();
}
