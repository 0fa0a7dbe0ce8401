import type { SeatId } from '../ids.ts';
import type { Round, Session } from '../session.ts';
import type { SeatName } from '../slices/people.ts';
import type { OwnRoundSlice, StaffRoundSlice, WallRoundSlice } from '../slices/steps.ts';
import { currentStep, isInCircle, own } from '../turn/lookup.ts';
import { circleOrder, fairOrder, movable } from './order.ts';
import { isFinished, upNext } from './turns.ts';

function current(session: Session): { readonly step: string; readonly round: Round } | null {
  const step = currentStep(session);
  const round = step && own(session.rounds, step.id);
  return round && session.phase === 'running' ? { step: step.id, round } : null;
}

const nameOf = (session: Session, seat: SeatId | null | undefined): SeatName | null =>
  seat ? { seat, alias: own(session.seats, seat)?.alias ?? '' } : null;

function ownPart(round: Round, waiting: readonly SeatId[], seat: SeatId): OwnRoundSlice['own'] {
  if (round.speaking === seat) return 'speaking';
  if (waiting[0] === seat) return 'next';
  if (round.later.includes(seat)) return 'later';
  if (waiting.includes(seat)) return 'waiting';
  return own(round.done, seat) ?? 'not-in-round';
}

/** Who speaks and who is next, and where this seat stands; nobody's speaking time. */
export function ownRound(session: Session, seat: SeatId): OwnRoundSlice | null {
  const now = current(session);
  if (!now) return null;
  const waiting = upNext(session, now.round);
  return {
    step: now.step,
    speaking: nameOf(session, now.round.speaking),
    next: nameOf(session, waiting[0]),
    own: ownPart(now.round, waiting, seat),
    finished: isFinished(session, now.round),
  };
}

function orderOf(session: Session, step: string, round: Round): StaffRoundSlice['by'] {
  const waiting = movable(round);
  const isIn = (order: readonly SeatId[]): boolean => order.every((seat, index) => seat === waiting[index]);
  if (isIn(circleOrder(session, step, waiting))) return 'circle';
  return isIn(fairOrder(session, step, waiting)) ? 'fair' : 'other';
}

/** The whole round with speaking times, for staff alone. */
export function staffRound(session: Session): StaffRoundSlice | null {
  const now = current(session);
  if (!now) return null;
  const { step, round } = now;
  const waiting = upNext(session, round);
  return {
    step,
    speaking: round.speaking,
    since: round.since,
    pausedAt: round.pausedAt,
    upNext: waiting,
    later: waiting.filter((seat) => round.later.includes(seat)),
    done: round.order.flatMap((seat) => {
      const how = own(round.done, seat);
      return how ? [{ seat, how }] : [];
    }),
    airTime: round.order.flatMap((seat) => {
      const spoken = own(round.airTime, seat);
      return spoken === undefined ? [] : [{ seat, spoken }];
    }),
    by: orderOf(session, step, round),
    finished: isFinished(session, round),
  };
}

/** How far the round is, without names. */
export function wallRound(session: Session): WallRoundSlice | null {
  const now = current(session);
  if (!now) return null;
  const { round } = now;
  const had = round.order.filter((seat) => own(round.done, seat)).length;
  const of = round.order.filter((seat) => own(round.done, seat) ?? isInCircle(session, seat)).length;
  return { spoken: had, of, finished: isFinished(session, round) };
}
