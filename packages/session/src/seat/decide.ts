import type { CommandOf } from '../commands.ts';
import { decideApart, mayNotMeet } from '../door/apart.ts';
import { own } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { enterCircle, isFull } from './enter.ts';
import { decideMove } from './move.ts';
import { decideRename } from './names.ts';
import { decideNotToday } from './not-today.ts';

type SeatCommand = Exclude<
  CommandOf<`seat:${string}` | 'circle:order' | 'attendance:confirm' | 'apart:bring'>,
  { readonly type: 'seat:whereabouts' }
>;

function add(turn: Turn, { payload: { name, presence } }: CommandOf<'seat:add'>): Decision {
  const { session } = turn;
  if (isFull(session) || Object.keys(session.seats).length >= MOST.seats) return refused('door-full');
  return unless(textRefusal(name, MOST.name), () => {
    const seat = turn.newId();
    const person = turn.newId();
    const ofPersons = { [person]: { alias: name.trim(), language: session.languages[0] ?? 'en' } };
    return decided(
      happened(turn, 'seat:added', { seat, person, presence, isGuest: true }, { ofPersons }),
      ...enterCircle(turn, [{ seat, presence }]),
    );
  });
}

function arrive(turn: Turn, { payload: { seat: id, presence, despite } }: CommandOf<'seat:arrive'>): Decision {
  const { session } = turn;
  const seat = own(session.seats, id);
  if (!seat) return refused('not-found');
  if (seat.state !== 'in-circle') {
    if (isFull(session)) return refused('door-full');
    if (despite !== true && mayNotMeet(session, seat.person)) return refused('kept-apart');
    return decided(...enterCircle(turn, [{ seat: id, presence }]));
  }
  return seat.presence === presence ? decided() : decided(happened(turn, 'seat:switched', { seat: id, presence }));
}

function choose(turn: Turn, { payload: { language } }: CommandOf<'seat:language'>): Decision {
  const seat = turn.seat === null ? undefined : own(turn.session.seats, turn.seat);
  if (!seat) return refused('not-found');
  if (seat.language === language) return decided();
  const ofPersons = { [seat.person]: { language } };
  return decided(happened(turn, 'seat:language-chosen', { seat: seat.id }, { ofPersons }));
}

const isPermutation = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set(some).size === some.length && some.every((one) => others.includes(one));

/** Seats: who is here, how, where they sit, and for how long they were. */
export function decideSeat(turn: Turn, command: SeatCommand): Decision {
  const { session } = turn;
  switch (command.type) {
    case 'seat:add':
      return add(turn, command);
    case 'seat:arrive':
      return arrive(turn, command);
    case 'seat:leave': {
      const seat = own(session.seats, command.payload.seat);
      if (!seat) return refused('not-found');
      return seat.state === 'in-circle'
        ? decided(happened(turn, 'seat:left', { seat: seat.id }))
        : refused('wrong-time');
    }
    case 'seat:remove': {
      const seat = own(session.seats, command.payload.seat);
      if (!seat) return refused('not-found');
      return seat.state === 'removed' ? decided() : decided(happened(turn, 'seat:removed', { seat: seat.id }));
    }
    case 'seat:not-today':
      return decideNotToday(turn, command);
    case 'seat:move':
      return decideMove(turn, command);
    case 'seat:rename':
      return decideRename(turn, command);
    case 'apart:bring':
      return decideApart(turn, command);
    case 'seat:language':
      return choose(turn, command);
    case 'circle:order': {
      const { circle } = command.payload;
      if (!isPermutation(circle, session.circle)) return refused('malformed');
      const isSame = circle.every((id, index) => session.circle[index] === id);
      return isSame ? decided() : decided(happened(turn, 'circle:ordered', { circle }));
    }
    case 'attendance:confirm': {
      const { seat, minutes } = command.payload;
      const known = own(session.seats, seat);
      if (!known) return refused('not-found');
      if (known.confirmedMinutes === minutes) return decided();
      const fits = Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST.confirmedMinutes;
      return fits ? decided(happened(turn, 'attendance:confirmed', { seat, minutes })) : refused('malformed');
    }
  }
}
