import type { EventOf } from '../events.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import { own, partOf, readable } from '../turn/lookup.ts';
import { offWall } from '../wall/shown.ts';
import type { Ballot, Poll } from './ballot.ts';
import { askedNow, ballotsOf, NOBODY, pollOf } from './questions.ts';

const withPoll = (session: Session, step: StepId, change: (poll: Poll) => Poll): Session => ({
  ...session,
  polls: { ...session.polls, [step]: change(pollOf(session, step)) },
});

function withBallot(
  session: Session,
  { step, question, ballot }: { readonly step: StepId; readonly question: string; readonly ballot: number },
  change: (ballot: Ballot) => Ballot,
): Session {
  return withPoll(session, step, (poll) => {
    const ballots = ballotsOf(poll, question).map((one, index) => (index === ballot ? change(one) : one));
    return { ...poll, ballots: { ...poll.ballots, [question]: ballots } };
  });
}

/** Folds private answers, ballots closed and opened again, and the question the group is on. */
export function evolvePoll(session: Session, event: EventOf<`poll:${string}`>): Session {
  switch (event.type) {
    case 'poll:answered': {
      const { seat } = event.open;
      const chosen = partOf(event, own(session.seats, seat)?.person ?? '') ?? 'gone';
      return withBallot(session, event.open, (one) => ({ ...one, answers: { ...one.answers, [seat]: chosen } }));
    }
    case 'poll:closed': {
      // Where the session's words are gone, so is how many chose what.
      const counts = readable(event.ofSession)?.counts ?? 'too-few';
      // Staff showed what was there, not this.
      return withBallot(offWall(session, event.open.step), event.open, (one) => ({
        ...one,
        counts,
        closedAt: event.at,
      }));
    }
    case 'poll:opened-again': {
      const { step, question } = event.open;
      return withPoll(offWall(session, step), step, (poll) => ({
        ...poll,
        ballots: { ...poll.ballots, [question]: [...ballotsOf(poll, question), NOBODY] },
      }));
    }
    case 'poll:explained': {
      const { step, question } = event.open;
      return withPoll(session, step, (poll) => ({ ...poll, explained: [...poll.explained, question] }));
    }
    case 'poll:turned':
      return withPoll(offWall(session, event.open.step), event.open.step, (poll) => ({
        ...poll,
        at: event.open.question,
      }));
  }
}

/** The session with the ballot open again that was closed as the group went on from the question it is on. */
export function reopenBallot(session: Session): Session {
  const asked = askedNow(session);
  if (!asked) return session;
  const at = { step: asked.step.id, question: asked.question.id, ballot: asked.ballot };
  return withBallot(session, at, (one) => ({ ...one, counts: null, closedAt: null }));
}
