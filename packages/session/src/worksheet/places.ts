import type { SeatId, SheetId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { SheetMode, TemplateRef } from '../step.ts';
import { own } from '../turn/lookup.ts';
import type { FamilySide, WorksheetStep } from './worksheet-step.ts';

/** Where a sheet belongs in a session, and who fills it. */
export interface SheetPlace {
  readonly sheet: SheetId;
  /** The step, or the id it was started under; null: it was brought, and no worksheet here goes on with it. */
  readonly step: StepId | null;
  readonly worksheet: WorksheetStep | null;
  /** What the sheet was made from; a brought one may be of an earlier version than the worksheet that goes on with it. */
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  /** Who fills it; null: everyone in the circle. */
  readonly seats: readonly SeatId[] | null;
  /** The participant whose family's it is. */
  readonly family: SeatId | null;
  readonly side: FamilySide | null;
}

type Found = Pick<SheetPlace, 'sheet' | 'seats' | 'family' | 'side'>;
const ALONE = { family: null, side: null };

function* sheetsIn({ together, own: owned, shared }: WorksheetStep): Generator<Found> {
  if (together !== null) yield { sheet: together, seats: null, ...ALONE };
  for (const [seat, sheet] of Object.entries(owned)) yield { sheet, seats: [seat], ...ALONE };
  yield* shared;
}

function* found(session: Session): Generator<Omit<SheetPlace, 'template'>> {
  for (const [step, worksheet] of Object.entries(session.worksheets))
    for (const one of sheetsIn(worksheet)) yield { ...one, step, worksheet, mode: worksheet.mode };
  for (const { sheet, seat, mode } of session.brought)
    yield { sheet, step: null, worksheet: null, mode, seats: [seat], ...ALONE };
}

function inFull(session: Session, place: Omit<SheetPlace, 'template'>): SheetPlace {
  const brought = session.brought.find(({ sheet }) => sheet === place.sheet);
  return { ...place, template: brought?.template ?? place.worksheet?.template ?? { id: '', version: 0 } };
}

/** Every sheet of a session once, those of its worksheets first. */
export function placesOf(session: Session): readonly SheetPlace[] {
  const known = new Map<SheetId, SheetPlace>();
  for (const place of found(session)) if (!known.has(place.sheet)) known.set(place.sheet, inFull(session, place));
  return [...known.values()];
}

/** Where a sheet belongs. Null: no such sheet here. */
export function placeOf(session: Session, sheet: SheetId): SheetPlace | null {
  for (const place of found(session)) if (place.sheet === sheet) return inFull(session, place);
  return null;
}

/** The sheet this seat fills of a worksheet: of a family with sides its own side, and once both are revealed what all fill. */
export function sheetFor(
  { together, own: owned, shared, mode, heldBack }: WorksheetStep,
  seat: SeatId,
): SheetId | null {
  const some = shared.find(
    ({ seats, side }) => seats.includes(seat) && (mode !== 'family' || (side !== null) === heldBack),
  );
  return together ?? own(owned, seat) ?? some?.sheet ?? null;
}
