import type { FieldOf } from '../../template.ts';
import type { SheetReader } from '../reader.ts';

/** The rows of a table whose risk is so far above what stands against it that they are to be planned first. */
export const rowsToPlanFirst = (
  reader: Pick<SheetReader, 'rows' | 'value'>,
  { key, gap }: FieldOf<'table' | 'timeline' | 'contacts'>,
): readonly string[] => {
  if (gap === null) return [];
  return reader.rows(key).filter((row) => {
    const [of, less] = [gap.of, gap.less].map((cell) => reader.value(`${key}/${row}/${cell}`));
    return typeof of === 'number' && typeof less === 'number' && of - less >= gap.from;
  });
};
