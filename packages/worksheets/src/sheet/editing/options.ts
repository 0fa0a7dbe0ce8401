import { isAllowedValue, isOwnLabel } from '../allowed.ts';
import type { Sheet } from '../sheet.ts';
import { keyOf } from '../values.ts';
import { clearCells } from './answers.ts';
import { dropMarksOf } from './marks.ts';
import type { Editing } from './editing.ts';

/** How many options a person may add to one checklist. */
export const OWN_OPTIONS = 20;

/** The options of a checklist. */
export const editOptions = (editing: Editing): Pick<Sheet, 'tick' | 'addOwn' | 'removeOwn'> => {
  const { reader, values } = editing;
  return {
    tick(field, option, on) {
      if (!reader.options(field).some(({ id }) => id === option)) return false;
      if (on && reader.ticked(field, option)) return true;
      values.together(() => {
        // Also when it is ticked anew: a mark that another device made while this tick was taken away goes with that tick.
        dropMarksOf(editing, field, option);
        if (on) values.set(keyOf('tick', field, option), true);
        else values.remove(keyOf('tick', field, option));
      });
      return true;
    },
    addOwn(field, label, id) {
      const key = keyOf('own', field, id);
      const isFull = reader.options(field).filter(({ own }) => own).length >= OWN_OPTIONS;
      const isAllowed = isOwnLabel(label) && isAllowedValue(reader.template, key, label);
      if (isFull || !isAllowed || values.get(key) !== undefined) return false;
      values.together(() => {
        values.set(key, label);
        values.set(keyOf('tick', field, id), true);
      });
      return true;
    },
    removeOwn(field, id) {
      if (!reader.options(field).some((option) => option.own && option.id === id)) return;
      values.together(() => {
        dropMarksOf(editing, field, id);
        for (const kind of ['own', 'tick'] as const) values.remove(keyOf(kind, field, id));
        clearCells(editing, field, id);
      });
    },
  };
};
