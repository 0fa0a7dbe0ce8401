import type { SeatId, SheetId } from '../ids.ts';
import type { SheetLine } from '../viewer.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';

/** Its writer shares this line with the group just now. */
export const isShared = ({ filled, audience, card }: SheetLine): boolean =>
  filled && audience.group !== 'no' && card !== null;

/** The sheets of a worksheet whose shared lines stand on a board, and whose each is: of one person, of a pair or a trio. */
export const cardSheetsOf = ({
  own,
  mode,
  shared,
}: WorksheetStep): readonly { readonly sheet: SheetId; readonly seats: readonly SeatId[] }[] => [
  ...Object.entries(own).map(([seat, sheet]) => ({ sheet, seats: [seat] })),
  ...(mode === 'pairs' ? shared.map(({ sheet, seats }) => ({ sheet, seats })) : []),
];
