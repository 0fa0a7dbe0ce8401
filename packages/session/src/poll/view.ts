import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { OwnPollSlice, PollSlice, StaffPollSlice } from '../slices/steps.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { askedNow, mayAskAgain, type Asked } from './questions.ts';

const current = (session: Session): Asked | null => (session.phase === 'running' ? askedNow(session) : null);

const hasAnswered = ({ now }: Asked, seat: SeatId): boolean => own(now.answers, seat) !== undefined;

function hasPassed({ now }: Asked, seat: SeatId): boolean {
  const chosen = own(now.answers, seat);
  return chosen !== undefined && chosen !== 'gone' && chosen.choice === null;
}

function sliceOf(session: Session, asked: Asked): PollSlice {
  const { step, kind, questions, poll, question, ballots, ballot, now, isExplained } = asked;
  const { id, ask, options, right, because } = question;
  const seats = inCircle(session);
  return {
    step: step.id,
    kind,
    at: poll.at,
    of: questions.length,
    question: { id, ask, options },
    ballot,
    open: now.closedAt === null,
    answered: seats.filter((seat) => hasAnswered(asked, seat)).length,
    inCircle: seats.length,
    counts: ballots.flatMap(({ counts }) => (counts === null ? [] : [counts])),
    told: isExplained ? { right, because } : null,
  };
}

/** The question as the room sees it: nobody's answer, and how many chose what only once staff closed it. */
export function pollSlice(session: Session): PollSlice | null {
  const asked = current(session);
  return asked && sliceOf(session, asked);
}

/** The same with what this person chose, on their own screens alone. */
export function ownPoll(session: Session, seat: SeatId): OwnPollSlice | null {
  const asked = current(session);
  if (!asked) return null;
  const chosen = own(asked.now.answers, seat);
  const slice = sliceOf(session, asked);
  return chosen === undefined || chosen === 'gone' ? slice : { ...slice, own: chosen.choice };
}

/** For staff: what is right and who is still to answer. What anybody chose is told to nobody. */
export function staffPoll(session: Session): StaffPollSlice | null {
  const asked = current(session);
  if (!asked) return null;
  const { right, because } = asked.question;
  const seats = inCircle(session);
  return {
    ...sliceOf(session, asked),
    right,
    because,
    waitingFor: seats.filter((seat) => !hasAnswered(asked, seat)),
    passed: seats.filter((seat) => hasPassed(asked, seat)),
    mayAskAgain: mayAskAgain(asked),
  };
}
