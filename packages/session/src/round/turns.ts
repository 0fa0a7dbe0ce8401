import type { Instant, SeatId, StepId } from '../ids.ts';
import type { Round, Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';

/** Who has not had a turn yet, first those around the circle, then those who said "come back to me". */
export function upNext(session: Session, { order, later, done, speaking }: Round): readonly SeatId[] {
  const waits = (seat: SeatId): boolean => isInCircle(session, seat) && !own(done, seat) && seat !== speaking;
  return [...order.filter((seat) => waits(seat) && !later.includes(seat)), ...later.filter(waits)];
}

/** Nobody speaks and nobody waits. */
export const isFinished = (session: Session, round: Round): boolean =>
  round.speaking === null && upNext(session, round).length === 0;

const withRound = (session: Session, step: StepId | null, change: (round: Round) => Round): Session => {
  const round = step === null ? undefined : own(session.rounds, step);
  return step !== null && round ? { ...session, rounds: { ...session.rounds, [step]: change(round) } } : session;
};

/** Stops the speaker's time. */
export const pauseRound = (session: Session, step: StepId | null, at: Instant): Session =>
  withRound(session, step, (round) => ({ ...round, pausedAt: round.pausedAt ?? at }));

/** Lets the speaker's time go on as if the pause had not been. */
export const resumeRound = (session: Session, step: StepId | null, at: Instant): Session =>
  withRound(session, step, (round) =>
    round.pausedAt === null
      ? round
      : { ...round, since: round.since + Math.max(0, at - round.pausedAt), pausedAt: null },
  );

/** Ends the current turn, counts its time, and gives the word to somebody else or nobody. */
export function giveWord(session: Session, round: Round, speaking: SeatId | null, at: Instant): Round {
  const airTime =
    round.speaking === null
      ? round.airTime
      : {
          ...round.airTime,
          [round.speaking]:
            (own(round.airTime, round.speaking) ?? 0) + Math.max(0, (round.pausedAt ?? at) - round.since),
        };
  const stands = session.hold !== null || round.pausedAt !== null;
  const later = round.later.filter((seat) => seat !== speaking);
  return { ...round, airTime, speaking, later, since: at, pausedAt: stands ? at : null };
}

/** Somebody left: wherever they had the word, nobody has it now. */
export function withoutSpeaker(session: Session, seat: SeatId, at: Instant): Session {
  const rounds = Object.entries(session.rounds).map(([step, round]): [StepId, Round] => [
    step,
    round.speaking === seat ? giveWord(session, round, null, at) : round,
  ]);
  return { ...session, rounds: Object.fromEntries(rounds) };
}

/** Lets seats join the round of a step at the end of its order; the first ones begin it. */
export function joinRound(session: Session, step: StepId, seats: readonly SeatId[], at: Instant): Session {
  const round: Round = own(session.rounds, step) ?? {
    order: [],
    speaking: null,
    since: at,
    pausedAt: null,
    done: {},
    later: [],
    airTime: {},
  };
  const joining = seats.filter((seat) => !round.order.includes(seat));
  return { ...session, rounds: { ...session.rounds, [step]: { ...round, order: [...round.order, ...joining] } } };
}
