import type { Bilingual } from '@opencircle/session';
import type { Cell, TemplateOption } from '../../template.ts';
import { cellsOf, type LineField, type RowsField } from '../fields.ts';
import type { SheetReader } from '../reader.ts';
import { sayDate, sayTime } from './say-days.ts';

/** Something that is answered by itself: a cell, or a field that asks one thing. */
export type Asked =
  Cell | Extract<LineField, { readonly kind: 'number' | 'scale' | 'choice' | 'choices' | 'date' | 'time' }>;
type Reading = Pick<SheetReader, 'words' | 'value' | 'chosen'>;

/** The same said in both languages. */
export const inBoth = (say: (language: keyof Bilingual) => string): Bilingual => ({ en: say('en'), es: say('es') });
/** Several things said as one. */
export const joined = (texts: readonly Bilingual[], between: string): Bilingual =>
  inBoth((language) => texts.map((text) => text[language]).join(between));
/** Somebody's own words. */
export const written = (words: string): Bilingual => ({ en: words, es: words });
/** The labels of options, as one. */
export const sayChosen = (options: readonly TemplateOption[], chosen: readonly string[]): Bilingual =>
  joined(
    options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label),
    ', ',
  );

/** What stands at a path, without its label; null: nothing. */
export const sayAnswer = (reader: Reading, path: string, asked: Asked): Bilingual | null => {
  if (asked.kind === 'text') {
    const words = reader.words(path).trim();
    return words === '' ? null : written(words);
  }
  if (asked.kind === 'choices') {
    const chosen = reader.chosen(path);
    return chosen.length === 0 ? null : sayChosen(asked.options, chosen);
  }
  const value = reader.value(path);
  if (value === null) return null;
  switch (asked.kind) {
    case 'scale':
      return written(`${String(value)} / ${String(asked.max)}`);
    case 'number':
      return inBoth((language) => [String(value), asked.unit?.[language] ?? []].flat().join(' '));
    case 'choice':
      return sayChosen(asked.options, [String(value)]);
    case 'date':
      return sayDate(String(value));
    case 'time':
      return sayTime(String(value));
  }
};

/** The same with its label: numbers behind it, everything else after a colon. */
export const sayLabelled = (reader: Reading, path: string, asked: Asked): Bilingual | null => {
  const said = sayAnswer(reader, path, asked);
  const between = asked.kind === 'scale' || asked.kind === 'number' ? ' ' : ': ';
  return said && joined([asked.label, said], between);
};

/** What names a row: the words of a row or card; of a table its first cell, or else the first words in it. */
export const nameOfRow = (reader: Reading, field: RowsField, row: string): Bilingual | null => {
  const path = `${field.key}/${row}`;
  const words = reader.words(path).trim();
  if (words !== '') return written(words);
  if (field.kind !== 'table' && field.kind !== 'timeline' && field.kind !== 'contacts') return null;
  const [first, ...others] = cellsOf(field);
  const saidFirst = first && sayAnswer(reader, `${path}/${first.key}`, first);
  if (saidFirst) return saidFirst;
  const texts = others.filter(({ kind }) => kind === 'text');
  return texts.map((cell) => sayAnswer(reader, `${path}/${cell.key}`, cell)).find((said) => said !== null) ?? null;
};
