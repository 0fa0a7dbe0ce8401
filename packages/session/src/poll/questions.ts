import type { Session } from '../session.ts';
import type { Question, Step } from '../step.ts';
import { currentStep, own, stepById } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import type { Ballot, Poll } from './ballot.ts';

const FEWEST_OPTIONS = 2;
const NOT_BEGUN: Poll = { at: 0, ballots: {}, explained: [] };
/** A ballot nobody answered yet. */
export const NOBODY: Ballot = { answers: {}, counts: null, closedAt: null };

const repeats = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** In a quiz one answer is right and there is a reason; in a poll no answer is. */
const isAnswerFit = (kind: 'quiz' | 'poll', { options, right, because }: Question): boolean =>
  kind === 'poll' ? right === null : because !== null && options.some(({ id }) => id === right);

/** Whether these can be asked of a group: not none and not too many, and each with two to six options. */
export function areQuestions(kind: 'quiz' | 'poll', questions: readonly Question[]): boolean {
  if (questions.length === 0 || questions.length > MOST.questions || repeats(questions.map(({ id }) => id)))
    return false;
  return questions.every((question) => {
    const ids = question.options.map(({ id }) => id);
    const fits = ids.length >= FEWEST_OPTIONS && ids.length <= MOST.options && !repeats(ids);
    return fits && isAnswerFit(kind, question);
  });
}

/** What the group is asked just now, in the ballot it is answered in. */
export interface Asked {
  readonly step: Step;
  readonly kind: 'quiz' | 'poll';
  readonly questions: readonly Question[];
  readonly poll: Poll;
  readonly question: Question;
  readonly ballots: readonly Ballot[];
  /** The number of the last ballot. */
  readonly ballot: number;
  readonly now: Ballot;
  readonly isExplained: boolean;
}

/** The ballots of a question; before anybody answered, one that is open. */
export const ballotsOf = ({ ballots }: Poll, question: string): readonly Ballot[] => own(ballots, question) ?? [NOBODY];

/** A step's quiz or poll as far as the group came with it. */
export const pollOf = ({ polls }: Session, step: string): Poll => own(polls, step) ?? NOT_BEGUN;

/** The ballot that was answered last of the question this step's quiz or poll is on. */
export function lastBallot(session: Session, step: string): Ballot | undefined {
  const content = stepById(session, step)?.content;
  if (content?.kind !== 'quiz' && content?.kind !== 'poll') return undefined;
  const poll = pollOf(session, step);
  return ballotsOf(poll, content.questions[poll.at]?.id ?? '').at(-1);
}

/** The question the group is on, while its step is a quiz or a poll. Null also where its words are gone. */
export function askedNow(session: Session): Asked | null {
  const step = currentStep(session);
  if (!step || (step.content.kind !== 'quiz' && step.content.kind !== 'poll')) return null;
  const { kind, questions } = step.content;
  const poll = pollOf(session, step.id);
  const question = questions[poll.at];
  if (!question) return null;
  const ballots = ballotsOf(poll, question.id);
  const now = ballots.at(-1) ?? NOBODY;
  const isExplained = poll.explained.includes(question.id);
  return { step, kind, questions, poll, question, ballots, ballot: ballots.length - 1, now, isExplained };
}

/** Whether everyone talked about it and can answer once more. */
export const mayAskAgain = ({ ballots, now, isExplained }: Asked): boolean =>
  now.closedAt !== null && !isExplained && ballots.length < MOST.ballots;
