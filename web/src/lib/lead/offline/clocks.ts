import {
  UNDO_WITHIN,
  type Instant,
  type StaffAgendaSlice,
  type StepId,
  type StepSpan,
  type Timer,
} from '@opencircle/session';

const MINUTE = 60_000;

type Steps = StaffAgendaSlice['steps'];
type Past = Pick<StaffAgendaSlice, 'steps' | 'current' | 'history' | 'startedAt'>;

const placeOf = (steps: Steps, id: StepId | null): number => steps.findIndex((step) => step.id === id);

/** Where Next and Back lead from a step. */
export function neighboursOf(steps: Steps, id: StepId | null): Pick<StaffAgendaSlice, 'next' | 'back'> {
  const at = placeOf(steps, id);
  return {
    next: steps.slice(at + 1).find(({ skipped }) => !skipped)?.id ?? null,
    back: steps.slice(0, Math.max(0, at)).findLast(({ skipped }) => !skipped)?.id ?? null,
  };
}

/** Whole minutes the group was ahead of its plan when it came to its step. */
export function minutesAhead({ steps, current, history, startedAt }: Past): number {
  const began = history.findLast(({ step }) => step === current)?.from;
  if (began === undefined || startedAt === null) return 0;
  const planned = steps
    .slice(0, placeOf(steps, current))
    .reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes), 0);
  return planned - Math.round((began - startedAt) / MINUTE);
}

const closed = (history: readonly StepSpan[], at: Instant): readonly StepSpan[] =>
  history.map((span) => (span.to === null ? { ...span, to: at } : span));

/** The agenda after the group came to a step: its clock goes on with what was left of its minutes. */
export function movedTo(agenda: StaffAgendaSlice, to: StepId, at: Instant): StaffAgendaSlice {
  const place = placeOf(agenda.steps, to);
  const past = closed(agenda.history, at);
  const spent = past
    .filter(({ step }) => step === to)
    .reduce((sum, span) => sum + (span.to ?? span.from) - span.from, 0);
  const steps = agenda.steps.map((step, index) => ({ ...step, done: !step.skipped && index < place }));
  const history = [...past, { step: to, from: at, to: null }];
  const timer = { startedAt: at, duration: (steps[place]?.minutes ?? 0) * MINUTE - spent, pausedAt: null };
  const moved = { ...agenda, ...neighboursOf(steps, to), steps, current: to, history, timer };
  return { ...moved, minutesAhead: minutesAhead(moved) };
}

/** The agenda with a step of other minutes; a clock that runs on it follows. */
export function stretched(agenda: StaffAgendaSlice, id: StepId, minutes: number): StaffAgendaSlice {
  const step = agenda.steps.find((one) => one.id === id);
  const by = (minutes - (step?.minutes ?? minutes)) * MINUTE;
  const { timer } = agenda;
  const longer = {
    ...agenda,
    steps: agenda.steps.map((one) => (one.id === id ? { ...one, minutes } : one)),
    timer: timer && agenda.current === id ? { ...timer, duration: timer.duration + by } : timer,
  };
  return { ...longer, minutesAhead: minutesAhead(longer) };
}

/** A clock that stands since this moment, or since it stood before. */
export const paused = <T extends Pick<Timer, 'pausedAt'>>(clock: T, at: Instant): T => ({
  ...clock,
  pausedAt: clock.pausedAt ?? at,
});

/** How much later a standing clock goes on. */
export const stoodFor = ({ pausedAt }: Pick<Timer, 'pausedAt'>, at: Instant): number =>
  pausedAt === null ? 0 : Math.max(0, at - pausedAt);

/** Whether a move can still be undone. */
export const canUndo = (at: Instant, now: Instant): boolean => now < at + UNDO_WITHIN;
