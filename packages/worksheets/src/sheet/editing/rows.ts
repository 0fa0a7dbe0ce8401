import { isAllowedValue } from '../allowed.ts';
import { rowsFieldOf } from '../fields.ts';
import { keysToPlace, type Placed } from '../order.ts';
import type { Sheet } from '../sheet.ts';
import { keyOf } from '../values.ts';
import { clearCells } from './answers.ts';
import { dropMarksOf } from './marks.ts';
import type { Editing } from './editing.ts';

/** Rows, and cards in places. */
export const editRows = (editing: Editing): Pick<Sheet, 'addRow' | 'removeRow' | 'moveRow' | 'putRow'> => {
  const { reader, values, empty } = editing;
  const allows = (key: string, value: string): boolean => isAllowedValue(reader.template, key, value);

  /** Where a row stands is one value of its own, so that a row two people move at once stands in one place. */
  const order = (field: string, row: string, before: string | null): void => {
    const others = reader
      .rows(field)
      .filter((other) => other !== row)
      .map((other): Placed<string> => {
        const value = values.get(keyOf('row', field, other));
        return { what: other, tag: other, order: typeof value === 'string' ? value : '' };
      });
    const found = before === null ? -1 : others.findIndex(({ what }) => what === before);
    for (const [id, key] of keysToPlace(others, found < 0 ? others.length : found, row, row))
      values.set(keyOf('row', field, id), key);
  };

  return {
    addRow(field, row, before = null, place) {
      const asked = rowsFieldOf(reader.template, field);
      const isKnown =
        values.get(keyOf('row', field, row)) !== undefined || values.get(keyOf('gone', field, row)) !== undefined;
      if (!asked || isKnown || reader.rows(field).length >= asked.maxRows || !allows(keyOf('row', field, row), 'U'))
        return false;
      if (place !== undefined && !allows(keyOf('place', field, row), place)) return false;
      values.together(() => {
        order(field, row, before);
        if (place !== undefined) values.set(keyOf('place', field, row), place);
      });
      return true;
    },
    removeRow(field, row) {
      if (!reader.rows(field).includes(row)) return;
      values.together(() => {
        dropMarksOf(editing, field, row);
        // Never taken away again: a move that arrives later finds the row gone.
        values.set(keyOf('gone', field, row), true);
        for (const kind of ['row', 'place'] as const) values.remove(keyOf(kind, field, row));
        empty(`${field}/${row}`);
        clearCells(editing, field, row);
      });
    },
    moveRow(field, row, before) {
      if (!reader.rows(field).includes(row) || row === before) return false;
      values.together(() => order(field, row, before));
      return true;
    },
    putRow(field, row, place) {
      if (!reader.rows(field).includes(row) || !allows(keyOf('place', field, row), place)) return false;
      values.together(() => {
        if (values.get(keyOf('place', field, row)) !== place) values.set(keyOf('place', field, row), place);
        order(field, row, null);
      });
      return true;
    },
  };
};
