import type { SessionEvent } from '../events.ts';
import type { SeatId, SheetId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { SheetContent, TemplateRef } from '../step.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { giveToFamilies, isParticipant } from './family.ts';
import { placesOf } from './places.ts';
import type { WorksheetStep } from './worksheet-step.ts';

/** The newest sheet of this template somebody brought that no worksheet here goes on with yet; else none. */
export function broughtSheet(
  session: Session,
  seat: SeatId,
  { id }: TemplateRef,
  mode: 'own' | 'one-to-one',
): SheetId | null {
  const unused = new Set(placesOf(session).flatMap(({ step, sheet }) => (step === null ? [sheet] : [])));
  const theirs = session.brought.findLast(
    (one) => one.seat === seat && one.template.id === id && one.mode === mode && unused.has(one.sheet),
  );
  return theirs?.sheet ?? null;
}

/** Opens the worksheet of a step the first time the group comes to it, with the sheets its mode asks for. */
export function openWorksheet(turn: Turn, step: StepId, content: SheetContent): readonly SessionEvent[] {
  const { session } = turn;
  if (own(session.worksheets, step)) return [];
  const { template, mode, sides } = content;
  const heldBack = mode === 'family' && sides === true;
  const seats = inCircle(session);
  const sheetOf = (seat: SeatId): SheetId => broughtSheet(session, seat, template, 'own') ?? turn.newId();
  const owned = mode === 'own' ? seats.map((seat) => ({ sheet: sheetOf(seat), seat })) : [];
  const sheets = mode === 'together' ? [{ sheet: turn.newId(), seat: null }] : owned;
  return [
    happened(turn, 'worksheet:opened', { step, template, mode, heldBack, sheets }),
    ...shareSheets(turn, step, { template, mode, heldBack, shared: [] }, seats),
  ];
}

/** Sheets that some people fill, for those of these seats who have none: of each family, or of each participant and staff. */
function shareSheets(
  turn: Turn,
  step: StepId,
  worksheet: Pick<WorksheetStep, 'template' | 'mode' | 'heldBack' | 'shared'>,
  seats: readonly SeatId[],
): readonly SessionEvent[] {
  const { template, mode, heldBack, shared } = worksheet;
  if (mode === 'family') return giveToFamilies(turn, { step, shared, heldBack }, seats);
  if (mode !== 'one-to-one') return [];
  return seats
    .filter((seat) => isParticipant(turn.session, seat) && !shared.some((one) => one.seats.includes(seat)))
    .map((seat) => {
      const sheet = broughtSheet(turn.session, seat, template, mode) ?? turn.newId();
      return happened(turn, 'sheet:shared', { step, sheet, seats: [seat], family: null, side: null });
    });
}

/** What the worksheet of the agenda has for each of these seats that has none of it. Pairs are made by staff. */
export function giveSheets(turn: Turn, step: StepId, seats: readonly SeatId[]): readonly SessionEvent[] {
  const worksheet = own(turn.session.worksheets, step);
  if (!worksheet || worksheet.title !== null) return [];
  const { mode, template } = worksheet;
  if (mode !== 'own') return shareSheets(turn, step, worksheet, seats);
  return seats
    .filter((seat) => own(worksheet.own, seat) === undefined)
    .map((seat) => {
      const sheet = broughtSheet(turn.session, seat, template, mode) ?? turn.newId();
      return happened(turn, 'sheet:given', { step, seat, sheet });
    });
}
