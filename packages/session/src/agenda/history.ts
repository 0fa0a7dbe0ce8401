import type { Duration, Instant, StepId } from '../ids.ts';
import { resumeRound } from '../round/turns.ts';
import type { Session, StepSpan } from '../session.ts';
import { MINUTE, startTimer } from '../timer/timer.ts';
import { stepById } from '../turn/lookup.ts';

/** The history with its last stretch ended. */
export const closeHistory = (history: readonly StepSpan[], at: Instant): readonly StepSpan[] =>
  history.map((span) => (span.to === null ? { ...span, to: at } : span));

/** How long the group has been on a step in all its finished stretches. */
const timeSpentOn = (history: readonly StepSpan[], step: StepId): Duration =>
  history.filter((span) => span.step === step).reduce((sum, { from, to }) => sum + (to ?? from) - from, 0);

/** Puts the group on a step: its clock goes on with what is left of its minutes, and a round on it goes on too. */
export function openStep(session: Session, to: StepId | null, at: Instant): Session {
  const step = stepById(session, to);
  if (!step) return session;
  const history = closeHistory(session.agenda.history, at);
  const left = step.minutes * MINUTE - timeSpentOn(history, step.id);
  const agenda = {
    ...session.agenda,
    current: step.id,
    timer: startTimer(left, at),
    history: [...history, { step: step.id, from: at, to: null }],
  };
  return resumeRound({ ...session, agenda }, step.id, at);
}
