import type { CommandOf } from '../commands.ts';
import { areSomeKeptApart } from '../door/apart.ts';
import type { Duration, SeatId, SheetId } from '../ids.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { hasSides, shareRevealed } from './family.ts';
import { sheetFor } from './places.ts';
import { giveSheets } from './sheets.ts';
import type { SharedSheet, WorksheetStep } from './worksheet-step.ts';

/** Writing stops this long after staff asked for it, so that nobody loses half a word. */
export const LOCK_AFTER: Duration = 5000;

type Of<T extends string> = CommandOf<`worksheet:${T}`>;

/** A pair that has a sheet and one more: who joins which sheet. */
function joinedBy(shared: readonly SharedSheet[], three: readonly SeatId[]): { sheet: SheetId; seat: SeatId } | null {
  const two = shared.find(({ seats }) => seats.length === 2 && seats.every((seat) => three.includes(seat)));
  const seat = three.find((one) => two && !two.seats.includes(one));
  return two && seat !== undefined ? { sheet: two.sheet, seat } : null;
}

/**
 * Who fills a sheet with whom. A pair that is so already makes no event; who has a sheet keeps it, and a pair with one more named
 * takes that one in.
 */
function pair(turn: Turn, worksheet: WorksheetStep, { payload: { step, pairs } }: Of<'pair'>): Decision {
  const { mode, shared, state } = worksheet;
  const here = inCircle(turn.session);
  const isSo = (pair: readonly SeatId[]): boolean =>
    shared.some(({ seats }) => seats.length === pair.length && seats.every((seat) => pair.includes(seat)));
  const seats = pairs.flat();
  if (mode !== 'pairs' || pairs.some(({ length }) => length < 2 || length > 3)) return refused('malformed');
  if (new Set(seats).size < seats.length) return refused('malformed');
  const added = pairs.filter((one) => !isSo(one));
  const joining = added.flatMap((one) => joinedBy(shared, one) ?? []);
  const fresh = added.filter((one) => joinedBy(shared, one) === null);
  const late = [...joining.map(({ seat }) => seat), ...fresh.flat()];
  if (late.some((seat) => !here.includes(seat))) return refused('not-found');
  if (late.some((seat) => shared.some((one) => one.seats.includes(seat)))) return refused('already-answered');
  if (added.length > 0 && state === 'locked') return refused('wrong-time');
  if (added.some((one) => areSomeKeptApart(turn.session, one))) return refused('kept-apart');
  return decided(
    ...joining.map(({ sheet, seat }) => happened(turn, 'sheet:joined', { step, seat, sheet })),
    ...fresh.map((one) =>
      happened(turn, 'sheet:shared', { step, sheet: turn.newId(), seats: one, family: null, side: null }),
    ),
  );
}

/** What is held back can be revealed: cards of own sheets and of pairs, the two sides of families. */
function reveal(turn: Turn, worksheet: WorksheetStep, { payload: { step, on } }: Of<'reveal'>): Decision {
  const { mode, shared, heldBack } = worksheet;
  if (mode !== 'own' && mode !== 'pairs' && !hasSides(turn.session, step)) return refused('malformed');
  if (heldBack === !on) return decided();
  const together = on && mode === 'family' ? shareRevealed(turn, { step, shared, heldBack }) : [];
  return decided(happened(turn, 'worksheet:revealed', { step, on }), ...together);
}

function ready(turn: Turn, worksheet: WorksheetStep, { payload: { step, ready: on } }: Of<'ready'>): Decision {
  const { seat } = turn;
  if (seat === null || sheetFor(worksheet, seat) === null) return refused('not-found');
  if (worksheet.state === 'locked') return refused('wrong-time');
  return worksheet.ready.includes(seat) === on
    ? decided()
    : decided(happened(turn, 'worksheet:readied', { step, seat, ready: on }));
}

/** What staff set for a worksheet, when its writing stops and goes on, and who is ready. */
export function decideWorksheet(turn: Turn, command: CommandOf<`worksheet:${string}`>): Decision {
  const { session, at } = turn;
  const { step } = command.payload;
  const worksheet = own(session.worksheets, step);
  if (!worksheet) return refused('not-found');
  const { state, lockAt, mode, isLive, isHomework } = worksheet;
  switch (command.type) {
    case 'worksheet:lock':
      if (state !== 'open') return decided();
      return decided(happened(turn, 'worksheet:locking', { step, lockAt: at + LOCK_AFTER }));
    case 'worksheet:stop-writing':
      if (state === 'locking' && at < (lockAt ?? at)) return refused('wrong-time');
      return state === 'locking' ? decided(happened(turn, 'worksheet:locked', { step })) : decided();
    case 'worksheet:unlock':
      if (state === 'open') return decided();
      return decided(happened(turn, 'worksheet:unlocked', { step }), ...giveSheets(turn, step, inCircle(session)));
    case 'worksheet:pair':
      return pair(turn, worksheet, command);
    case 'worksheet:reveal':
      return reveal(turn, worksheet, command);
    case 'worksheet:live': {
      const { on } = command.payload;
      if (mode === 'own') return refused('malformed');
      return isLive === on ? decided() : decided(happened(turn, 'worksheet:live-set', { step, on }));
    }
    case 'worksheet:homework': {
      const { on } = command.payload;
      // What one person brings next time; the others of a pair or a family may not be there.
      if (mode !== 'own' && mode !== 'one-to-one') return refused('malformed');
      return isHomework === on ? decided() : decided(happened(turn, 'worksheet:homework-set', { step, on }));
    }
    case 'worksheet:ready':
      return ready(turn, worksheet, command);
  }
}
