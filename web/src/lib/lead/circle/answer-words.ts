import type { Answer, Bilingual, Item, Language } from '@opencircle/session';
import { dayInWords } from '#lib/check-in/later/days.ts';

/** How an answer is put into words on this page; `today` is a day as `YYYY-MM-DD`. */
export interface Saying {
  readonly words: { readonly passed: string; readonly yes: string; readonly no: string; readonly none: string };
  readonly of: (text: Bilingual) => string;
  readonly language: Language;
  readonly today: string;
}

/** Somebody's answer to one item, as staff read it; null: nothing was answered. */
export function answerToWords(
  item: Item,
  answer: Answer | undefined,
  { words, of, language, today }: Saying,
): string | null {
  if (answer === undefined) return null;
  if (answer === null) return words.passed;
  switch (item.kind) {
    case 'choice': {
      const option = item.options.find(({ id }) => id === answer);
      return option ? of(option.label) : null;
    }
    case 'choices': {
      const chosen = item.options.filter(({ id }) => Array.isArray(answer) && answer.includes(id));
      return chosen.length === 0 ? words.none : chosen.map(({ label }) => of(label)).join(', ');
    }
    case 'scale':
      return `${String(answer)} / ${String(item.max)}`;
    case 'number':
      return [String(answer), ...(item.unit ? [of(item.unit)] : [])].join(' ');
    case 'date':
      return dayInWords(String(answer), today, language);
    case 'text':
      return String(answer);
    case 'time-to-talk':
      return answer === true ? words.yes : words.no;
  }
}
