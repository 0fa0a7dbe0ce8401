import type { SessionEvent } from '../events.ts';
import type { SeatId } from '../ids.ts';
import type { Presence, Session } from '../session.ts';
import { inCircle } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { giveSheets } from '../worksheet/sheets.ts';

/** No chair is left. */
export const isFull = (session: Session): boolean => inCircle(session).length >= MOST.inCircle;

/** Somebody comes into the circle: their time begins, and they get a sheet of every worksheet that is open. */
export function enterCircle(turn: Turn, seat: SeatId, presence: Presence): readonly SessionEvent[] {
  const open = Object.entries(turn.session.worksheets).filter(([, { state }]) => state !== 'locked');
  return [
    happened(turn, 'seat:entered', { seat, presence }),
    ...open.flatMap(([step]) => giveSheets(turn, step, [seat])),
  ];
}
