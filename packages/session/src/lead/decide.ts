import type { CommandOf } from '../commands.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';

/** A colleague takes over; leadership never moves by itself, and two who reach for it at once do not take it from each other. */
export function decideLead(turn: Turn, { payload }: CommandOf<'lead:take'>): Decision {
  const { session, who } = turn;
  if (who.kind !== 'staff') return refused('not-allowed');
  return payload.from === session.lead
    ? decided(happened(turn, 'lead:taken', { staff: who.staff }))
    : refused('lead-moved-on');
}
