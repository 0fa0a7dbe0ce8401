import type { CommandOf, Refusal } from '../commands.ts';
import type { SeatId, StepId } from '../ids.ts';
import type { Round, Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { circleOrder, fairOrder, movable } from './order.ts';
import { upNext } from './turns.ts';

type How = 'spoke' | 'passed' | 'later';

function turned(turn: Turn, step: StepId, done: { seat: SeatId; how: How } | null, speaking: SeatId | null): Decision {
  return decided(happened(turn, 'round:turned', { step, done, speaking }));
}

function roundOf(session: Session, step: StepId): Round | Refusal {
  const round = own(session.rounds, step);
  return round ? (step === session.agenda.current ? round : 'wrong-time') : 'not-found';
}

/** Ends a turn that is running, or one that has not come yet. */
function ends(turn: Turn, step: StepId, round: Round, seat: SeatId, how: How): Decision {
  if (seat !== round.speaking) return turned(turn, step, { seat, how }, round.speaking);
  const next = upNext(turn.session, round)[0] ?? null;
  return turned(turn, step, { seat, how }, next);
}

function reorder(turn: Turn, step: StepId, round: Round, by: CommandOf<'round:order'>['payload']['by']): Decision {
  const waiting = movable(round);
  const order = (by === 'fair' ? fairOrder : circleOrder)(turn.session, step, waiting);
  const isSo = order.every((seat, index) => seat === waiting[index]);
  return isSo ? decided() : decided(happened(turn, 'round:reordered', { step, order }));
}

/** A round passes the word around the circle; each person has it once, or may pass, or asks to come last. */
export function decideRound(turn: Turn, command: CommandOf<`round:${string}`>): Decision {
  const { session } = turn;
  const { step } = command.payload;
  const round = roundOf(session, step);
  if (typeof round === 'string') return refused(round);
  switch (command.type) {
    case 'round:order':
      return reorder(turn, step, round, command.payload.by);
    case 'round:next': {
      const { from } = command.payload;
      if (session.hold) return refused('on-hold');
      if (from !== round.speaking) return refused('round-moved-on');
      const next = upNext(session, round)[0] ?? null;
      if (from !== null) return turned(turn, step, { seat: from, how: 'spoke' }, next);
      return next === null ? refused('round-moved-on') : turned(turn, step, null, next);
    }
    case 'round:give': {
      const { seat } = command.payload;
      if (session.hold) return refused('on-hold');
      if (!round.order.includes(seat) || !isInCircle(session, seat)) return refused('not-found');
      if (own(round.done, seat)) return refused('round-moved-on');
      if (seat === round.speaking) return decided();
      return turned(turn, step, round.speaking === null ? null : { seat: round.speaking, how: 'spoke' }, seat);
    }
    case 'round:pass':
    case 'round:later': {
      const { seat } = command.payload;
      if (!round.order.includes(seat) || !isInCircle(session, seat)) return refused('not-found');
      if (own(round.done, seat)) return refused('round-moved-on');
      if (command.type === 'round:pass') return ends(turn, step, round, seat, 'passed');
      return round.later.includes(seat) ? decided() : ends(turn, step, round, seat, 'later');
    }
  }
}
