import type { Bilingual, SheetId, SheetLine } from '@opencircle/session';
import { lineFieldsOf } from './fields.ts';
import type { SheetReader } from './reader.ts';
import { cardOfLine } from './written/card.ts';
import { entriesOfLine } from './written/entries.ts';
import { inBoth } from './written/say.ts';
import { tableOfLine, type WrittenTable } from './written/table.ts';

/** What stands in one filled line, paragraph by paragraph, labels in both languages: for paper and for whoever may read it. */
export interface WrittenLine {
  readonly line: string;
  readonly entries: readonly Bilingual[];
  /** The same as a table, where it is one: rows, places, a week. The first cell of each row names it. */
  readonly table: WrittenTable | null;
}
export type { WrittenTable };

/** A card is sent to everyone at each change; what a page of somebody's own making fills a line with is not. */
const MOST_ON_CARD = 2_000;
const short = (text: Bilingual): Bilingual =>
  inBoth((language) => text[language].slice(0, MOST_ON_CARD).toWellFormed());

/** All lines of a sheet, as the server hands them to the session after a commit. */
export const linesIn = (sheet: SheetId, reader: SheetReader): readonly SheetLine[] =>
  lineFieldsOf(reader.template).map((field) => ({
    sheet,
    line: field.key,
    text: short(cardOfLine(reader, field)),
    filled: reader.filled(field),
    audience: reader.audience(field.key),
    card: reader.card(field.key),
  }));

/** The filled lines of a sheet in full. */
export const entriesIn = (reader: SheetReader): readonly WrittenLine[] =>
  lineFieldsOf(reader.template)
    .filter((field) => reader.filled(field))
    .map((field) => ({
      line: field.key,
      entries: entriesOfLine(reader, field),
      table: tableOfLine(reader, field),
    }));
