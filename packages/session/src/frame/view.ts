import type { Session } from '../session.ts';
import type { SessionSlice, StepSlice } from '../slices/steps.ts';
import { currentStep } from '../turn/lookup.ts';

/** What everyone may know. */
export function sessionSlice(session: Session): SessionSlice {
  const { id, title, phase, phones, practice, topic, languages, startsAt, closedAt, hold, calm, observers } = session;
  return {
    id,
    title,
    phase,
    phones,
    practice,
    topic,
    languages,
    startsAt,
    closedAt,
    onHold: hold !== null,
    calm,
    phonesRest: phase === 'running' && currentStep(session)?.phones === 'resting',
    observers: observers.map(({ name }) => name),
  };
}

/** The step the group is on, counted among those that are not skipped. */
export function stepSlice(session: Session): StepSlice | null {
  const step = currentStep(session);
  if (!step || session.phase === 'closed') return null;
  const { steps, timer } = session.agenda;
  const shown = steps.filter(({ id, skipped }) => !skipped || id === step.id);
  return {
    id: step.id,
    kind: step.content.kind,
    title: step.title,
    ask: step.ask,
    position: shown.indexOf(step) + 1,
    of: shown.length,
    timer,
  };
}
