import type { CommandOf } from '../commands.ts';
import type { Duration } from '../ids.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { giveSheets, sheetFor } from './sheets.ts';

/** Writing stops this long after staff asked for it, so that nobody loses half a word. */
export const LOCK_AFTER: Duration = 5000;

/** Stops and allows writing, and marks who is ready. */
export function decideWorksheet(turn: Turn, command: CommandOf<`worksheet:${string}`>): Decision {
  const { session, seat, at } = turn;
  const { step } = command.payload;
  const worksheet = own(session.worksheets, step);
  if (!worksheet) return refused('not-found');
  const { state, lockAt, ready } = worksheet;
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
    case 'worksheet:ready':
      if (seat === null || sheetFor(worksheet, seat) === null) return refused('not-found');
      if (state === 'locked') return refused('wrong-time');
      if (ready.includes(seat) === command.payload.ready) return decided();
      return decided(happened(turn, 'worksheet:readied', { step, seat, ready: command.payload.ready }));
  }
}
