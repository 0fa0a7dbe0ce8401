import type { Bilingual } from '@opencircle/session';
import { isAllowedValue } from '../allowed.ts';
import { fieldOf, rowsFieldOf } from '../fields.ts';
import type { OrderKey } from '../order.ts';
import type { Mark, SheetReader } from '../reader.ts';
import { nameOfRow } from '../written/say.ts';
import { keyOf, pathsUnder, type ReadValues } from '../values.ts';

type Reading = Omit<SheetReader, 'filled' | 'marked' | 'markable'>;

/** A mark, since when it stands among the others, and where it stands in a rank. */
export interface StandingMark extends Mark {
  readonly since: OrderKey;
  readonly order: OrderKey;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: Mark, b: Mark): number => byText(a.from, b.from) || byText(a.option, b.option);

/**
 * What is marked and still there, the longest-standing first and never more than the field allows. Since when something is
 * marked decides what is one too many; where it is moved to does not, so that moving loses nothing.
 */
export const standingMarks = (reader: Reading, values: ReadValues, field: string): readonly StandingMark[] => {
  const { template } = reader;
  const upTo = fieldOf(template, field, 'mark', 'rank')?.upTo ?? 0;
  const orderAt = (key: string): OrderKey | null => {
    const value = values.get(key);
    return typeof value === 'string' && isAllowedValue(template, key, value) ? value : null;
  };
  const rows = new Map<string, ReadonlySet<string>>();
  const rowsOf = (from: string): ReadonlySet<string> => {
    const known = rows.get(from) ?? new Set(reader.rows(from));
    rows.set(from, known);
    return known;
  };
  const isThere = ({ from, option }: Mark): boolean =>
    from === field || reader.ticked(from, option) || rowsOf(from).has(option);
  return pathsUnder(values, 'mark', field)
    .flatMap(([from = '', option = '']): StandingMark[] => {
      const since = orderAt(keyOf('mark', field, from, option));
      if (since === null || !isThere({ from, option })) return [];
      return [{ from, option, since, order: orderAt(keyOf('rank', field, from, option)) ?? since }];
    })
    .sort((a, b) => byText(a.since, b.since) || byName(a, b))
    .slice(0, upTo);
};

/** What can be marked or ranked in a field: its own options, ticked options, rows that say something. */
export const markableIn = (reader: Reading, key: string): readonly (Mark & { readonly label: Bilingual })[] => {
  const field = fieldOf(reader.template, key, 'mark', 'rank');
  if (!field) return [];
  const own = field.kind === 'rank' ? field.options : [];
  return [
    ...own.map(({ id, label }) => ({ from: key, option: id, label })),
    ...field.from.flatMap((from) => {
      const rows = rowsFieldOf(reader.template, from);
      if (!rows)
        return reader
          .options(from)
          .filter(({ id }) => reader.ticked(from, id))
          .map(({ id, label }) => ({ from, option: id, label }));
      return reader.rows(from).flatMap((row) => {
        const label = nameOfRow(reader, rows, row);
        return label === null ? [] : [{ from, option: row, label }];
      });
    }),
  ];
};

/** What is marked in a field, in its order: of marks the order they were made in, of a rank the order it was brought into. */
export const markedIn = (reader: Reading, values: ReadValues, field: string): readonly Mark[] => {
  const markable = new Set(markableIn(reader, field).map(({ from, option }) => `${from}/${option}`));
  return [...standingMarks(reader, values, field)]
    .sort((a, b) => byText(a.order, b.order) || byName(a, b))
    .filter(({ from, option }) => markable.has(`${from}/${option}`))
    .map(({ from, option }) => ({ from, option }));
};
