import type { SheetReader } from '../reader.ts';
import type { SheetValues } from '../values.ts';

/** What changes of a sheet need: what stands in it, its map, and how the words of a text are removed. */
export interface Editing {
  readonly reader: SheetReader;
  readonly values: SheetValues;
  readonly empty: (path: string) => void;
}
