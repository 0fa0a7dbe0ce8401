import type { CommandOf } from '../commands.ts';
import type { Board } from '../session.ts';
import { own, stepById } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

/** A board nobody arranged yet. */
export const EMPTY_BOARD: Board = { clusters: [], placed: {}, parked: [], carried: [], onWall: false };

type BoardCommand = CommandOf<`board:${string}` | `cluster:${string}` | `card:${string}`>;

function place(turn: Turn, { placed }: Board, { payload: { step, card, cluster } }: CommandOf<'card:place'>): Decision {
  if (card === '' || card.length > MOST.cardKey) return refused('malformed');
  const now = own(placed, card) ?? null;
  if (now === null && Object.keys(placed).length >= MOST.placedCards) return refused('too-many');
  return now === cluster ? decided() : decided(happened(turn, 'card:placed', { step, card, cluster }));
}

/** Puts a card aside or into the next session, or takes it back from there. */
function mark(
  turn: Turn,
  { parked, carried }: Board,
  { type, payload: { step, card, on } }: CommandOf<'card:park' | 'card:carry'>,
): Decision {
  if (card === '' || card.length > MOST.cardKey) return refused('malformed');
  const now = type === 'card:park' ? parked : carried;
  if (now.includes(card) === on) return decided();
  if (on && now.length >= MOST.placedCards) return refused('too-many');
  return decided(happened(turn, type === 'card:park' ? 'card:parked' : 'card:carried', { step, card, on }));
}

/** The facilitator's order on a board: headings, which card is under which, and whether the wall shows it. */
export function decideBoard(turn: Turn, command: BoardCommand): Decision {
  const { session } = turn;
  const { step } = command.payload;
  if (stepById(session, step)?.content.kind !== 'board') return refused('not-found');
  const board = own(session.boards, step) ?? EMPTY_BOARD;
  const has = (cluster: string): boolean => board.clusters.some(({ id }) => id === cluster);
  switch (command.type) {
    case 'board:show': {
      const { on } = command.payload;
      return board.onWall === on ? decided() : decided(happened(turn, 'board:shown', { step, on }));
    }
    case 'cluster:add': {
      const title = command.payload.title.trim();
      if (board.clusters.length >= MOST.clusters) return refused('too-many');
      return unless(textRefusal(title, MOST.title), () =>
        decided(happened(turn, 'cluster:added', { step, cluster: turn.newId() }, { ofSession: { title } })),
      );
    }
    case 'cluster:rename': {
      const { cluster } = command.payload;
      const title = command.payload.title.trim();
      const known = board.clusters.find(({ id }) => id === cluster);
      if (!known) return refused('not-found');
      if (known.title === title) return decided();
      return unless(textRefusal(title, MOST.title), () =>
        decided(happened(turn, 'cluster:renamed', { step, cluster }, { ofSession: { title } })),
      );
    }
    case 'cluster:remove': {
      const { cluster } = command.payload;
      return has(cluster) ? decided(happened(turn, 'cluster:removed', { step, cluster })) : refused('not-found');
    }
    case 'card:park':
    case 'card:carry':
      return mark(turn, board, command);
    case 'card:place': {
      const { cluster } = command.payload;
      return cluster === null || has(cluster) ? place(turn, board, command) : refused('not-found');
    }
  }
}
