import type { OwnPollSlice, Question } from '@opencircle/session';
import { TOPICS } from '@opencircle/worksheets/topics';
import { asking, does, type Mind, type Wish } from './wish.ts';

/** Seconds to read a question and choose. */
const CHOOSE = 9;

/** Quiz and poll: everybody answers each ballot once; talking about it helps. */
export function wishesToChoose(mind: Mind): readonly Wish[] {
  const { poll } = mind.view;
  if (poll === null || !poll.open || poll.own !== undefined) return [];
  const { step, question, ballot } = poll;
  const key = `choose ${step} ${question.id} ${String(ballot)}`;
  const payload = { step, question: question.id, ballot, choice: choiceOf(mind, poll) };
  return [asking(key, mind.character.tempo * CHOOSE, 'poll:answer', payload)];
}

/** Which answer is right, where the program teaches this; a person in the room learns it from what is said. */
const rightOf = ({ question, told }: OwnPollSlice): string | null =>
  told?.right ?? questionsTaught().find(({ ask }) => ask.en === question.ask.en)?.right ?? null;
const questionsTaught = (): readonly Question[] => TOPICS.flatMap(({ quiz }) => quiz);

function choiceOf(mind: Mind, poll: OwnPollSlice): string | null {
  const { who, character } = mind;
  const { question, ballot } = poll;
  const ids = question.options.map(({ id }) => id);
  const atRandom = (from: readonly string[]): string | null =>
    from[(who * 5 + question.id.length) % from.length] ?? null;
  const right = rightOf(poll);
  if (ballot === 0 && does(mind, 'passes')) return null;
  if (right === null || !ids.includes(right)) return ballot === 0 ? atRandom(ids) : (favourite(poll) ?? atRandom(ids));
  const wrong = ids.filter((id) => id !== right);
  switch (character.learns) {
    case 'knew-it':
      return right;
    case 'by-talking':
      return ballot > 0 || poll.told !== null ? right : atRandom(wrong);
    case 'by-explanation':
      return poll.told === null ? atRandom(wrong) : right;
  }
}

/** What most chose the last time, if that was said. */
function favourite({ question, counts }: OwnPollSlice): string | null {
  const last = counts.at(-1);
  if (last === undefined || typeof last === 'string') return null;
  return question.options[last.indexOf(Math.max(...last))]?.id ?? null;
}
