import type { Bilingual } from '@opencircle/session';
import type { FieldOf } from '../../template.ts';
import { cellsOf, placesOf, slotsOf, type LineField, type PlacedField } from '../fields.ts';
import type { SheetReader } from '../reader.ts';
import { filledRows } from './entries.ts';
import { sayAnswer, sayChosen, written } from './say.ts';
import { sayDay, sayHours } from './say-days.ts';

/** A line as a table. */
export interface WrittenTable {
  readonly head: readonly Bilingual[];
  readonly rows: readonly (readonly Bilingual[])[];
}

const WHERE: Bilingual = { en: 'Where', es: 'Dónde' };
const WORDS: Bilingual = { en: 'What I wrote', es: 'Lo que escribí' };
const NUMBER: Bilingual = { en: 'Number', es: 'Número' };
const HOURS: Bilingual = { en: 'Time', es: 'Hora' };
const EMPTY = written('');

/** A line as a table; null where it is none. */
export const tableOfLine = (reader: SheetReader, field: LineField): WrittenTable | null => {
  if (field.kind === 'table' || field.kind === 'timeline' || field.kind === 'contacts') return rowsTable(reader, field);
  if (field.kind === 'columns' || field.kind === 'two-by-two' || field.kind === 'rings')
    return placedTable(reader, field);
  if (field.kind === 'chain') return chainTable(reader, field);
  if (field.kind === 'week-grid') return weekTable(reader, field);
  return field.kind === 'sliders' ? slidersTable(reader, field) : null;
};

const rowsTable = (reader: SheetReader, field: FieldOf<'table' | 'timeline' | 'contacts'>): WrittenTable => ({
  head: field.cells.map(({ label }) => label),
  rows: filledRows(reader, field).map((row) =>
    field.cells.map((cell) => sayAnswer(reader, `${field.key}/${row}/${cell.key}`, cell) ?? EMPTY),
  ),
});

const slidersTable = (reader: SheetReader, field: FieldOf<'sliders'>): WrittenTable => ({
  head: [field.label, NUMBER],
  rows: field.sliders.map((slider) => [slider.label, sayAnswer(reader, `${field.key}/${slider.key}`, slider) ?? EMPTY]),
});

const placedTable = (reader: SheetReader, field: PlacedField): WrittenTable => {
  const { key } = field;
  const rows = placesOf(field).flatMap((place) =>
    filledRows(reader, field)
      .filter((row) => reader.place(key, row) === place.id)
      .map((row) => [
        written(reader.words(`${key}/${row}`).trim()),
        place.label,
        ...field.cells.map((cell) => sayAnswer(reader, `${key}/${row}/${cell.key}`, cell) ?? EMPTY),
      ]),
  );
  return { head: [field.label, WHERE, ...field.cells.map(({ label }) => label)], rows };
};

/** A column for each cell that any link has: what is asked under one key is the same everywhere. */
const chainTable = (reader: SheetReader, field: FieldOf<'chain'>): WrittenTable => {
  const { key } = field;
  const columns = new Map<string, Bilingual>();
  for (const cell of cellsOf(field)) if (!columns.has(cell.key)) columns.set(cell.key, cell.label);
  const rows = field.links.map((link) => {
    const path = `${key}/${link.key}`;
    const cells = cellsOf(field, link.key);
    const saidAt = (column: string): Bilingual => {
      const cell = cells.find((one) => one.key === column);
      return (cell && sayAnswer(reader, `${path}/${column}`, cell)) ?? EMPTY;
    };
    return [link.label, written(reader.words(path).trim()), ...[...columns.keys()].map(saidAt)];
  });
  return { head: [field.label, WORDS, ...columns.values()], rows };
};

/** Hours down, days across. */
const weekTable = (reader: SheetReader, field: FieldOf<'week-grid'>): WrittenTable => {
  const slots = slotsOf(field);
  const hours = [...new Set(slots.map(({ hour }) => hour))];
  const days = [...new Set(slots.map(({ day }) => day))];
  const rows = hours.map((from) => [
    sayHours(from, Math.min(from + field.slotHours, field.to)),
    ...slots
      .filter(({ hour }) => hour === from)
      .map(({ id }) => sayChosen(field.options, [String(reader.value(`${field.key}/${id}`))])),
  ]);
  return { head: [HOURS, ...days.map(sayDay)], rows };
};
