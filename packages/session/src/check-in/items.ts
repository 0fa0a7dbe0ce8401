import type { Refusal } from '../commands.ts';
import type { Item } from '../step.ts';
import { MOST, textRefusal } from '../turn/texts.ts';

/** The key of the one question staff ask of their own at the end of a check-in. */
export const QUESTION_OF_THE_DAY = 'question-of-the-day';
/** How long it and the answer to it may be. */
export const LONGEST_ANSWER = 140;
/** More than this nobody is asked at once. */
export const MOST_ASKED = 8;

/** The item a question of staff is asked as; it is asked in the one language they speak. */
export const questionItem = (question: string): Item => ({
  key: QUESTION_OF_THE_DAY,
  kind: 'text',
  prompt: { en: question, es: question },
  maxLength: LONGEST_ANSWER,
});

/** The question of the day among these items, if it is asked. */
export const questionIn = (items: readonly Item[]): string | null =>
  items.find(({ key }) => key === QUESTION_OF_THE_DAY)?.prompt.en ?? null;

/** These items with this question at their end, or without any. */
export function withQuestion(items: readonly Item[], question: string | null): readonly Item[] {
  const others = items.filter(({ key }) => key !== QUESTION_OF_THE_DAY);
  return question === null ? others : [...others, questionItem(question)];
}

const areOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;
const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function isSound(item: Item): boolean {
  if (textRefusal(item.key, MOST.cardKey) !== null || item.key === '__proto__') return false;
  switch (item.kind) {
    case 'choice':
      return item.options.length > 0 && areOnce(item.options.map(({ id }) => id));
    case 'choices':
      return areOnce(item.options.map(({ id }) => id)) && Number.isInteger(item.most) && item.most >= 1;
    case 'scale':
    case 'number':
      return Number.isInteger(item.min) && Number.isInteger(item.max) && item.min <= item.max;
    case 'text':
      return isBetween(item.maxLength, 1, MOST.note);
    case 'date':
    case 'time-to-talk':
      return true;
  }
}
/** Why a plan cannot ask these items. */
export function itemsRefusal(items: readonly Item[]): Refusal | null {
  if (!items.every(isSound) || !areOnce(items.map(({ key }) => key))) return 'malformed';
  return items.length > MOST_ASKED ? 'too-many' : null;
}
