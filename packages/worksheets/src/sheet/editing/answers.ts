import { isAllowedValue } from '../allowed.ts';
import { answerAt, cellsOf, fieldOf, rowsFieldOf } from '../fields.ts';
import type { Sheet } from '../sheet.ts';
import { keyOf } from '../values.ts';
import type { Editing } from './editing.ts';

/** Whether the option, row, card or link a path leads to stands in the sheet just now. */
const isPartThere = ({ reader }: Editing, [field = '', part, cell]: readonly string[]): boolean => {
  if (part === undefined || cell === undefined) return true;
  if (fieldOf(reader.template, field, 'checklist')) return reader.options(field).some(({ id }) => id === part);
  return rowsFieldOf(reader.template, field) === null || reader.rows(field).includes(part);
};

/** Answers of one value, and of several options. */
export const editAnswers = (editing: Editing): Pick<Sheet, 'set' | 'choose'> => {
  const { reader, values } = editing;
  const put = (key: string, value: string | number | boolean | null): void => {
    values.together(() => {
      if (value === null) values.remove(key);
      else if (values.get(key) !== value) values.set(key, value);
    });
  };
  return {
    set(path, value) {
      const key = keyOf('detail', path);
      const answer = answerAt(reader.template, path.split('/'));
      if (answer === null || answer.is === 'several') return false;
      const isRefused = value !== null && !isAllowedValue(reader.template, key, value);
      if (isRefused || !isPartThere(editing, path.split('/'))) return value === null;
      put(key, value);
      return true;
    },
    choose(path, option, on) {
      const answer = answerAt(reader.template, path.split('/'));
      if (answer?.is !== 'several' || !answer.of.includes(option)) return false;
      if (on && !isPartThere(editing, path.split('/'))) return false;
      put(keyOf('tick', path, option), on ? true : null);
      return true;
    },
  };
};

/** Takes away whatever stands in the cells of one option, row or card. */
export const clearCells = ({ reader, values, empty }: Editing, field: string, part: string): void => {
  const asked = reader.template.fields.find(({ key }) => key === field);
  for (const cell of asked ? cellsOf(asked, part) : []) {
    const path = `${field}/${part}/${cell.key}`;
    if (cell.kind === 'text') empty(path);
    else if (cell.kind === 'choices') for (const { id } of cell.options) values.remove(keyOf('tick', path, id));
    else values.remove(keyOf('detail', path));
  }
};
