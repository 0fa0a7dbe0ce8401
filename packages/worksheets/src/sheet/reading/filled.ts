import type { Cell } from '../../template.ts';
import { cellsOf, slotsOf, type LineField, type RowsField } from '../fields.ts';
import type { SheetReader } from '../reader.ts';

type Reading = Omit<SheetReader, 'filled' | 'marked' | 'markable'>;

/** Whether anything stands in a cell. */
export const isCellFilled = (reader: Reading, path: string, { kind }: Cell): boolean => {
  if (kind === 'text') return reader.words(path).trim() !== '';
  return kind === 'choices' ? reader.chosen(path).length > 0 : reader.value(path) !== null;
};

/** Whether anything stands in a row or on a card; which place a card stands in is not enough. */
export const isRowFilled = (reader: Reading, field: RowsField, row: string): boolean =>
  reader.words(`${field.key}/${row}`).trim() !== '' ||
  cellsOf(field).some((cell) => isCellFilled(reader, `${field.key}/${row}/${cell.key}`, cell));

/** Whether something is written, ticked, marked, painted or listed in a line. */
export const isFilled = (reader: Omit<SheetReader, 'filled'>, line: LineField): boolean => {
  const { key } = line;
  switch (line.kind) {
    case 'text':
    case 'long-text':
      return reader.words(key).trim() !== '';
    case 'number':
    case 'scale':
    case 'choice':
    case 'date':
    case 'time':
      return reader.value(key) !== null;
    case 'choices':
    case 'body-map':
      return reader.chosen(key).length > 0;
    case 'checklist':
      return reader.options(key).some(({ id }) => reader.ticked(key, id));
    case 'mark':
    case 'rank':
      return reader.marked(key).length > 0;
    case 'list':
    case 'table':
    case 'timeline':
    case 'contacts':
    case 'columns':
    case 'two-by-two':
    case 'rings':
      return reader.rows(key).some((row) => isRowFilled(reader, line, row));
    case 'chain':
      return line.links.some(
        (link) =>
          reader.words(`${key}/${link.key}`).trim() !== '' ||
          cellsOf(line, link.key).some((cell) => isCellFilled(reader, `${key}/${link.key}/${cell.key}`, cell)),
      );
    case 'sliders':
      return line.sliders.some((slider) => reader.value(`${key}/${slider.key}`) !== null);
    case 'week-grid':
      return slotsOf(line).some(({ id }) => reader.value(`${key}/${id}`) !== null);
    case 'calendar':
      return reader.days(key).length > 0;
  }
};
