import type { SeatId, SheetId } from '../ids.ts';
import type { Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import type { SheetLine, Viewer } from '../viewer.ts';
import { placeOf } from './sheets.ts';

/** What somebody may do with the document of a sheet. */
export type SheetAccess = 'write' | 'read' | 'no';

/** Whether staff enter what this person writes on paper. Nobody becomes readable by being put on paper later. */
export function isWrittenForThem(session: Session, seat: SeatId): boolean {
  const known = own(session.seats, seat);
  return known?.presence === 'on-paper' && !known.writesThemselves;
}

/** The one rule of every sheet's document: its own writer, all of the circle where it is everyone's, staff on behalf of paper. */
export function mayOpenSheet(session: Session, viewer: Viewer, sheet: SheetId): SheetAccess {
  const place = placeOf(session, sheet);
  if (!place) return 'no';
  const live = session.phase === 'running' || session.phase === 'closing';
  const access: SheetAccess = live && place.worksheet.state !== 'locked' ? 'write' : 'read';
  switch (viewer.kind) {
    case 'participant':
      if (!isInCircle(session, viewer.seat)) return 'no';
      return place.seat === null || place.seat === viewer.seat ? access : 'no';
    case 'staff':
      return place.seat === null || isWrittenForThem(session, place.seat) ? access : 'no';
    case 'knock':
    case 'screen':
      return 'no';
  }
}

/** What a reader gets of a sheet, and whether filled lines are kept from them: their number would tell of a line shared without a name. */
export interface ReadLines {
  readonly lines: readonly SheetLine[];
  readonly kept: boolean;
}

/** Reads a sheet for somebody: whoever may open it reads everything; other staff what its writer shows them; nobody else anything. */
export function linesFor(session: Session, viewer: Viewer, sheet: SheetId, lines: readonly SheetLine[]): ReadLines {
  if (mayOpenSheet(session, viewer, sheet) !== 'no') return { lines, kept: false };
  if (viewer.kind !== 'staff' || !placeOf(session, sheet)) return { lines: [], kept: false };
  const filled = lines.filter((line) => line.filled);
  // A line shared without a name would be named by standing on its writer's sheet.
  const shown = filled.filter(({ audience }) => audience.staff && audience.group !== 'unnamed');
  return { lines: shown, kept: shown.length < filled.length };
}
