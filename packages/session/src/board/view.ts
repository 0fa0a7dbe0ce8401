import type { SeatId, SheetId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { BoardSlice, Card } from '../slices.ts';
import { indexOf, own, stepById } from '../turn/lookup.ts';
import type { Around } from '../viewer.ts';
import { EMPTY_BOARD } from './decide.ts';
import { isShared } from './shared.ts';

/** The own sheets whose shared lines stand on a board: of the step it names, or of all. */
function sourcesOf(session: Session, from: StepId | null): readonly (readonly [SeatId, SheetId])[] {
  const worksheets = from === null ? Object.values(session.worksheets) : [own(session.worksheets, from)];
  return worksheets.flatMap((worksheet) => Object.entries(worksheet?.own ?? {}));
}

/** A page makes its own card keys, and a bad one may take somebody else's: the second card of a key stands under another. */
function told(cards: readonly Card[], clusterOf: (card: string) => string | null): readonly Card[] {
  const taken = new Set<string>();
  return cards.map((card) => {
    let { key } = card;
    while (taken.has(key)) key += '_';
    taken.add(key);
    return key === card.key ? card : { ...card, key, cluster: clusterOf(key) };
  });
}

/** One board. `mine` marks the cards of one seat; everyone else is told of no card whose it is unless it carries a name. */
function boardOf(session: Session, step: StepId, { lines }: Around, mine: SeatId | null): BoardSlice | null {
  const content = stepById(session, step)?.content;
  if (content?.kind !== 'board') return null;
  const board = own(session.boards, step) ?? EMPTY_BOARD;
  const clusterOf = (card: string): string | null => own(board.placed, card) ?? null;
  const cards = sourcesOf(session, content.from).flatMap(([seat, sheet]) =>
    (own(lines, sheet) ?? []).flatMap((line): Card[] => {
      if (!isShared(line) || line.card === null) return [];
      const alias = own(session.seats, seat)?.alias ?? '';
      const by = line.audience.group === 'named' && alias !== '' ? alias : null;
      return [{ key: line.card, text: line.text, by, cluster: clusterOf(line.card), own: seat === mine }];
    }),
  );
  cards.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { step, clusters: board.clusters, cards: told(cards, clusterOf), onWall: board.onWall };
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
  return step === null ? null : boardOf(session, step, around, null);
}

/** The board on a participant's phone, while the group is on it. */
export function participantBoard(session: Session, around: Around, seat: SeatId): BoardSlice | null {
  const { current } = session.agenda;
  return current === null || session.phase !== 'running' ? null : boardOf(session, current, around, seat);
}

/** The board on the wall, while staff show it there. */
export function wallBoard(session: Session, around: Around): BoardSlice | null {
  const board = session.phase === 'running' ? staffBoard(session, around) : null;
  return board?.onWall ? board : null;
}
