import type { SeatId, StaffView } from '@opencircle/session';

/** Somebody who wants to say something, and how they said so. */
export interface Waiting {
  readonly seat: SeatId;
  readonly hand: boolean;
  readonly wish: boolean;
}

/** Who waits to talk, each once: raised hands in their order, then those who asked for time in theirs. */
export function queueOf({ hands, talk }: Pick<StaffView, 'hands' | 'talk'>): readonly Waiting[] {
  const wishes = talk.filter(({ heard }) => !heard).map(({ seat }) => seat);
  return [...new Set([...hands, ...wishes])].map((seat) => ({
    seat,
    hand: hands.includes(seat),
    wish: wishes.includes(seat),
  }));
}
