import { isAllowedValue } from '../allowed.ts';
import { fieldOf } from '../fields.ts';
import { keysToPlace, type Placed } from '../order.ts';
import type { Mark } from '../reader.ts';
import { standingMarks, type StandingMark } from '../reading/marks.ts';
import type { Sheet } from '../sheet.ts';
import { keyOf, pathsUnder } from '../values.ts';
import type { Editing } from './editing.ts';

const isSame = (a: Mark, b: Mark): boolean => a.from === b.from && a.option === b.option;
const keyOfMark = (kind: 'mark' | 'rank', field: string, { from, option }: Mark): string =>
  keyOf(kind, field, from, option);
const placed = (marks: readonly StandingMark[], by: 'since' | 'order'): readonly Placed<Mark>[] =>
  marks.map((mark) => ({ what: mark, tag: mark.option, order: mark[by] }));

/** Leaves nothing but these marks, so that one left out because there were too many does not come up by itself. */
const keepOnly = ({ values }: Editing, field: string, kept: readonly Mark[]): void => {
  for (const kind of ['mark', 'rank'] as const)
    for (const [from = '', option = ''] of pathsUnder(values, kind, field))
      if (!kept.some((mark) => isSame(mark, { from, option }))) values.remove(keyOf(kind, field, from, option));
};

/** Takes something out of everything it is marked or ranked in. */
export const dropMarksOf = (editing: Editing, from: string, option: string): void => {
  const { reader, values } = editing;
  const isIt = (mark: Mark): boolean => isSame(mark, { from, option });
  const fields = pathsUnder(values, 'mark').filter(([, a = '', b = '']) => isIt({ from: a, option: b }));
  for (const [field = ''] of fields) {
    const standing = standingMarks(reader, values, field);
    const kept = standing.filter((mark) => !isIt(mark));
    // Only where it counted: taking away what is left out makes no room.
    if (kept.length < standing.length) keepOnly(editing, field, kept);
    for (const kind of ['mark', 'rank'] as const) values.remove(keyOf(kind, field, from, option));
  }
};

/** What is marked, and what is put in an order. */
export const editMarks = (editing: Editing): Pick<Sheet, 'mark' | 'moveMark'> => {
  const { reader, values } = editing;
  const { template } = reader;

  const place = (field: string, others: readonly StandingMark[], at: number, mark: Mark): void => {
    for (const [what, order] of keysToPlace(placed(others, 'order'), at, mark, mark.option))
      values.set(keyOfMark('rank', field, what), order);
  };
  const byOrder = (marks: readonly StandingMark[]): readonly StandingMark[] =>
    [...marks].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

  return {
    mark(field, { from, option }, on) {
      const mark: Mark = { from, option };
      const marked = reader.marked(field);
      if (marked.some((other) => isSame(other, mark)) === on) return true;
      const standing = standingMarks(reader, values, field).filter((other) => !isSame(other, mark));
      const asked = fieldOf(template, field, 'mark', 'rank');
      if (!on) {
        values.together(() => keepOnly(editing, field, standing));
        return true;
      }
      if (!asked || !reader.markable(field).some((other) => isSame(other, mark))) return false;
      const shown = standing.filter((other) => marked.some((one) => isSame(one, other)));
      // What says nothing just now makes room for what does.
      const kept = standing.length < asked.upTo ? standing : shown;
      if (kept.length >= asked.upTo || !isAllowedValue(template, keyOfMark('mark', field, mark), 'U')) return false;
      values.together(() => {
        keepOnly(editing, field, kept);
        for (const [what, since] of keysToPlace(placed(kept, 'since'), kept.length, mark, option))
          values.set(keyOfMark('mark', field, what), since);
        if (asked.kind === 'rank') place(field, byOrder(kept), kept.length, mark);
      });
      return true;
    },
    moveMark(field, mark, before) {
      const standing = byOrder(standingMarks(reader, values, field));
      const moved = standing.find((other) => isSame(other, mark));
      if (fieldOf(template, field, 'rank') === null || !moved || (before && isSame(mark, before))) return false;
      const others = standing.filter((other) => other !== moved);
      const at = before === null ? -1 : others.findIndex((other) => isSame(other, before));
      if (before !== null && at < 0) return false;
      values.together(() => place(field, others, at < 0 ? others.length : at, moved));
      return true;
    },
  };
};
