import type { CommandOf, Refusal } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { KnockId, SeatId } from '../ids.ts';
import type { Knock, Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { WAYS_HOME, type NotToday, type SentHome } from './sent-home.ts';

interface Whose {
  readonly seat: SeatId | null;
  readonly knock: KnockId | null;
}

function howRefusal(how: SentHome | null): Refusal | null {
  if (how === null) return null;
  if (!WAYS_HOME.includes(how.wayHome)) return 'malformed';
  return how.withWhom.length > MOST.name || how.note.length > MOST.note ? 'too-long' : null;
}

/** What is known already of this *Not today*, also where it was said at the door before anybody knew whose knock it was. */
export const knownNotToday = ({ notToday }: Session, { seat, knock }: Whose): NotToday | undefined =>
  notToday.find((one) => seat !== null && one.seat === seat) ??
  notToday.find((one) => one.seat === null && knock !== null && one.knock === knock);

const isSame = (one: SentHome | null, other: SentHome | null): boolean =>
  one?.withWhom === other?.withWhom && one?.wayHome === other?.wayHome && one?.note === other?.note;

/** What happens when somebody does not take part today; nothing where that and how they get home was said before. */
function sendHome(turn: Turn, whose: Whose, said: SentHome | null): readonly SessionEvent[] {
  const { session } = turn;
  const seat = whose.seat === null ? undefined : own(session.seats, whose.seat);
  const known = knownNotToday(session, whose);
  const now = said && { withWhom: said.withWhom.trim(), wayHome: said.wayHome, note: said.note.trim() };
  // What was said once is not unsaid by a tap that says nothing.
  const how = now ?? known?.how ?? null;
  const isSo = known?.seat === whose.seat && (seat === undefined || seat.state === 'not-today');
  if (isSo && isSame(known.how, how)) return [];
  const open = { seat: whose.seat, knock: whose.knock ?? known?.knock ?? null };
  return [
    happened(turn, 'seat:sent-home', open, seat ? { ofPersons: { [seat.person]: { how } } } : { ofSession: { how } }),
  ];
}

/** Staff say it of a knock: of a person they know, or of somebody nobody could tell who it was. A screen has no way home. */
export function turnAway(
  turn: Turn,
  knock: Knock,
  { payload: { seat: said, how } }: CommandOf<'knock:not-today'>,
): Decision {
  const { session } = turn;
  if (knock.answer === 'admitted') return refused('already-answered');
  const answer: readonly SessionEvent[] =
    knock.answer === 'not-today' ? [] : [happened(turn, 'knock:answered', { knock: knock.id, answer: 'not-today' })];
  if (knock.as !== 'person') return said === null && how === null ? decided(...answer) : refused('malformed');
  if (said !== null && !own(session.seats, said)) return refused('not-found');
  // A device that knocks at a taken chair takes nobody out of the circle.
  if (said !== null && isInCircle(session, said)) return refused('already-in-circle');
  const told = session.notToday.find((one) => one.knock === knock.id)?.seat ?? null;
  const recognised = knock.seat !== null && !isInCircle(session, knock.seat) ? knock.seat : null;
  return unless(howRefusal(how), () =>
    decided(...answer, ...sendHome(turn, { seat: said ?? told ?? recognised, knock: knock.id }, how)),
  );
}

/** Staff say it of a seat, before somebody came or after, or say now how they get home. */
export function decideNotToday(turn: Turn, { payload: { seat, how } }: CommandOf<'seat:not-today'>): Decision {
  if (!own(turn.session.seats, seat)) return refused('not-found');
  return unless(howRefusal(how), () => decided(...sendHome(turn, { seat, knock: null }, how)));
}
