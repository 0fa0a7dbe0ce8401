import type { Audience, CardKey } from '@opencircle/session';
import type { SharedText } from '../text/shared-text.ts';
import { isAllowedValue, isOwnLabel } from './allowed.ts';
import { fieldOf } from './fields.ts';
import { keyBetween, keysInOrder } from './order.ts';
import type { Mark, SheetReader } from './reader.ts';
import { keyOf, pathsUnder, type SheetValues } from './values.ts';

/** How many options a person may add to one checklist. */
export const OWN_OPTIONS = 20;

/** One open sheet on one device. Whatever returns a boolean says whether it was done; false changes nothing. */
export interface Sheet extends SheetReader {
  /** The text at `field`, `field/row` or `field/option/detail`: always the same object for one path. */
  text(path: string): SharedText;
  tick(field: string, option: string, on: boolean): boolean;
  /** Adds an option and ticks it. `id` is new and random. */
  addOwn(field: string, label: string, id: string): boolean;
  removeOwn(field: string, id: string): void;
  /** Null: no longer answered. */
  setDetail(field: string, option: string, detail: string, value: string | number | null): boolean;
  /** False where the field is full, or the option is not ticked. */
  mark(field: string, mark: Mark, on: boolean): boolean;
  /** `row` is new and random; `before` null: at the end. */
  addRow(field: string, row: string, before?: string | null): boolean;
  removeRow(field: string, row: string): void;
  moveRow(field: string, row: string, before: string | null): boolean;
  /** `freshCardKey` is new and random each time. It becomes the line's card key if the line comes to the board anew. */
  setAudience(line: string, audience: Audience, freshCardKey: CardKey): boolean;
  /** Told after every change of the sheet, words included, by anyone. Returns how to stop. */
  observe(listen: (change: { readonly isLocal: boolean }) => void): () => void;
  /** Stops listening and forgets what could be undone. */
  close(): void;
}

/** The changes a person makes, as changes of the map. `empty` removes the words of a text. */
export const createEditing = (
  reader: SheetReader,
  values: SheetValues,
  empty: (path: string) => void,
): Omit<Sheet, keyof SheetReader | 'text' | 'observe' | 'close'> => {
  const { template } = reader;
  const allows = (key: string, value: string | number | boolean): boolean => isAllowedValue(template, key, value);

  const dropMarksOf = (from: string, option: string): void => {
    for (const [field = ''] of pathsUnder(values, 'mark')) values.remove(keyOf('mark', field, from, option));
  };
  const place = (field: string, row: string, before: string | null): void => {
    const others = reader.rows(field).filter((other) => other !== row);
    const found = before === null ? others.length : others.indexOf(before);
    const at = found < 0 ? others.length : found;
    const orderAt = (index: number): string | null => {
      const other = others[index];
      const order = other === undefined ? null : values.get(keyOf('row', field, other));
      return typeof order === 'string' ? order : null;
    };
    const order = keyBetween(at === 0 ? '' : (orderAt(at - 1) ?? ''), orderAt(at), row);
    const keys = order === null ? keysInOrder(others.toSpliced(at, 0, row)) : [[row, order] as const];
    values.together(() => {
      for (const [id, key] of keys) values.set(keyOf('row', field, id), key);
    });
  };

  return {
    tick(field, option, on) {
      if (!reader.options(field).some(({ id }) => id === option)) return false;
      values.together(() => {
        if (on && !reader.ticked(field, option)) values.set(keyOf('tick', field, option), true);
        if (!on) {
          values.remove(keyOf('tick', field, option));
          dropMarksOf(field, option);
        }
      });
      return true;
    },
    addOwn(field, label, id) {
      const key = keyOf('own', field, id);
      const isFull = reader.options(field).filter(({ own }) => own).length >= OWN_OPTIONS;
      if (isFull || !isOwnLabel(label) || !allows(key, label) || values.get(key) !== undefined) return false;
      values.together(() => {
        values.set(key, label);
        values.set(keyOf('tick', field, id), true);
      });
      return true;
    },
    removeOwn(field, id) {
      if (!reader.options(field).some((option) => option.own && option.id === id)) return;
      values.together(() => {
        for (const kind of ['own', 'tick'] as const) values.remove(keyOf(kind, field, id));
        dropMarksOf(field, id);
        for (const { key, kind } of fieldOf(template, field, 'checklist')?.details ?? []) {
          if (kind === 'text') empty(`${field}/${id}/${key}`);
          else values.remove(keyOf('detail', field, id, key));
        }
      });
    },
    setDetail(field, option, detail, value) {
      const key = keyOf('detail', field, option, detail);
      if (value !== null && !(allows(key, value) && reader.options(field).some(({ id }) => id === option)))
        return false;
      values.together(() => {
        if (value === null) values.remove(key);
        else if (values.get(key) !== value) values.set(key, value);
      });
      return true;
    },
    mark(field, { from, option }, on) {
      const now = reader.marked(field);
      const isSame = (mark: Mark): boolean => mark.from === from && mark.option === option;
      if (now.some(isSame) === on) return true;
      if (on && (now.length >= (fieldOf(template, field, 'mark')?.upTo ?? 0) || !reader.ticked(from, option)))
        return false;
      const kept = on ? now : now.filter((mark) => !isSame(mark));
      const last = now.at(-1);
      const lastOrder = last && values.get(keyOf('mark', field, last.from, last.option));
      const order = keyBetween(typeof lastOrder === 'string' ? lastOrder : '', null, option);
      if (on && (order === null || !allows(keyOf('mark', field, from, option), order))) return false;
      values.together(() => {
        // A mark left out because another device was quicker must not come up when one is taken away.
        for (const [a = '', b = ''] of pathsUnder(values, 'mark', field))
          if (!kept.some((mark) => mark.from === a && mark.option === b)) values.remove(keyOf('mark', field, a, b));
        if (on && order !== null) values.set(keyOf('mark', field, from, option), order);
      });
      return true;
    },
    addRow(field, row, before = null) {
      const list = fieldOf(template, field, 'list');
      const isKnown =
        values.get(keyOf('row', field, row)) !== undefined || values.get(keyOf('gone', field, row)) !== undefined;
      if (!list || isKnown || reader.rows(field).length >= list.maxRows || !allows(keyOf('row', field, row), 'U'))
        return false;
      place(field, row, before);
      return true;
    },
    removeRow(field, row) {
      if (!reader.rows(field).includes(row)) return;
      values.together(() => {
        // Never taken away again: a move that arrives later finds the row gone.
        values.set(keyOf('gone', field, row), true);
        values.remove(keyOf('row', field, row));
        empty(`${field}/${row}`);
      });
    },
    moveRow(field, row, before) {
      if (!reader.rows(field).includes(row) || row === before) return false;
      place(field, row, before);
      return true;
    },
    setAudience(line, { staff, group }, freshCardKey) {
      const now = reader.audience(line);
      if (group !== 'no' && now.group === group) return true;
      const way = group === 'no' ? (staff ? 'staff' : 'only-me') : group;
      const standing = pathsUnder(values, 'audience', line);
      // Each decision has a key of its own: one that was taken back elsewhere cannot take this one with it.
      const key = keyOf('audience', line, way, freshCardKey);
      // A card key comes to the board once; taking a line back is never refused.
      if (!allows(key, true) || (group !== 'no' && standing.some(([, id]) => id === freshCardKey))) return false;
      values.together(() => {
        for (const path of standing)
          if (keyOf('audience', line, ...path) !== key) values.remove(keyOf('audience', line, ...path));
        if (values.get(key) !== true) values.set(key, true);
      });
      return true;
    },
  };
};
