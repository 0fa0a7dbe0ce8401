import type { Cell, CellOf, FieldOf } from '@opencircle/worksheets';

const ON_ONE_LINE = 100;
const MOST_LINES = 8;
const MOST_ROWS = 8;
const MOST_BLOCKS = 5;
const MOST_IN_A_ROW = 11;
const WIDEST_ROW = 8;

/** How many lines of handwriting a text of at most so many letters gets. */
export const linesFor = (maxLength: number): number =>
  Math.min(MOST_LINES, Math.max(1, Math.ceil(maxLength / ON_ONE_LINE)));
/** How many numbered lines a list of at most so many rows gets. */
export const rowsFor = (maxRows: number): number => Math.min(MOST_ROWS, maxRows);
/** The same where each row is a block of its own. */
export const blocksFor = (maxRows: number): number => Math.min(MOST_BLOCKS, maxRows);
/** 1, 2, 3 … as many as there are. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
/** The numbers of a scale, to be circled; none where a row would not hold them: then one writes the number. */
export const numbersOf = ({ min, max }: { readonly min: number; readonly max: number }): readonly number[] =>
  max - min < MOST_IN_A_ROW ? Array.from({ length: max - min + 1 }, (_, at) => min + at) : [];
/** A, B, C …: what one circles where the choices stand above the table. */
export const letterOf = (at: number): string => String.fromCodePoint('A'.charCodeAt(0) + at);

const WIDTHS: Record<Cell['kind'], number> = {
  text: 3,
  scale: 1.5,
  number: 1,
  date: 1.4,
  time: 1.2,
  choice: 1.4,
  choices: 1.6,
};
/** How much of a row's width a cell needs beside the others. */
export const widthOf = (cell: Cell): number => WIDTHS[cell.kind];
/** Whether handwriting fits into these cells side by side. */
export const fitInRow = (cells: readonly Cell[]): boolean =>
  cells.reduce((sum, cell) => sum + widthOf(cell), 0) <= WIDEST_ROW;
/** Cells whose choices stand above, as letters. */
export const lettered = (cells: readonly Cell[]): readonly CellOf<'choice' | 'choices'>[] =>
  cells.flatMap((cell) => (cell.kind === 'choice' || cell.kind === 'choices' ? [cell] : []));

/** The beginning of each slot of a day, in hours. */
export const slotStarts = ({ from, to, slotHours }: FieldOf<'week-grid'>): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / slotHours) }, (_, at) => from + at * slotHours);
