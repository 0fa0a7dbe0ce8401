import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';

/** Where this hand stands in the order they went up, from 1; null while it is down. */
export const handOf = ({ hands }: Session, seat: SeatId): number | null => {
  const index = hands.indexOf(seat);
  return index < 0 ? null : index + 1;
};

/** Where somebody stands among those who wait for time to talk, from 1; null: they do not. */
export const talkPlaceOf = ({ talk }: Session, seat: SeatId): number | null => {
  const index = talk.filter(({ heard }) => !heard).findIndex((wish) => wish.seat === seat);
  return index < 0 ? null : index + 1;
};

export const wantsToTalk = ({ talk }: Session, seat: SeatId): boolean =>
  talk.some((wish) => wish.seat === seat && !wish.heard);
