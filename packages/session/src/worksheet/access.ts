import type { SeatId, SheetId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { SheetMode } from '../step.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import type { SheetLine, Viewer } from '../viewer.ts';
import { isOfFamily } from './family.ts';
import { placeOf, type SheetPlace } from './places.ts';

/** What somebody may do with the document of a sheet. */
export type SheetAccess = 'write' | 'read' | 'no';

/** A mode, or what a family's sheet is while its sides are private, once they are revealed, and before all fill it together. */
type Kind = SheetMode | 'side' | 'revealed-side' | 'not-yet';
/** `writer`: it is theirs to fill. `for-paper`: staff, where all whose it is are on paper and never had a device here. */
type Reader = 'writer' | 'family' | 'staff' | 'for-paper' | 'nobody';

const FOR_ALL = { writer: 'write', family: 'write', staff: 'write', 'for-paper': 'write', nobody: 'no' } as const;
const FOR_SOME = { ...FOR_ALL, family: 'no' } as const;

/** Who may do what with which sheet while it is open. */
const ACCESS: { readonly [K in Kind]: { readonly [R in Reader]: SheetAccess } } = {
  own: { ...FOR_SOME, staff: 'no' },
  together: FOR_SOME,
  pairs: { ...FOR_SOME, staff: 'read' },
  'one-to-one': FOR_SOME,
  family: FOR_ALL,
  side: { ...FOR_SOME, staff: 'read' },
  'revealed-side': { writer: 'read', family: 'read', staff: 'read', 'for-paper': 'read', nobody: 'no' },
  'not-yet': { writer: 'no', family: 'no', staff: 'read', 'for-paper': 'read', nobody: 'no' },
};

function kindOf({ mode, side, worksheet }: SheetPlace): Kind {
  if (mode !== 'family') return mode;
  const isPrivate = worksheet?.heldBack === true;
  if (side === null) return isPrivate ? 'not-yet' : 'family';
  return isPrivate ? 'side' : 'revealed-side';
}

/** Whether staff enter what this person writes on paper. Nobody becomes readable by being put on paper later. */
export function isWrittenForThem(session: Session, seat: SeatId): boolean {
  const known = own(session.seats, seat);
  return known?.presence === 'on-paper' && !known.writesThemselves;
}

/** Whether staff fill this sheet for all whose it is. One that was brought only if they did so where it comes from. */
export function isOnPaper(session: Session, sheet: SheetId): boolean {
  const seats = placeOf(session, sheet)?.seats ?? [];
  const brought = session.brought.find((one) => one.sheet === sheet);
  const isTheirs = brought === undefined || brought.onPaper === true;
  return isTheirs && seats.length > 0 && seats.every((seat) => isWrittenForThem(session, seat));
}

function readerOf(session: Session, viewer: Viewer, { sheet, seats, family }: SheetPlace): Reader {
  switch (viewer.kind) {
    case 'participant':
      if (!isInCircle(session, viewer.seat)) return 'nobody';
      if (seats === null || seats.includes(viewer.seat)) return 'writer';
      return family !== null && isOfFamily(session, viewer.seat, family) ? 'family' : 'nobody';
    case 'staff':
      return isOnPaper(session, sheet) ? 'for-paper' : 'staff';
    case 'knock':
    case 'screen':
    case 'observer':
    case 'tablet':
      return 'nobody';
  }
}

/** Whether anything can be written here just now: while it is open, and by its writers at home after the close. */
function isWritable({ phase }: Session, viewer: Viewer, { worksheet }: SheetPlace): boolean {
  const isOpen = phase === 'running' || phase === 'closing';
  if (worksheet === null) return isOpen || phase === 'door-open';
  if (phase === 'closed') return worksheet.isHomework && viewer.kind === 'participant';
  return worksheet.state !== 'locked' && (isOpen || phase === 'door-open');
}

/** The one rule of every sheet's document. */
export function mayOpenSheet(session: Session, viewer: Viewer, sheet: SheetId): SheetAccess {
  const place = placeOf(session, sheet);
  if (!place) return 'no';
  const access = ACCESS[kindOf(place)][readerOf(session, viewer, place)];
  return access === 'write' && !isWritable(session, viewer, place) ? 'read' : access;
}

/** Whether staff write in this sheet as everyone does whose it is. */
export const doStaffWrite = (place: SheetPlace): boolean => ACCESS[kindOf(place)].staff === 'write';

/** What a reader gets of a sheet, and whether filled lines are kept from them: their number would tell of a line shared without a name. */
export interface ReadLines {
  readonly lines: readonly SheetLine[];
  readonly kept: boolean;
}
/** Who reads lines of somebody's own sheet: its writer, staff, the writer's family. */
export type LineReader = 'writer' | 'staff' | 'family';

/** What stands in somebody's own sheet for this reader, here or carried into another sheet. */
export function linesForReader(reader: LineReader, lines: readonly SheetLine[]): ReadLines {
  const filled = lines.filter((line) => line.filled);
  switch (reader) {
    case 'writer':
      return { lines, kept: false };
    case 'staff': {
      // A line shared without a name would be named by standing on its writer's sheet.
      const shown = filled.filter(({ audience }) => audience.staff && audience.group !== 'unnamed');
      return { lines: shown, kept: shown.length < filled.length };
    }
    // That more is written is not for them to know.
    case 'family':
      return { lines: filled.filter(({ audience }) => audience.family), kept: false };
  }
}

/**
 * Reads a sheet for somebody: whoever may open it reads everything; other staff and the writer's family what its writer shows them;
 * nobody else anything.
 */
export function linesFor(session: Session, viewer: Viewer, sheet: SheetId, lines: readonly SheetLine[]): ReadLines {
  if (mayOpenSheet(session, viewer, sheet) !== 'no') return linesForReader('writer', lines);
  const place = placeOf(session, sheet);
  if (place && viewer.kind === 'staff') return linesForReader('staff', lines);
  const isFamily = viewer.kind === 'participant' && place && isFamilyOfWriter(session, viewer.seat, place);
  return isFamily ? linesForReader('family', lines) : { lines: [], kept: false };
}

/** Of sheets one person fills, once nothing in them is held back; a family's own sheets have their own rule. */
function isFamilyOfWriter(session: Session, seat: SeatId, { seats, mode, worksheet }: SheetPlace): boolean {
  const [writer] = seats ?? [];
  const isShown = (mode === 'own' || mode === 'one-to-one') && worksheet?.heldBack !== true;
  return isShown && writer !== undefined && isInCircle(session, seat) && isOfFamily(session, seat, writer);
}
