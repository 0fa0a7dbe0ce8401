import type { Command } from '../commands.ts';
import type { Instant } from '../ids.ts';
import type { Session } from '../session.ts';
import { escalationDue } from '../signal/escalation.ts';

/** What time will cause in a session, and when. */
export interface Due {
  readonly at: Instant;
  readonly command: Command;
}

/** The end of a calm that was asked for so many seconds. */
function calmDue({ calm }: Session): readonly Due[] {
  if (calm === null || calm.until === null) return [];
  const { since, until } = calm;
  const id = `clock:calm:${String(since)}:${String(until)}`;
  return [{ at: until, command: { id, type: 'calm:run-out', payload: { since } } }];
}

/**
 * The next thing time causes: a `now` signal repeated or its writer told, writing that stops, or small groups
 * that are back. Null: time changes nothing.
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
  // On hold this clock stands too.
  const called = session.phase === 'running' && !session.hold ? Object.entries(session.worksheets) : [];
  const smallGroups = called.flatMap(([step, { calledBack }]): Due[] => {
    if (calledBack === null || calledBack.isBack) return [];
    const id = `clock:small-groups:${step}:${String(calledBack.at)}`;
    return [{ at: calledBack.at, command: { id, type: 'small-groups:gather', payload: { step } } }];
  });
  return [...calmDue(session), ...signals, ...worksheets, ...smallGroups].reduce<Due | null>(
    (first, due) => (first === null || due.at < first.at ? due : first),
    null,
  );
}
