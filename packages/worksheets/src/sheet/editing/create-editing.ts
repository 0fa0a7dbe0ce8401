import type { SheetReader } from '../reader.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetValues } from '../values.ts';
import { editAnswers } from './answers.ts';
import { editAudience } from './audience.ts';
import type { Editing } from './editing.ts';
import { editMarks } from './marks.ts';
import { editOptions } from './options.ts';
import { editRows } from './rows.ts';

/** The changes a person makes, as changes of the map. `empty` removes the words of a text. */
export const createEditing = (
  reader: SheetReader,
  values: SheetValues,
  empty: (path: string) => void,
): Omit<Sheet, keyof SheetReader | 'text' | 'observe' | 'close'> => {
  const editing: Editing = { reader, values, empty };
  return {
    ...editAnswers(editing),
    ...editOptions(editing),
    ...editMarks(editing),
    ...editRows(editing),
    ...editAudience(editing),
  };
};
