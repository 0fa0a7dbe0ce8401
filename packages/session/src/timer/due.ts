import type { Command } from '../commands.ts';
import type { Instant } from '../ids.ts';
import type { Session } from '../session.ts';
import { escalationDue } from '../signal/escalation.ts';

/** What time will cause in a session, and when. */
export interface Due {
  readonly at: Instant;
  readonly command: Command;
}

/**
 * The next thing time causes: a `now` signal repeated or its writer told, or writing that stops. Null: time changes nothing.
 * The command's id follows from what it is about, so asking twice does it once; with its colons it is one no browser can send.
 */
export function dueAt(session: Session): Due | null {
  if (session.phase === 'closed') return null;
  const signals = session.signals.flatMap((signal): Due[] => {
    const next = escalationDue(signal);
    if (next === null) return [];
    const id = `clock:${signal.id}:${String(next.at)}`;
    return [{ at: next.at, command: { id, type: 'signal:escalate', payload: { signal: signal.id } } }];
  });
  const worksheets = Object.entries(session.worksheets).flatMap(([step, { state, lockAt }]): Due[] => {
    if (state !== 'locking' || lockAt === null) return [];
    const id = `clock:${step}:${String(lockAt)}`;
    return [{ at: lockAt, command: { id, type: 'worksheet:stop-writing', payload: { step } } }];
  });
  return [...signals, ...worksheets].reduce<Due | null>(
    (first, due) => (first === null || due.at < first.at ? due : first),
    null,
  );
}
