import type { CommandOf } from '../commands.ts';
import { DISPOSITIONS, type Signal } from '../session.ts';
import { own } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { escalationDue, stageAt } from './escalation.ts';

function raise(turn: Turn, { payload: { urgency } }: CommandOf<'signal:raise'>): Decision {
  const { session, seat } = turn;
  if (seat === null) return refused('not-found');
  const open = session.signals.find((signal) => signal.seat === seat && signal.disposition === null);
  const person = own(session.seats, seat)?.person;
  if (person === undefined) return refused('not-found');
  if (!open)
    return decided(
      happened(turn, 'signal:raised', { signal: turn.newId(), seat }, { ofPersons: { [person]: { urgency } } }),
    );
  // Somebody who was willing to wait and no longer is must never be told "too many".
  return open.urgency === 'after-group' && urgency === 'now'
    ? decided(happened(turn, 'signal:hastened', { signal: open.id }))
    : refused('too-many');
}

function settle(turn: Turn, signal: Signal, { payload }: CommandOf<'signal:settle'>): Decision {
  const { session, who } = turn;
  const person = own(session.seats, signal.seat)?.person;
  if (who.kind !== 'staff' || person === undefined) return refused('not-allowed');
  if (signal.disposition !== null) return refused('already-answered');
  if (!DISPOSITIONS.includes(payload.disposition)) return refused('malformed');
  if (payload.note.length > MOST.note) return refused('too-long');
  const { disposition, note } = payload;
  const open = { signal: signal.id, staff: who.staff };
  return decided(happened(turn, 'signal:settled', open, { ofPersons: { [person]: { disposition, note } } }));
}

function escalate(turn: Turn, signal: Signal): Decision {
  if (escalationDue(signal) === null) return decided();
  const to = stageAt(signal, turn.at);
  return to > signal.escalation && to !== 0
    ? decided(happened(turn, 'signal:escalated', { signal: signal.id, to }))
    : refused('wrong-time');
}

/** "I need a word": raised by a participant, seen and settled by staff, repeated by time. */
export function decideSignal(turn: Turn, command: CommandOf<`signal:${string}`>): Decision {
  const { session, who } = turn;
  if (command.type === 'signal:raise') return raise(turn, command);
  const signal = session.signals.find(({ id }) => id === command.payload.signal);
  if (!signal) return refused('not-found');
  switch (command.type) {
    case 'signal:see':
      if (who.kind !== 'staff') return refused('not-allowed');
      if (signal.seenBy !== null) return decided();
      return decided(happened(turn, 'signal:seen', { signal: signal.id, staff: who.staff }));
    case 'signal:settle':
      return settle(turn, signal, command);
    case 'signal:escalate':
      return escalate(turn, signal);
  }
}
