import type { ReadableLine } from '@opencircle/protocol';
import type { Bilingual, Language } from '@opencircle/session';

/** What stands in one field of a filled sheet, in the language of the paper. */
export interface PaperLine {
  /** Paragraph by paragraph. */
  readonly entries: readonly string[];
  /** The same as a table, where it is one; the first cell of each row names it. */
  readonly table: PaperTable | null;
}
export interface PaperTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One line in one language. */
export function paperLine({ entries, table }: Pick<ReadableLine, 'entries' | 'table'>, language: Language): PaperLine {
  const say = (texts: readonly Bilingual[]): readonly string[] => texts.map((text) => text[language]);
  return { entries: say(entries), table: table && { head: say(table.head), rows: table.rows.map(say) } };
}

/** The lines of a sheet by their fields. */
export const paperLines = (lines: readonly ReadableLine[], language: Language): Readonly<Record<string, PaperLine>> =>
  Object.fromEntries(lines.map((one) => [one.line, paperLine(one, language)]));

/** Something with a name, and what stands there: words, and cells with their labels. */
export interface Named {
  readonly name: string;
  readonly items: readonly string[];
}
const itemOf = (head: readonly string[], row: readonly string[], words: number): string =>
  [row[words] ?? '', ...row.flatMap((cell, at) => (at < 2 || cell === '' ? [] : [`${head[at] ?? ''}: ${cell}`]))]
    .filter((part) => part !== '')
    .join(' – ');

/** Cards under the place they stand in; their tables say the words first, then the place. */
export const byPlace = ({ head, rows }: PaperTable): readonly Named[] =>
  [...new Set(rows.map(([, place = '']) => place))].map((name) => ({
    name,
    items: rows.filter(([, place = '']) => place === name).map((row) => itemOf(head, row, 0)),
  }));

/** The links of a chain with what was written at each; links without anything are left out. */
export const byLink = ({ head, rows }: PaperTable): readonly Named[] =>
  rows
    .map((row) => ({ name: row[0] ?? '', items: [itemOf(head, row, 1)].filter((item) => item !== '') }))
    .filter(({ items }) => items.length > 0);
