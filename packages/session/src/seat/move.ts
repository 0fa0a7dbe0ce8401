import type { CommandOf, Refusal } from '../commands.ts';
import { mayNotMeet } from '../door/apart.ts';
import type { SeatId, SheetId, StepId } from '../ids.ts';
import type { Seat, Session } from '../session.ts';
import { own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { giveSheets } from '../worksheet/sheets.ts';
import { wordsOf } from './moved-words.ts';

const devicesAt = ({ devices }: Session, seat: SeatId): number =>
  Object.values(devices).filter((role) => (role.kind === 'seat' || role.kind === 'tablet') && role.seat === seat)
    .length;

/** Two may be meant: somebody sat there before, or has a device there too. What a family wrote stays with that family. */
const isOnePersons = (session: Session, { id, spans }: Seat): boolean =>
  spans.length <= 1 &&
  devicesAt(session, id) <= 1 &&
  !Object.values(session.worksheets).some(({ shared }) =>
    shared.some(({ family, seats }) => family !== null && seats.includes(id)),
  );

function moveRefusal(session: Session, from: Seat, to: Seat): Refusal | null {
  if (from.id === to.id || (from.familyOf === null) !== (to.familyOf === null)) return 'malformed';
  if (from.state !== 'in-circle' || !isOnePersons(session, from)) return 'wrong-time';
  if (to.state === 'in-circle') return devicesAt(session, to.id) > 0 ? 'already-in-circle' : null;
  return to.state === 'expected' || to.state === 'left' ? null : 'wrong-time';
}

/** Sheets one person fills, of this session alone: what was brought stays with whom it was written by before. */
function sheetsToMove(session: Session, seat: SeatId): readonly { readonly step: StepId; readonly was: SheetId }[] {
  const brought = new Set(session.brought.map(({ sheet }) => sheet));
  return Object.entries(session.worksheets).flatMap(([step, { own: owned, mode, shared }]) => {
    const alone = mode === 'one-to-one' ? shared.filter(({ seats }) => seats.includes(seat)) : [];
    return [own(owned, seat) ?? [], alone.map(({ sheet }) => sheet)]
      .flat()
      .filter((was) => !brought.has(was))
      .map((was) => ({ step, was }));
  });
}

/** Whoever sits on one seat is really somebody else: the time, the devices and what was said are that person's. */
export function decideMove(turn: Turn, { payload }: CommandOf<'seat:move'>): Decision {
  const { session } = turn;
  const [from, to] = [own(session.seats, payload.from), own(session.seats, payload.to)];
  if (!from || !to) return refused('not-found');
  const refusal = moveRefusal(session, from, to);
  if (refusal !== null) return refused(refusal);
  if (payload.despite !== true && mayNotMeet(session, to.person, [], [from.id])) return refused('kept-apart');
  const sheets = sheetsToMove(session, from.id).map((one) => ({ ...one, sheet: turn.newId() }));
  const open = Object.entries(session.worksheets).filter(
    ([step, { state }]) => state !== 'locked' && !sheets.some((one) => one.step === step),
  );
  return decided(
    happened(
      turn,
      'seat:moved',
      { from: from.id, to: to.id, sheets },
      { ofPersons: { [to.person]: wordsOf(session, from.id) } },
    ),
    ...open.flatMap(([step]) => giveSheets(turn, step, [to.id])),
  );
}
