import type { CommandOf } from '../commands.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

/** A colleague sits in, or no longer. */
export function decideObserver(turn: Turn, command: CommandOf<`observer:${string}`>): Decision {
  switch (command.type) {
    case 'observer:seat':
      return seat(turn, command.payload);
    case 'observer:leave':
      return leave(turn, command.payload);
  }
}

function seat(turn: Turn, { staff, name }: CommandOf<'observer:seat'>['payload']): Decision {
  const { session } = turn;
  if (session.observers.some((one) => one.staff === staff)) return decided();
  // Whoever belongs to the session sees all of it already.
  if (session.staff.some((one) => one.staff === staff)) return refused('not-allowed');
  if (session.observers.length >= MOST.observers) return refused('too-many');
  return unless(textRefusal(name, MOST.name), () =>
    decided(happened(turn, 'observer:seated', { staff }, { ofSession: { name: name.trim() } })),
  );
}

function leave(turn: Turn, { staff }: CommandOf<'observer:leave'>['payload']): Decision {
  const { session, who, role } = turn;
  const isOwn = who.kind === 'staff' && who.staff === staff;
  // Of others who sit in, somebody who sits in knows nothing.
  const isThere = (role !== 'observer' || isOwn) && session.observers.some((one) => one.staff === staff);
  return isThere ? decided(happened(turn, 'observer:left', { staff })) : refused('not-found');
}
