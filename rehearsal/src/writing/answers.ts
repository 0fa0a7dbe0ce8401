import { cellsOf, slotsOf, type Cell } from '@opencircle/worksheets';
import { KIND_WORDS } from '../text/kind-words.ts';
import { fitted, say } from '../text/speak.ts';
import { NEW_ROW, type Entry, type LineField, type Writer } from './entry.ts';

/** Longer words are cut to what a field takes. */
export const MOST_WORDS = 400;
/** Any day will do: nobody acts on what pretend people plan. */
const [SOME_DAY, SOME_TIME] = ['2026-03-02', '18:30'];

/** How one person answers one thing, be it a cell or a field of its own. */
export function ofCell(field: string, path: string, asked: Asked, writer: Writer): readonly Entry[] {
  const { who, character, language } = writer;
  const answer = (value: string | number): readonly Entry[] => [{ is: 'answer', field, path, value }];
  switch (asked.kind) {
    case 'number':
    case 'scale':
      return answer(asked.min + Math.round((1 - character.spirits) * (asked.max - asked.min)));
    case 'choice':
      return answer(asked.options[who % asked.options.length]?.id ?? '');
    case 'choices': {
      const option = asked.options[who % asked.options.length]?.id;
      return option === undefined ? [] : [{ is: 'choose', field, path, option }];
    }
    case 'date':
      return answer(SOME_DAY);
    case 'time':
      return answer(SOME_TIME);
    case 'text': {
      const words = say([KIND_WORDS['detail'] ?? []], who, language, asked.maxLength);
      return [{ is: 'words', field, path, words, most: asked.maxLength }];
    }
  }
}

/** How one person fills a line that is neither words nor ticks alone. `words` is what they have to say about it. */
export function ofAnswered(field: AnsweredField, words: string, writer: Writer): readonly Entry[] {
  const { key } = field;
  const { who } = writer;
  const cells = (path: string, some: readonly Cell[]): readonly Entry[] =>
    some.flatMap((cell) => ofCell(key, `${path}/${cell.key}`, cell, writer));
  const wordsAt = (path: string, most: number): Entry => ({
    is: 'words',
    field: key,
    path,
    words: fitted(words, most),
    most,
  });
  const nth = <T>(from: readonly T[]): T | undefined => from[who % from.length];

  switch (field.kind) {
    case 'number':
    case 'scale':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
      return ofCell(key, key, field, writer);
    case 'table':
    case 'timeline':
    case 'contacts':
      return [{ is: 'row', field: key, place: undefined }, ...cells(`${key}/${NEW_ROW}`, cellsOf(field))];
    case 'columns':
    case 'two-by-two':
    case 'rings': {
      const path = `${key}/${NEW_ROW}`;
      const place = nth(field.places)?.id;
      return [{ is: 'row', field: key, place }, wordsAt(path, field.maxLength), ...cells(path, cellsOf(field))];
    }
    case 'chain':
      return field.links.flatMap((link) => [
        wordsAt(`${key}/${link.key}`, link.maxLength),
        ...cells(`${key}/${link.key}`, cellsOf(field, link.key)),
      ]);
    case 'sliders':
      return cells(key, field.sliders);
    case 'week-grid': {
      const option = nth(field.options)?.id ?? '';
      const [slot] = slotsOf(field).slice(who % Math.max(1, slotsOf(field).length));
      return slot ? [{ is: 'answer', field: key, path: `${key}/${slot.id}`, value: option }] : [];
    }
    case 'calendar':
      return [{ is: 'answer', field: key, path: `${key}/${SOME_DAY}`, value: nth(field.options)?.id ?? '' }];
    case 'body-map': {
      const area = nth(field.options)?.id;
      return area === undefined ? [] : [{ is: 'choose', field: key, path: key, option: area }];
    }
  }
}

type AnsweredField = Exclude<
  LineField,
  { readonly kind: 'text' | 'long-text' | 'list' | 'checklist' } | { readonly kind: 'mark' } | { readonly kind: 'rank' }
>;
type Asked = Cell | Extract<LineField, { readonly kind: 'number' | 'scale' | 'choice' | 'choices' | 'date' | 'time' }>;
