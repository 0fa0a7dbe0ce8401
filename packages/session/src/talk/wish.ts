import type { SessionEvent } from '../events.ts';
import type { SeatId } from '../ids.ts';
import { happened, type Turn } from '../turn/turn.ts';

/** Puts somebody into the queue of those who want to talk, or takes their open wish out; nothing where that is so already. */
export function changeWish(turn: Turn, seat: SeatId, wanted: boolean): readonly SessionEvent[] {
  const waits = turn.session.talk.some((wish) => wish.seat === seat && !wish.heard);
  return waits === wanted ? [] : [happened(turn, 'talk:asked', { seat, wanted })];
}
