import type { Bilingual, SheetId, SheetLine } from '@opencircle/session';
import type { Detail } from '../template.ts';
import { lineFieldsOf, type LineField } from './fields.ts';
import type { SheetOption, SheetReader } from './reader.ts';

/** What stands in one filled line, paragraph by paragraph, labels in both languages: for paper and for whoever may read it. */
export interface WrittenLine {
  readonly line: string;
  readonly entries: readonly Bilingual[];
}

const inBoth = (say: (language: keyof Bilingual) => string): Bilingual => ({ en: say('en'), es: say('es') });
const inOne = (texts: readonly Bilingual[]): Bilingual =>
  inBoth((language) => texts.map((text) => text[language]).join(' · '));
const written = (words: string): Bilingual => ({ en: words, es: words });
/** A card is sent to everyone at each change; what a page of somebody's own making fills a line with is not. */
const MOST_ON_CARD = 2_000;
const short = (text: Bilingual): Bilingual =>
  inBoth((language) => text[language].slice(0, MOST_ON_CARD).toWellFormed());

/** All lines of a sheet, as the server hands them to the session after a commit. */
export const linesIn = (sheet: SheetId, reader: SheetReader): readonly SheetLine[] =>
  lineFieldsOf(reader.template).map((field) => ({
    sheet,
    line: field.key,
    text: short(cardText(reader, field)),
    filled: reader.filled(field),
    audience: reader.audience(field.key),
    card: reader.card(field.key),
  }));

/** The filled lines of a sheet in full. */
export const entriesIn = (reader: SheetReader): readonly WrittenLine[] =>
  lineFieldsOf(reader.template)
    .filter((field) => reader.filled(field))
    .map((field) => ({ line: field.key, entries: entriesOfLine(reader, field) }));

/** A card shows what was chosen or written. Scales, moves and notes under an option stay in the sheet. */
const cardText = (reader: SheetReader, field: LineField): Bilingual => {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return written(reader.words(field.key).trim());
    case 'checklist':
    case 'mark':
      return inOne(labelsOf(reader, field));
    case 'list':
      return inOne(rowsOf(reader, field.key));
  }
};

const entriesOfLine = (reader: SheetReader, field: LineField): readonly Bilingual[] => {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return reader
        .words(field.key)
        .split(/\n+/)
        .filter((part) => part.trim() !== '')
        .map(written);
    case 'checklist':
      return tickedOf(reader, field.key).map((option) => {
        const details = field.details.map((detail) => sayDetail(reader, field.key, option, detail));
        return inBoth((language) =>
          [option.label[language], ...details.flatMap((said) => said?.[language] ?? [])].join(' – '),
        );
      });
    case 'mark':
      return labelsOf(reader, field);
    case 'list':
      return rowsOf(reader, field.key);
  }
};

const tickedOf = (reader: SheetReader, field: string): readonly SheetOption[] =>
  reader.options(field).filter(({ id }) => reader.ticked(field, id));

const labelsOf = (reader: SheetReader, field: LineField): readonly Bilingual[] => {
  const marked = (): readonly SheetOption[] =>
    reader.marked(field.key).flatMap(({ from, option }) => reader.options(from).filter(({ id }) => id === option));
  return (field.kind === 'checklist' ? tickedOf(reader, field.key) : marked()).map(({ label }) => label);
};

const rowsOf = (reader: SheetReader, field: string): readonly Bilingual[] =>
  reader
    .rows(field)
    .map((row) => reader.words(`${field}/${row}`).trim())
    .filter((row) => row !== '')
    .map(written);

const sayDetail = (reader: SheetReader, field: string, option: SheetOption, detail: Detail): Bilingual | null => {
  const value = reader.detail(field, option.id, detail.key);
  switch (detail.kind) {
    case 'scale':
      return value === null
        ? null
        : inBoth((language) => `${detail.label[language]} ${String(value)} / ${String(detail.max)}`);
    case 'choice': {
      const chosen = detail.options.find(({ id }) => id === value);
      return chosen?.label ?? null;
    }
    case 'text': {
      const words = reader.words(`${field}/${option.id}/${detail.key}`).trim();
      return words === '' ? null : written(words);
    }
  }
};
