import { cellsOf, slotsOf, type Sheet } from '../document.ts';
import type { Cell, Field } from '../template.ts';

/** One thing in a sheet that is answered by itself: a value, or one option of several that is chosen or not. */
export interface Question {
  readonly name: string;
  /** The row, card or option it stands in. */
  readonly part: string | null;
  read(sheet: Sheet): unknown;
  /** Answers it with the n-th of what it may be; says with what. Null: no answer. */
  answer(sheet: Sheet, n: number): unknown;
}

const ids = (options: readonly { readonly id: string }[]): readonly string[] => options.map(({ id }) => id);
const DAYS = ['2026-01-31', '2026-02-28', '2028-02-29'];
const TIMES = ['00:00', '18:30', '23:59'];

/** Everything that can be answered in a sheet just now. */
export const questionsIn = (sheet: Sheet): readonly Question[] =>
  sheet.template.fields.flatMap((field) => [...ofField(field), ...ofParts(sheet, field), ...ofPlaces(sheet, field)]);

const one = (path: string, part: string | null, values: readonly (string | number)[]): Question => ({
  name: path,
  part,
  read: (sheet) => sheet.value(path),
  answer: (sheet, n) => {
    const value = [...values, null][n % (values.length + 1)] ?? null;
    sheet.set(path, value);
    return value;
  },
});
const several = (path: string, part: string | null, options: readonly { readonly id: string }[]): readonly Question[] =>
  options.map(({ id }) => ({
    name: `${path}:${id}`,
    part,
    read: (sheet) => sheet.chosen(path).includes(id),
    answer: (sheet, n) => {
      sheet.choose(path, id, n % 3 > 0);
      return n % 3 > 0;
    },
  }));

const ofAsked = (path: string, part: string | null, asked: Field | Cell): readonly Question[] => {
  if (asked.kind === 'number' || asked.kind === 'scale')
    return [one(path, part, [asked.min, asked.max, asked.min + 1])];
  if (asked.kind === 'choice') return [one(path, part, ids(asked.options))];
  if (asked.kind === 'choices' || asked.kind === 'body-map') return several(path, part, asked.options);
  if (asked.kind === 'date') return [one(path, part, DAYS)];
  return asked.kind === 'time' ? [one(path, part, TIMES)] : [];
};

const ofField = (field: Field): readonly Question[] => {
  const { key } = field;
  if (field.kind === 'week-grid') return slotsOf(field).map(({ id }) => one(`${key}/${id}`, null, ids(field.options)));
  if (field.kind === 'calendar') return DAYS.map((day) => one(`${key}/${day}`, null, ids(field.options)));
  if (field.kind === 'sliders') return field.sliders.flatMap((slider) => ofAsked(`${key}/${slider.key}`, null, slider));
  if (field.kind !== 'chain') return ofAsked(key, null, field);
  return field.links.flatMap((link) =>
    cellsOf(field, link.key).flatMap((cell) => ofAsked(`${key}/${link.key}/${cell.key}`, null, cell)),
  );
};

const ofParts = (sheet: Sheet, field: Field): readonly Question[] => {
  if (field.kind === 'chain') return [];
  const parts = [...sheet.rows(field.key), ...sheet.options(field.key).map(({ id }) => id)];
  return parts.flatMap((part) =>
    cellsOf(field).flatMap((cell) => ofAsked(`${field.key}/${part}/${cell.key}`, `${field.key}/${part}`, cell)),
  );
};

const ofPlaces = (sheet: Sheet, field: Field): readonly Question[] => {
  if (field.kind !== 'columns' && field.kind !== 'two-by-two' && field.kind !== 'rings') return [];
  return sheet.rows(field.key).map((row) => ({
    name: `place of ${field.key}/${row}`,
    part: `${field.key}/${row}`,
    read: (read) => read.place(field.key, row),
    answer: (change, n) => {
      const place = field.places[n % field.places.length]?.id ?? '';
      change.putRow(field.key, row, place);
      return place;
    },
  }));
};
