import type { Refusal } from '../commands.ts';
import type { Answer, Answers, Item } from '../step.ts';
import { isDate } from './dates.ts';
import { isSameAnswer } from './thresholds.ts';

/** Whether these are options of the item, each once, in its order, and not too many. */
function areChosen({ options, most }: Extract<Item, { readonly kind: 'choices' }>, answer: Answer): boolean {
  if (!Array.isArray(answer) || answer.length > most) return false;
  const places = answer.map((id) => options.findIndex((option) => option.id === id));
  return places.every((place, at) => place > (at === 0 ? -1 : (places[at - 1] ?? place)));
}

/** Null is a pass and always fits; anything else must be what its item asks for. */
export function answerRefusal(item: Item, answer: Answer): Refusal | null {
  if (answer === null) return null;
  switch (item.kind) {
    case 'choice':
      return item.options.some(({ id }) => id === answer) ? null : 'malformed';
    case 'scale':
    case 'number':
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= item.min && answer <= item.max
        ? null
        : 'malformed';
    case 'text':
      if (typeof answer !== 'string') return 'malformed';
      return answer.length > item.maxLength ? 'too-long' : null;
    case 'choices':
      return areChosen(item, answer) ? null : 'malformed';
    case 'date':
      return isDate(answer) ? null : 'malformed';
    case 'time-to-talk':
      return typeof answer === 'boolean' ? null : 'malformed';
  }
}

/** Why these answers do not fit these items. */
export function answersRefusal(items: readonly Item[], answers: Answers): Refusal | null {
  for (const [key, answer] of Object.entries(answers)) {
    const item = items.find((one) => one.key === key);
    const refusal = item ? answerRefusal(item, answer) : 'malformed';
    if (refusal) return refusal;
  }
  return null;
}

/** Whether these answers say nothing else than those given before. */
export function isSame(before: Answers | 'gone' | undefined, now: Answers): boolean {
  if (before === undefined || before === 'gone') return false;
  const keys = Object.keys(now);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.hasOwn(before, key) && isSameAnswer(before[key] ?? null, now[key] ?? null))
  );
}
