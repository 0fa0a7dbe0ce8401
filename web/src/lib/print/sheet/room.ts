const ON_ONE_LINE = 100;
const MOST_LINES = 8;
const MOST_ROWS = 8;
const MOST_IN_A_ROW = 11;

/** How many lines of handwriting a text of at most so many letters gets. */
export const linesFor = (maxLength: number): number =>
  Math.min(MOST_LINES, Math.max(1, Math.ceil(maxLength / ON_ONE_LINE)));
/** How many numbered lines a list of at most so many rows gets. */
export const rowsFor = (maxRows: number): number => Math.min(MOST_ROWS, maxRows);
/** The numbers of a scale, to be circled; none where a row would not hold them: then one writes the number. */
export const numbersOf = ({ min, max }: { readonly min: number; readonly max: number }): readonly number[] =>
  max - min < MOST_IN_A_ROW ? Array.from({ length: max - min + 1 }, (_, at) => min + at) : [];
/** A, B, C …: what one circles where the choices stand above the table. */
export const letterOf = (at: number): string => String.fromCodePoint('A'.charCodeAt(0) + at);
