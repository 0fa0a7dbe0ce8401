import type { SessionEvent } from '../events.ts';
import type { SeatId, SheetId, StepId } from '../ids.ts';
import type { Session, WorksheetStep } from '../session.ts';
import type { SheetMode, TemplateRef } from '../step.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { happened, type Turn } from '../turn/turn.ts';

/** Opens the worksheet of a step the first time the group comes to it: one sheet for all, or one for everyone in the circle. */
export function openWorksheet(
  turn: Turn,
  step: StepId,
  { template, mode }: { readonly template: TemplateRef; readonly mode: SheetMode },
): readonly SessionEvent[] {
  if (own(turn.session.worksheets, step)) return [];
  const seats = mode === 'together' ? [null] : inCircle(turn.session);
  const sheets = seats.map((seat) => ({ sheet: turn.newId(), seat }));
  return [happened(turn, 'worksheet:opened', { step, template, mode, sheets })];
}

/** A sheet of the worksheet for each of these seats that has none. */
export function giveSheets(turn: Turn, step: StepId, seats: readonly SeatId[]): readonly SessionEvent[] {
  const worksheet = own(turn.session.worksheets, step);
  if (worksheet?.mode !== 'own') return [];
  return seats
    .filter((seat) => own(worksheet.own, seat) === undefined)
    .map((seat) => happened(turn, 'sheet:given', { step, seat, sheet: turn.newId() }));
}

/** Where a sheet belongs; `seat` is null for the sheet of all. Null: no such sheet here. */
export function placeOf(
  session: Session,
  sheet: SheetId,
): { readonly step: StepId; readonly worksheet: WorksheetStep; readonly seat: SeatId | null } | null {
  for (const [step, worksheet] of Object.entries(session.worksheets)) {
    if (worksheet.together === sheet) return { step, worksheet, seat: null };
    const seat = Object.entries(worksheet.own).find(([, one]) => one === sheet)?.[0];
    if (seat !== undefined) return { step, worksheet, seat };
  }
  return null;
}

/** The sheet this seat writes in at a step. */
export const sheetFor = (worksheet: WorksheetStep, seat: SeatId): SheetId | null =>
  worksheet.together ?? own(worksheet.own, seat) ?? null;
