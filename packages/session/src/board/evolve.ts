import type { EventOf } from '../events.ts';
import type { CardKey } from '../ids.ts';
import type { Board, Session } from '../session.ts';
import { own, readable, without } from '../turn/lookup.ts';
import { EMPTY_BOARD } from './decide.ts';

type BoardEvent = EventOf<`board:${string}` | `cluster:${string}` | `card:${string}`>;

const marked = (cards: readonly CardKey[], card: CardKey, on: boolean): readonly CardKey[] => {
  const others = cards.filter((one) => one !== card);
  return on ? [...others, card] : others;
};

function changed(board: Board, event: BoardEvent): Board {
  const { clusters, placed } = board;
  switch (event.type) {
    case 'board:shown':
      return { ...board, onWall: event.open.on };
    case 'cluster:added':
      return {
        ...board,
        clusters: [...clusters, { id: event.open.cluster, title: readable(event.ofSession)?.title ?? '' }],
      };
    case 'cluster:renamed': {
      const { cluster } = event.open;
      const title = readable(event.ofSession)?.title ?? '';
      return { ...board, clusters: clusters.map((one) => (one.id === cluster ? { ...one, title } : one)) };
    }
    case 'cluster:removed': {
      const { cluster } = event.open;
      const elsewhere = Object.entries(placed).filter(([, at]) => at !== cluster);
      return { ...board, clusters: clusters.filter(({ id }) => id !== cluster), placed: Object.fromEntries(elsewhere) };
    }
    case 'card:placed': {
      const { card, cluster } = event.open;
      if (cluster === null) return { ...board, placed: without(placed, card) };
      return { ...board, placed: { ...placed, [card]: cluster }, parked: marked(board.parked, card, false) };
    }
    case 'card:parked': {
      const { card, on } = event.open;
      return { ...board, placed: without(placed, card), parked: marked(board.parked, card, on) };
    }
    case 'card:carried': {
      const { card, on } = event.open;
      return { ...board, carried: marked(board.carried, card, on) };
    }
  }
}

/** Folds what the facilitator arranged on a board. */
export function evolveBoard(session: Session, event: BoardEvent): Session {
  const { step } = event.open;
  const board = own(session.boards, step) ?? EMPTY_BOARD;
  return { ...session, boards: { ...session.boards, [step]: changed(board, event) } };
}
