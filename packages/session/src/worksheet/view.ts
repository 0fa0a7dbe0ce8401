import type { Bilingual, SeatId, SheetId, StaffId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type {
  OwnSheet,
  OwnSheetsSlice,
  SheetProgress,
  SheetSignature,
  StaffWorksheetSlice,
  WallWorksheetSlice,
} from '../slices/sheets.ts';
import { situationOf } from '../small-groups/situation.ts';
import { inCircle, own, stepById } from '../turn/lookup.ts';
import type { Around, SheetLine } from '../viewer.ts';
import { cardSheetsOf, isShared } from '../board/shared.ts';
import { doStaffWrite, isOnPaper } from './access.ts';
import { placeOf, placesOf, sheetFor } from './places.ts';
import type { Signature, WorksheetStep } from './worksheet-step.ts';

/** Who has a sheet of this worksheet to fill, and who of them is ready. */
function readiness(
  session: Session,
  worksheet: WorksheetStep,
): { readonly ready: readonly SeatId[]; readonly of: number } {
  const filling = inCircle(session).filter((seat) => sheetFor(worksheet, seat) !== null);
  return { ready: filling.filter((seat) => worksheet.ready.includes(seat)), of: filling.length };
}

interface Opened {
  readonly step: StepId;
  readonly title: Bilingual;
  readonly kind: 'opening' | 'worksheet' | 'for-you';
  readonly worksheet: WorksheetStep;
}

/** The worksheets so far: in the order of the agenda, then those started for one person. */
function worksheetsOf({ agenda, worksheets }: Session): readonly Opened[] {
  const planned = agenda.steps.flatMap(({ id, title, content }): Opened[] => {
    const worksheet = own(worksheets, id);
    const kind = content.kind === 'opening' ? 'opening' : 'worksheet';
    return worksheet ? [{ step: id, title, kind, worksheet }] : [];
  });
  const started = Object.entries(worksheets).flatMap(([step, worksheet]): Opened[] =>
    worksheet.title === null ? [] : [{ step, title: worksheet.title, kind: 'for-you', worksheet }],
  );
  return [...planned, ...started];
}

const signaturesOf = (
  session: Session,
  sheet: SheetId,
  isOwn: (one: Signature) => boolean,
): readonly SheetSignature[] =>
  session.signatures
    .filter((one) => one.sheet === sheet)
    .map((one) => ({ field: one.field, role: one.role, name: one.name, at: one.at, own: isOwn(one) }));

const aliasesOf = (session: Session, seats: readonly SeatId[]): readonly string[] =>
  seats.flatMap((seat) => own(session.seats, seat)?.alias ?? []);

/** Of practice: the card this small group has. */
function cardOf(session: Session, step: StepId, worksheet: WorksheetStep, sheet: SheetId): OwnSheet['situation'] {
  const content = stepById(session, step)?.content;
  if (content?.kind !== 'practice') return null;
  const { length: of } = content.situations;
  const at = situationOf(worksheet, sheet, of);
  const text = content.situations[at];
  return text ? { text, at, of } : null;
}

function wordsFrom({ movedSheets }: Session, sheet: SheetId): Pick<OwnSheet, 'was'> {
  const moved = movedSheets.find((one) => one.sheet === sheet);
  return moved ? { was: moved.was } : {};
}

/** A sheet of a worksheet as one of those who fill it is told of it. */
function ownSheet(session: Session, seat: SeatId, { step, title, kind, worksheet }: Opened): readonly OwnSheet[] {
  const sheet = sheetFor(worksheet, seat);
  const place = sheet === null ? null : placeOf(session, sheet);
  if (sheet === null || place === null) return [];
  const { shared, heldBack, isLive, isHomework, mode, state, lockAt } = worksheet;
  const { ready, of } = readiness(session, worksheet);
  const sides = shared.flatMap(({ sheet: other, family, side }) =>
    heldBack || family !== place.family || side === null ? [] : [{ sheet: other, side }],
  );
  return [
    {
      step,
      title,
      kind,
      sheet,
      ...wordsFrom(session, sheet),
      withWhom: aliasesOf(session, place.seats?.filter((one) => one !== seat) ?? []),
      withStaff: doStaffWrite(place),
      side: place.side,
      otherSides: sides,
      heldBack,
      isLive,
      isHomework,
      signatures: signaturesOf(session, sheet, (one) => one.seat === seat),
      template: place.template,
      mode,
      state,
      lockAt,
      ready: ready.includes(seat),
      readyCount: ready.length,
      of,
      calledBack: worksheet.calledBack,
      situation: cardOf(session, step, worksheet, sheet),
    },
  ];
}

/** What somebody brought from an earlier session and no worksheet here goes on with. */
function fromBefore(session: Session, seat: SeatId): readonly OwnSheet[] {
  const unused = placesOf(session).filter(({ step, seats }) => step === null && seats?.includes(seat));
  return unused.map((place): OwnSheet => {
    const { sheet, template, mode } = place;
    const title = session.brought.find((one) => one.sheet === sheet)?.title ?? { en: '', es: '' };
    const signatures = signaturesOf(session, sheet, (one) => one.seat === seat);
    const shown = { step: sheet, title, kind: 'from-before', sheet, template, mode, signatures } as const;
    const alone = { withWhom: [], withStaff: doStaffWrite(place), side: null, otherSides: [] };
    const unset = { heldBack: false, isLive: false, isHomework: false, state: 'open', lockAt: null } as const;
    return { ...shown, ...alone, ...unset, ready: false, readyCount: 0, of: 0, calledBack: null, situation: null };
  });
}

/** The sheets this seat has in this session, and which of them the group is on; after the close those for home. */
export function ownSheets(session: Session, seat: SeatId): OwnSheetsSlice {
  const sheets = worksheetsOf(session).flatMap((opened) => ownSheet(session, seat, opened));
  if (session.phase === 'closed') return { sheets: sheets.filter(({ isHomework }) => isHomework), current: null };
  const current = sheets.find(({ step }) => step === session.agenda.current)?.sheet ?? null;
  return { sheets: [...sheets, ...fromBefore(session, seat)], current };
}

/** How far everyone is, without a word of what they wrote. */
export function staffWorksheets(session: Session, staff: StaffId, { lines }: Around): StaffWorksheetSlice {
  const linesOf = (sheet: SheetId): readonly SheetLine[] => own(lines, sheet) ?? [];
  const progressOf = (sheet: SheetId): SheetProgress => ({
    sheet,
    linesFilled: linesOf(sheet).filter(({ filled }) => filled).length,
    linesTotal: linesOf(sheet).length,
    onPaper: isOnPaper(session, sheet),
  });
  const unused = new Set(placesOf(session).flatMap(({ step, sheet }) => (step === null ? [sheet] : [])));
  return {
    steps: worksheetsOf(session).map(({ step, worksheet }) => {
      const { template, mode, state, lockAt, title, together, shared, heldBack, isLive, isHomework } = worksheet;
      const sheets = Object.entries(worksheet.own).sort(
        ([a], [b]) => session.circle.indexOf(a) - session.circle.indexOf(b),
      );
      const all = [together ?? [], Object.values(worksheet.own), shared.map(({ sheet }) => sheet)].flat();
      return {
        step,
        template,
        mode,
        state,
        lockAt,
        title,
        together,
        own: sheets.map(([seat, sheet]) => ({ seat, ...progressOf(sheet) })),
        shared: shared.map((one) => ({ ...one, ...progressOf(one.sheet) })),
        heldBack,
        isLive,
        isHomework,
        signatures: all.flatMap((sheet) =>
          signaturesOf(session, sheet, (one) => one.staff === staff).map((one) => ({ ...one, sheet })),
        ),
        ...readiness(session, worksheet),
        calledBack: worksheet.calledBack,
        situations: shared.flatMap(({ sheet }) => {
          const card = cardOf(session, step, worksheet, sheet);
          return card ? [{ sheet, at: card.at, of: card.of, text: card.text }] : [];
        }),
        sharedLines: cardSheetsOf(worksheet)
          .flatMap(({ sheet }) => linesOf(sheet))
          .filter(isShared).length,
      };
    }),
    brought: session.brought
      // Somebody's one sheet beside the one card on the board would say whose the card is.
      .filter(({ sheet, cards }) => unused.has(sheet) && cards.length === 0)
      .map(({ sheet, seat, title }) => ({ seat, title, ...progressOf(sheet) })),
  };
}

/** How many are ready, for the wall. */
export function wallWorksheet(session: Session): WallWorksheetSlice | null {
  const worksheet = session.agenda.current === null ? undefined : own(session.worksheets, session.agenda.current);
  if (!worksheet || session.phase !== 'running') return null;
  const { ready, of } = readiness(session, worksheet);
  const { template, mode, state } = worksheet;
  return { template, mode, ready: ready.length, of, state, calledBack: worksheet.calledBack };
}
