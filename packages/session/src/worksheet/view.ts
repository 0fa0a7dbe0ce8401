import type { Bilingual, SeatId, StepId } from '../ids.ts';
import type { Session, WorksheetStep } from '../session.ts';
import type { OwnSheetsSlice, StaffWorksheetSlice, WallWorksheetSlice } from '../slices.ts';
import { inCircle, own } from '../turn/lookup.ts';
import type { Around, SheetLine } from '../viewer.ts';
import { isShared } from '../board/shared.ts';
import { sheetFor } from './sheets.ts';

const readyOf = (session: Session, { ready }: WorksheetStep): readonly SeatId[] =>
  inCircle(session).filter((seat) => ready.includes(seat));

interface Opened {
  readonly step: StepId;
  readonly title: Bilingual;
  readonly kind: 'opening' | 'worksheet';
  readonly worksheet: WorksheetStep;
}

/** The worksheets so far, in the order of the agenda. */
const worksheetsOf = ({ agenda, worksheets }: Session): readonly Opened[] =>
  agenda.steps.flatMap(({ id, title, content }) => {
    const worksheet = own(worksheets, id);
    const kind = content.kind === 'opening' ? 'opening' : 'worksheet';
    return worksheet ? [{ step: id, title, kind, worksheet }] : [];
  });

/** The sheets this seat has in this session, and which of them the group is on. */
export function ownSheets(session: Session, seat: SeatId): OwnSheetsSlice {
  if (session.phase === 'closed') return { sheets: [], current: null };
  const of = inCircle(session).length;
  const sheets = worksheetsOf(session).flatMap(({ step, title, kind, worksheet }) => {
    const sheet = sheetFor(worksheet, seat);
    if (sheet === null) return [];
    const { template, mode, state, lockAt } = worksheet;
    const ready = readyOf(session, worksheet);
    const counts = { ready: ready.includes(seat), readyCount: ready.length, of };
    return [{ step, title, kind, sheet, template, mode, state, lockAt, ...counts }];
  });
  return { sheets, current: sheets.find(({ step }) => step === session.agenda.current)?.sheet ?? null };
}

/** How far everyone is, without a word of what they wrote. */
export function staffWorksheets(session: Session, { lines }: Around): StaffWorksheetSlice {
  const linesOf = (sheet: string): readonly SheetLine[] => own(lines, sheet) ?? [];
  return {
    steps: worksheetsOf(session).map(({ step, worksheet }) => {
      const { template, mode, state, lockAt, together } = worksheet;
      const sheets = Object.entries(worksheet.own).sort(
        ([a], [b]) => session.circle.indexOf(a) - session.circle.indexOf(b),
      );
      return {
        step,
        template,
        mode,
        state,
        lockAt,
        together,
        own: sheets.map(([seat, sheet]) => ({
          seat,
          sheet,
          linesFilled: linesOf(sheet).filter(({ filled }) => filled).length,
          linesTotal: linesOf(sheet).length,
        })),
        ready: readyOf(session, worksheet),
        of: inCircle(session).length,
        sharedLines: sheets.flatMap(([, sheet]) => linesOf(sheet)).filter(isShared).length,
      };
    }),
  };
}

/** How many are ready, for the wall. */
export function wallWorksheet(session: Session): WallWorksheetSlice | null {
  const worksheet = session.agenda.current === null ? undefined : own(session.worksheets, session.agenda.current);
  if (!worksheet || session.phase !== 'running') return null;
  const { template, mode, state } = worksheet;
  return { template, mode, ready: readyOf(session, worksheet).length, of: inCircle(session).length, state };
}
