import type { Duration, Instant } from '../ids.ts';
import type { Session } from '../session.ts';
import type { StaffAgendaSlice, StaffStep } from '../slices/steps.ts';
import { MINUTE } from '../timer/timer.ts';
import { indexOf } from '../turn/lookup.ts';
import { stepAfter, stepBefore } from './decide.ts';

const OFF_THE_HOUR: Duration = 30 * MINUTE;

/** Whole minutes by which the group was ahead of its plan (behind: below zero) when it came to the current step. */
export function minutesAhead(session: Session): number {
  const { steps, current, history } = session.agenda;
  const began = history.findLast(({ step }) => step === current)?.from;
  if (began === undefined || session.startedAt === null) return 0;
  const planned = steps
    .slice(0, indexOf(session, current))
    .reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes), 0);
  return planned - Math.round((began - session.startedAt) / MINUTE);
}

/** Counted from the hour it was planned for, unless it began more than half an hour off. */
function plannedEnd({ startsAt, startedAt, plannedMinutes }: Session): Instant | null {
  if (startedAt === null) return null;
  const began = Math.abs(startedAt - startsAt) > OFF_THE_HOUR ? startedAt : startsAt;
  return began + plannedMinutes * MINUTE;
}

/** The whole agenda, prompts included: for staff alone. */
export function staffAgenda(session: Session): StaffAgendaSlice {
  const { steps, current, timer, history, lastMove } = session.agenda;
  const running = session.phase === 'running';
  const over = session.phase === 'closing' || session.phase === 'closed';
  const at = indexOf(session, current);
  return {
    steps: steps.map(({ content, ...step }, index): StaffStep => ({
      ...step,
      kind: content.kind,
      content,
      done: !step.skipped && (index < at || (over && index === at)),
    })),
    current,
    next: running ? (stepAfter(session)?.id ?? null) : null,
    back: running ? (stepBefore(session)?.id ?? null) : null,
    timer,
    startedAt: session.startedAt,
    history,
    undo: lastMove && { move: lastMove.id, at: lastMove.at },
    minutesAhead: minutesAhead(session),
    plannedEnd: plannedEnd(session),
  };
}
