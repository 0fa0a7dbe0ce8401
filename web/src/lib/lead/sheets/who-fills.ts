import type { SeatId, SharedSheet, SheetId, SheetMode, SheetProgress, StaffView } from '@opencircle/session';

interface Naming {
  readonly aliasOf: (seat: SeatId) => string;
  readonly familyOf: (alias: string) => string;
}

/** How a sheet of some people is called: by their names, or where nobody of it is here by whose family it is. */
export function whoFills(
  { seats, family }: Pick<SharedSheet, 'seats' | 'family'>,
  { aliasOf, familyOf }: Naming,
): string {
  if (seats.length > 0 || family === null) return seats.map(aliasOf).join(', ');
  return familyOf(aliasOf(family));
}

/** Whose a sheet is; null: everyone's. */
export function whoseSheet(
  { steps, brought }: StaffView['worksheet'],
  sheet: SheetId,
): Pick<SharedSheet, 'seats' | 'family'> | null {
  const alone = [...steps.flatMap(({ own }) => own), ...brought].find((one) => one.sheet === sheet);
  if (alone) return { seats: [alone.seat], family: null };
  return steps.flatMap(({ shared }) => shared).find((one) => one.sheet === sheet) ?? null;
}

/** In the order in which a list of them is read: family by family, each with its sides before what it fills together. */
export function byFamily<T extends Pick<SharedSheet, 'family' | 'side'>>(
  shared: readonly T[],
  circle: readonly SeatId[],
): readonly T[] {
  const place = ({ family }: T) => (family === null ? -1 : circle.indexOf(family));
  const part = ({ side }: T) => (side === 'participant' ? 0 : side === 'family' ? 1 : 2);
  return shared.toSorted((a, b) => place(a) - place(b) || part(a) - part(b));
}

/** How staff write in a sheet: with whoever fills it, for whoever takes part on paper, or not at all. */
export function howStaffWrite(
  { onPaper, side }: Pick<SheetProgress, 'onPaper'> & Pick<SharedSheet, 'side'>,
  { mode, heldBack }: { readonly mode: SheetMode; readonly heldBack: boolean },
): 'with' | 'for' | null {
  // A side that lies open is written by nobody any more.
  if (side !== null && !heldBack) return null;
  if (onPaper) return 'for';
  return side === null && (mode === 'family' || mode === 'one-to-one') ? 'with' : null;
}
