import type { Answer, Bilingual, Item } from '@opencircle/session';

interface Words {
  readonly passed: string;
  readonly yes: string;
  readonly no: string;
}

/** Somebody's answer to one item, as staff read it; null: nothing was answered. */
export function answerToWords(
  item: Item,
  answer: Answer | undefined,
  words: Words,
  of: (text: Bilingual) => string,
): string | null {
  if (answer === undefined) return null;
  if (answer === null) return words.passed;
  switch (item.kind) {
    case 'choice': {
      const option = item.options.find(({ id }) => id === answer);
      return option ? of(option.label) : null;
    }
    case 'scale':
      return `${String(answer)} / ${String(item.max)}`;
    case 'text':
      return String(answer);
    case 'time-to-talk':
      return answer === true ? words.yes : words.no;
  }
}
