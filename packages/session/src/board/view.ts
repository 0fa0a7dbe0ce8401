import type { CardKey, SeatId, SheetId, StepId } from '../ids.ts';
import type { Board, Session } from '../session.ts';
import type { BoardSlice, Card } from '../slices/sheets.ts';
import { indexOf, own, stepById } from '../turn/lookup.ts';
import type { Around, SheetLine } from '../viewer.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';
import { EMPTY_BOARD } from './decide.ts';
import { cardSheetsOf, isShared } from './shared.ts';

/** Who is shown a board. The group and the wall see nothing that is held back or parked. */
type Shown = 'staff' | 'wall' | { readonly seat: SeatId };

/** A sheet of one person or of a pair whose shared lines stand on a board: all of them, or the ones carried over. */
interface Source {
  readonly seats: readonly SeatId[];
  readonly sheet: SheetId;
  readonly carried: readonly CardKey[] | null;
}

/** Sheets of the step a board names, or of all; and on the first board of the session what was carried over to it. */
function sourcesOf(
  session: Session,
  { id, from }: { id: StepId; from: StepId | null },
  shown: Shown,
): readonly Source[] {
  const isOut = ({ heldBack }: WorksheetStep): boolean => heldBack && shown !== 'staff';
  const all = Object.values(session.worksheets);
  const hidden = all.filter(isOut).flatMap((worksheet) => cardSheetsOf(worksheet).map(({ sheet }) => sheet));
  const here = (from === null ? all : [own(session.worksheets, from) ?? []].flat())
    .filter((worksheet) => !isOut(worksheet))
    .flatMap((worksheet) => cardSheetsOf(worksheet).map((one) => ({ ...one, carried: null })));
  const first = session.agenda.steps.find(({ content, skipped }) => content.kind === 'board' && !skipped);
  if (first?.id !== id) return here;
  const known = new Set([...hidden, ...here.map(({ sheet }) => sheet)]);
  const before = session.brought.filter(({ sheet, mode }) => mode === 'own' && !known.has(sheet));
  return [...here, ...before.map(({ seat, sheet, cards }) => ({ seats: [seat], sheet, carried: cards }))];
}

/** A page makes its own card keys, and a bad one may take somebody else's: the second card of a key stands under another. */
function told<T extends { readonly key: CardKey }>(cards: readonly T[]): readonly T[] {
  const taken = new Set<string>();
  return cards.map((card) => {
    let { key } = card;
    while (taken.has(key)) key += '_';
    taken.add(key);
    return { ...card, key };
  });
}

/** What is on the board of each source: nothing says whose a card is unless it carries a name. */
function cardsOf(session: Session, { seats, carried }: Source, lines: readonly SheetLine[], shown: Shown) {
  return lines.flatMap((line) => {
    if (!isShared(line) || line.card === null || carried?.includes(line.card) === false) return [];
    // A pair gives all its names or none: one alone would say who of them did not want it.
    const names = seats.flatMap((seat) => own(session.seats, seat)?.alias ?? '');
    const by = line.audience.group === 'named' && !names.includes('') ? names.join(', ') : null;
    const isOwn = typeof shown === 'object' && seats.includes(shown.seat);
    return [{ key: line.card, text: line.text, by, own: isOwn }];
  });
}

function arranged(board: Board, card: Pick<Card, 'key' | 'text' | 'by' | 'own'>, shown: Shown): Card {
  const { key, text, by } = card;
  const parked = board.parked.includes(key);
  const cluster = parked ? null : (own(board.placed, key) ?? null);
  return { key, text, by, cluster, parked, carried: shown === 'staff' && board.carried.includes(key), own: card.own };
}

/** One board as it is shown to somebody. Everyone but its writer is told of no card whose it is unless it carries a name. */
function boardOf(session: Session, step: StepId, { lines }: Around, shown: Shown): BoardSlice | null {
  const content = stepById(session, step)?.content;
  if (content?.kind !== 'board') return null;
  const board = own(session.boards, step) ?? EMPTY_BOARD;
  const cards = sourcesOf(session, { id: step, from: content.from }, shown).flatMap((source) =>
    cardsOf(session, source, own(lines, source.sheet) ?? [], shown),
  );
  cards.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const all = told(cards).map((card) => arranged(board, card, shown));
  return {
    step,
    clusters: board.clusters,
    cards: all.filter(({ parked }) => shown === 'staff' || !parked),
    onWall: board.onWall,
  };
}

/** The board the group is on, or else the next one ahead, which fills while people write. */
function boardStep(session: Session): StepId | null {
  const { steps, current } = session.agenda;
  const ahead = steps.slice(Math.max(0, indexOf(session, current)));
  return ahead.find(({ id, content, skipped }) => content.kind === 'board' && (!skipped || id === current))?.id ?? null;
}

/** The board as staff see it, also before the group comes to it. */
export function staffBoard(session: Session, around: Around): BoardSlice | null {
  const step = boardStep(session);
  return step === null ? null : boardOf(session, step, around, 'staff');
}

/** The board on a participant's phone, while the group is on it. */
export function participantBoard(session: Session, around: Around, seat: SeatId): BoardSlice | null {
  const { current } = session.agenda;
  return current === null || session.phase !== 'running' ? null : boardOf(session, current, around, { seat });
}

/** The board on the wall, while staff show it there. */
export function wallBoard(session: Session, around: Around): BoardSlice | null {
  const step = session.phase === 'running' ? boardStep(session) : null;
  const board = step === null ? null : boardOf(session, step, around, 'wall');
  return board?.onWall ? board : null;
}
