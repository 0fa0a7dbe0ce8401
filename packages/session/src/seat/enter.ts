import type { SessionEvent } from '../events.ts';
import type { SeatId } from '../ids.ts';
import type { Presence, Session } from '../session.ts';
import { inCircle } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { giveSheets } from '../worksheet/sheets.ts';

/** No chair is left. */
export const isFull = (session: Session): boolean => inCircle(session).length >= MOST.inCircle;

/** Some come into the circle: their time begins, and they get their sheet of every worksheet that is open. */
export function enterCircle(
  turn: Turn,
  entering: readonly { readonly seat: SeatId; readonly presence: Presence }[],
): readonly SessionEvent[] {
  const open = Object.entries(turn.session.worksheets).filter(([, { state }]) => state !== 'locked');
  const seats = entering.map(({ seat }) => seat);
  return [
    ...entering.map((one) => happened(turn, 'seat:entered', one)),
    ...open.flatMap(([step]) => giveSheets(turn, step, seats)),
  ];
}
