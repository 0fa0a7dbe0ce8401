import type { Bilingual } from '@opencircle/session';
import type { Cell, FieldOf } from '../../template.ts';
import { cellsOf, placesOf, slotsOf, type LineField, type RowsField } from '../fields.ts';
import type { SheetOption, SheetReader } from '../reader.ts';
import { isRowFilled } from '../reading/filled.ts';
import { joined, sayAnswer, sayChosen, sayLabelled, written } from './say.ts';
import { sayDate, sayDay, sayHours } from './say-days.ts';

/** What was ticked in a checklist. */
export const ticked = (reader: SheetReader, field: string): readonly SheetOption[] =>
  reader.options(field).filter(({ id }) => reader.ticked(field, id));

/** What was marked or ranked, in its order. */
export const labelsOfMarked = (reader: SheetReader, field: string): readonly Bilingual[] => {
  const markable = reader.markable(field);
  return reader
    .marked(field)
    .flatMap((mark) => markable.find(({ from, option }) => from === mark.from && option === mark.option)?.label ?? []);
};

/** The days of a week grid that have something, each with what comes after what. */
export const daysPainted = (reader: SheetReader, field: FieldOf<'week-grid'>): readonly Bilingual[] => {
  const stretches: { day: number; from: number; to: number; option: string }[] = [];
  for (const { id, day, hour } of slotsOf(field)) {
    const option = reader.value(`${field.key}/${id}`);
    const last = stretches.at(-1);
    const to = Math.min(hour + field.slotHours, field.to);
    if (option === null) continue;
    if (last?.day === day && last.to === hour && last.option === option) last.to = to;
    else stretches.push({ day, from: hour, to, option: String(option) });
  }
  return [...new Set(stretches.map(({ day }) => day))].map((day) => {
    const said = stretches
      .filter((stretch) => stretch.day === day)
      .map(({ from, to, option }) => joined([sayHours(from, to), sayChosen(field.options, [option])], ' '));
    return joined([sayDay(day), joined(said, ', ')], ': ');
  });
};

/** The rows of a line in which anything stands. */
export const filledRows = (reader: SheetReader, field: RowsField): readonly string[] =>
  reader.rows(field.key).filter((row) => isRowFilled(reader, field, row));

/** What stands in a line, paragraph by paragraph. */
export const entriesOfLine = (reader: SheetReader, field: LineField): readonly Bilingual[] => {
  const { key } = field;
  const words = (path: string): readonly Bilingual[] =>
    [reader.words(path).trim()].filter((text) => text !== '').map(written);
  const labelled = (path: string, cells: readonly Cell[]): readonly Bilingual[] =>
    cells.flatMap((cell) => sayLabelled(reader, `${path}/${cell.key}`, cell) ?? []);
  const rowOf = (row: string, cells: readonly Cell[]): Bilingual =>
    joined([...words(`${key}/${row}`), ...labelled(`${key}/${row}`, cells)], ' – ');

  switch (field.kind) {
    case 'text':
    case 'long-text':
      return reader
        .words(key)
        .split(/\n+/)
        .filter((part) => part.trim() !== '')
        .map(written);
    case 'number':
    case 'scale':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
      return [sayAnswer(reader, key, field) ?? []].flat();
    case 'checklist':
      return ticked(reader, key).map((option) =>
        joined([option.label, ...underOption(reader, field, option.id)], ' – '),
      );
    case 'mark':
    case 'rank':
      return labelsOfMarked(reader, key);
    case 'list':
      return reader.rows(key).flatMap((row) => words(`${key}/${row}`));
    case 'table':
    case 'timeline':
    case 'contacts':
      return filledRows(reader, field).map((row) => {
        const [first, ...others] = cellsOf(field);
        const named = first && sayAnswer(reader, `${key}/${row}/${first.key}`, first);
        return joined([...(named ? [named] : []), ...labelled(`${key}/${row}`, others)], ' – ');
      });
    case 'columns':
    case 'two-by-two':
    case 'rings':
      return placesOf(field).flatMap((place) =>
        filledRows(reader, field)
          .filter((row) => reader.place(key, row) === place.id)
          .map((row) => joined([place.label, rowOf(row, field.cells)], ': ')),
      );
    case 'chain':
      return field.links.flatMap((link) => {
        const said = rowOf(link.key, cellsOf(field, link.key));
        return said.en === '' ? [] : [joined([link.label, said], ': ')];
      });
    case 'sliders':
      return labelled(key, field.sliders);
    case 'week-grid':
      return daysPainted(reader, field);
    case 'calendar':
      return reader
        .days(key)
        .map((day) => joined([sayDate(day), sayChosen(field.options, [String(reader.value(`${key}/${day}`))])], ': '));
    case 'body-map':
      return [sayChosen(field.options, reader.chosen(key))];
  }
};

/** What stands under an option, as short as it can be said: a label only where a number would say nothing. */
const underOption = (reader: SheetReader, field: FieldOf<'checklist'>, option: string): readonly Bilingual[] =>
  field.details.flatMap((cell) => {
    const say = cell.kind === 'choice' || cell.kind === 'text' ? sayAnswer : sayLabelled;
    return say(reader, `${field.key}/${option}/${cell.key}`, cell) ?? [];
  });
