import type { EventOf } from '../events.ts';
import type { Instant, SeatId } from '../ids.ts';
import { joinRound, withoutSpeaker } from '../round/turns.ts';
import type { Session } from '../session.ts';
import { own, partOf, readable, withSeat } from '../turn/lookup.ts';
import { putDown } from '../tablet/evolve.ts';
import { evolveMoved } from './moved.ts';
import { knownNotToday } from './not-today.ts';
import type { NotToday } from './sent-home.ts';

type SeatEvent = Exclude<
  EventOf<`seat:${string}` | 'circle:ordered' | 'attendance:confirmed' | 'apart:set'>,
  { readonly type: 'seat:whereabouts-told' }
>;

function added(session: Session, event: EventOf<'seat:added'>): Session {
  const { seat: id, person, presence, isGuest } = event.open;
  const known = partOf(event, person);
  const seat = {
    id,
    person,
    alias: known?.alias ?? '',
    language: known?.language ?? 'en',
    presence,
    state: 'expected' as const,
    isNew: true,
    isGuest,
    familyOf: null,
    writesThemselves: false,
    spans: [],
    confirmedMinutes: null,
  };
  return { ...session, seats: { ...session.seats, [id]: seat }, circle: [...session.circle, id] };
}

function entered(session: Session, { at, open: { seat: id, presence } }: EventOf<'seat:entered'>): Session {
  const seated = withSeat(session, id, (seat) => ({
    ...seat,
    state: 'in-circle',
    presence,
    spans: [...seat.spans, { from: at, to: null }],
  }));
  const notToday = session.notToday.filter((one) => one.seat !== id);
  const { current } = session.agenda;
  const circle = session.circle.includes(id) ? session.circle : [...session.circle, id];
  const running = current !== null && own(session.rounds, current) !== undefined;
  return running ? joinRound({ ...seated, circle, notToday }, current, [id], at) : { ...seated, circle, notToday };
}

/** Out of the circle: the time ends, the hand is down, the word is free, and the devices are nobody's. */
function gone(session: Session, id: SeatId, state: 'left' | 'removed' | 'not-today', at: Instant): Session {
  const devices = Object.entries(session.devices).filter(([, role]) => role.kind !== 'seat' || role.seat !== id);
  const seated = withSeat(session, id, (seat) => ({
    ...seat,
    state,
    spans: seat.spans.map((span) => (span.to === null ? { ...span, to: at } : span)),
  }));
  return {
    ...withoutSpeaker(seated, id, at),
    devices: putDown(Object.fromEntries(devices), id),
    hands: session.hands.filter((hand) => hand !== id),
    talk: session.talk.filter((wish) => wish.seat !== id || wish.heard),
  };
}

/** One who is turned away or goes home. What was said at the door before is about the same person. */
function sentHome(session: Session, event: EventOf<'seat:sent-home'>): Session {
  const { seat, knock } = event.open;
  const known = knownNotToday(session, event.open);
  const part = seat === null ? readable(event.ofSession) : partOf(event, own(session.seats, seat)?.person ?? '');
  const said = { seat, knock, at: known?.at ?? event.at, how: part?.how ?? null };
  const isAbout = (one: NotToday): boolean =>
    (seat !== null && one.seat === seat) || (one.seat === null && knock !== null && one.knock === knock);
  const others = session.notToday.filter((one) => !isAbout(one));
  const next = { ...session, notToday: [...others, said] };
  return seat === null ? next : gone(next, seat, 'not-today', event.at);
}

/** Folds who came, went, switched and was counted. */
export function evolveSeat(session: Session, event: SeatEvent): Session {
  switch (event.type) {
    case 'seat:added':
      return added(session, event);
    case 'seat:entered':
      return entered(session, event);
    case 'seat:switched':
      return withSeat(session, event.open.seat, (seat) => ({ ...seat, presence: event.open.presence }));
    case 'seat:left':
      return gone(session, event.open.seat, 'left', event.at);
    case 'seat:removed': {
      const { seat } = event.open;
      return { ...gone(session, seat, 'removed', event.at), circle: session.circle.filter((id) => id !== seat) };
    }
    case 'seat:sent-home':
      return sentHome(session, event);
    case 'seat:moved':
      return evolveMoved(session, event);
    case 'seat:renamed':
      return withSeat(session, event.open.seat, (seat) => ({
        ...seat,
        alias: partOf(event, seat.person)?.alias ?? seat.alias,
      }));
    case 'apart:set':
      return { ...session, apart: readable(event.ofSession)?.pairs ?? [] };
    case 'seat:language-chosen':
      return withSeat(session, event.open.seat, (seat) => ({
        ...seat,
        language: partOf(event, seat.person)?.language ?? seat.language,
      }));
    case 'circle:ordered':
      return { ...session, circle: event.open.circle };
    case 'attendance:confirmed':
      return withSeat(session, event.open.seat, (seat) => ({ ...seat, confirmedMinutes: event.open.minutes }));
  }
}
