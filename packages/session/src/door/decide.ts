import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { Language, PersonId, SeatId } from '../ids.ts';
import { enterCircle, isFull } from '../seat/enter.ts';
import { turnAway } from '../seat/not-today.ts';
import type { Knock, Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { mayNotMeet } from './apart.ts';
import { surelyMeant } from './matching.ts';

type DoorCommand = CommandOf<`door:${string}` | `knock:${string}` | 'screen:remove'>;

const seatOfPerson = (session: Session, person: PersonId | null): SeatId | null =>
  Object.values(session.seats).find((seat) => seat.person === person)?.id ?? null;

function knock(turn: Turn, { payload }: CommandOf<'door:knock'>): Decision {
  const { session, who, role } = turn;
  const { device, as, language, presence, person } = payload;
  if (who.kind !== 'device' || who.device !== device) return refused('not-allowed');
  if (role === 'participant') return refused('already-in-circle');
  const others = session.knocks.filter((one) => one.device !== device && one.answer === 'waiting');
  const earlier = session.knocks.find((one) => one.device === device && one.answer !== 'admitted');
  if (earlier && earlier.answer !== 'waiting') return refused('already-answered');
  const seat = as === 'person' ? seatOfPerson(session, person) : null;
  const brings = as === 'person' && (seat === null || !isInCircle(session, seat));
  // Strangers crowding the door must not keep out those it knows.
  const isCrowded = seat === null && others.length >= MOST.waitingKnocks;
  if (isCrowded || (brings && isFull(session))) return refused('door-full');
  const known = seat === null ? undefined : own(session.seats, seat);
  const name = as !== 'person' ? '' : payload.name.trim() || (known?.alias ?? '');
  const isSaid =
    earlier?.as === as &&
    earlier.name === name &&
    earlier.presence === presence &&
    earlier.language === language &&
    earlier.person === (as === 'person' ? person : null) &&
    earlier.seat === seat;
  if (isSaid) return decided();
  return unless(as !== 'person' || known?.alias === '' ? null : textRefusal(name, MOST.name), () =>
    decided(
      happened(
        turn,
        'door:knocked',
        { knock: turn.newId(), device, as, presence, language, person: as === 'person' ? person : null, seat },
        as === 'person' && person !== null ? { ofPersons: { [person]: { name } } } : { ofSession: { name } },
      ),
    ),
  );
}

/** What somebody read at the door they go on reading, whatever the list says of them. */
function speak(turn: Turn, id: SeatId, language: Language): readonly SessionEvent[] {
  const seat = own(turn.session.seats, id);
  if (!seat || seat.language === language) return [];
  const ofPersons = { [seat.person]: { language } };
  return [happened(turn, 'seat:language-chosen', { seat: id }, { ofPersons })];
}

/** Lets devices sit on seats; whoever is not in the circle yet comes in. */
function seatDevices(
  turn: Turn,
  admitted: readonly { readonly knock: Knock; readonly seat: SeatId }[],
): readonly SessionEvent[] {
  const entering = admitted.filter(({ seat }) => !isInCircle(turn.session, seat));
  return [
    ...enterCircle(
      turn,
      entering.map(({ knock: { presence }, seat }) => ({ seat, presence })),
    ),
    ...admitted.flatMap(({ knock: { id, presence, language }, seat }) => {
      const seated = happened(turn, 'knock:seated', { knock: id, seat });
      if (!isInCircle(turn.session, seat)) return [...speak(turn, seat, language), seated];
      const wasOnPaper = own(turn.session.seats, seat)?.presence === 'on-paper';
      return wasOnPaper ? [happened(turn, 'seat:switched', { seat, presence }), seated] : [seated];
    }),
  ];
}

function admitAsNew(turn: Turn, one: Knock): Decision {
  const { session } = turn;
  if (isFull(session) || Object.keys(session.seats).length >= MOST.seats) return refused('door-full');
  const isKnown = one.person !== null && seatOfPerson(session, one.person) === null;
  const seat = turn.newId();
  const person = isKnown && one.person !== null ? one.person : turn.newId();
  return decided(
    happened(
      turn,
      'seat:added',
      { seat, person, presence: one.presence, isGuest: !isKnown },
      { ofPersons: { [person]: { alias: one.name, language: one.language } } },
    ),
    ...seatDevices(turn, [{ knock: one, seat }]),
  );
}

/** Staff did not look at it yet. */
const isApart = (session: Session, person: PersonId | null, despite: boolean): boolean =>
  !despite && person !== null && mayNotMeet(session, person);

function admit(turn: Turn, one: Knock, seat: SeatId | null, despite: boolean): Decision {
  const { session } = turn;
  if (one.answer === 'admitted') return refused('already-answered');
  if (one.as !== 'person') {
    const isFullOfThem =
      one.as === 'tablet' ? session.tablets.length >= MOST.tablets : session.screens.length >= MOST.screens;
    if (seat !== null) return refused('malformed');
    if (isFullOfThem) return refused('too-many');
    return decided(happened(turn, 'knock:shown', { knock: one.id, screen: turn.newId() }));
  }
  if (seat === null) return isApart(session, one.person, despite) ? refused('kept-apart') : admitAsNew(turn, one);
  const known = own(session.seats, seat);
  if (!known) return refused('not-found');
  // Whom the door recognised comes in, whatever seat staff give them.
  if (one.person !== known.person && isApart(session, one.person, despite)) return refused('kept-apart');
  if (!isInCircle(session, seat)) {
    if (isFull(session)) return refused('door-full');
    if (isApart(session, known.person, despite)) return refused('kept-apart');
  }
  return decided(...seatDevices(turn, [{ knock: one, seat }]));
}

function admitAll(turn: Turn): Decision {
  const inCircle = Object.values(turn.session.seats).filter(({ state }) => state === 'in-circle').length;
  const admitted = surelyMeant(turn.session).slice(0, Math.max(0, MOST.inCircle - inCircle));
  return decided(
    ...seatDevices(
      turn,
      admitted.map(({ knock: one, seat }) => ({ knock: one, seat: seat.id })),
    ),
  );
}

/** The door: opened by staff, knocked at by devices, answered by staff. */
export function decideDoor(turn: Turn, command: DoorCommand): Decision {
  const { session } = turn;
  if (command.type === 'door:open') {
    const { code } = command.payload;
    return unless(textRefusal(code, MOST.code), () =>
      decided(happened(turn, 'door:opened', {}, { ofSession: { code } })),
    );
  }
  if (command.type === 'door:knock') return knock(turn, command);
  if (command.type === 'knock:admit-all') return admitAll(turn);
  if (command.type === 'screen:remove') {
    const { screen } = command.payload;
    return session.screens.includes(screen)
      ? decided(happened(turn, 'screen:removed', { screen }))
      : refused('not-found');
  }
  const one = session.knocks.find(({ id }) => id === command.payload.knock);
  if (!one) return refused('not-found');
  switch (command.type) {
    case 'knock:admit':
      return admit(turn, one, command.payload.seat, command.payload.despite === true);
    case 'knock:word-first': {
      const answer = 'word-first';
      if (one.answer === 'admitted') return refused('already-answered');
      return one.answer === answer ? decided() : decided(happened(turn, 'knock:answered', { knock: one.id, answer }));
    }
    case 'knock:not-today':
      return turnAway(turn, one, command);
  }
}
