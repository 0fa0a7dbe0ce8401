import type { EventOf } from '../events.ts';
import type { Bilingual, Instant, MoveId } from '../ids.ts';
import { emptyContent } from '../frame/plan.ts';
import { reopenBallot } from '../poll/evolve.ts';
import { pauseRound, resumeRound } from '../round/turns.ts';
import type { Agenda, Session } from '../session.ts';
import type { Exercise } from '../grounding/exercise.ts';
import type { SheetContent, Step, StepContent, StepKind } from '../step.ts';
import { MINUTE, stretchTimer } from '../timer/timer.ts';
import { own, readable, stepById } from '../turn/lookup.ts';
import { offWall } from '../wall/shown.ts';
import { openStep } from './history.ts';

function moved(session: Session, { at, open: { move, from, to } }: EventOf<'agenda:moved'>): Session {
  const { timer, history } = session.agenda;
  // Who comes back to a step looks anew before anything goes up there; an undone move finds its wall as it was.
  const next = openStep(pauseRound(offWall(session, to), from, at), to, at);
  return { ...next, agenda: { ...next.agenda, lastMove: { id: move, from, to, at, before: { timer, history } } } };
}

function undone(session: Session, move: MoveId, at: Instant): Session {
  const { lastMove } = session.agenda;
  if (lastMove?.id !== move) return session;
  const agenda = { ...session.agenda, ...lastMove.before, current: lastMove.from, lastMove: null };
  return resumeRound({ ...pauseRound(session, lastMove.to, at), agenda }, lastMove.from, at);
}

function reopened(session: Session, step: string | null): Session {
  if (step === null) return session;
  const closed = own(session.asking, step);
  if (!closed) return reopenBallot(session);
  return {
    ...offWall(session, step),
    asking: { ...session.asking, [step]: { ...closed, closedAt: null, totals: [] } },
  };
}

const placed = (steps: readonly Step[], step: Step, index: number): readonly Step[] =>
  index < 0 ? [...steps, step] : [...steps.slice(0, index), step, ...steps.slice(index)];

function stretched(session: Session, step: string, minutes: number): Agenda {
  const { agenda } = session;
  const by = (minutes - (stepById(session, step)?.minutes ?? minutes)) * MINUTE;
  return {
    ...agenda,
    timer: agenda.timer && agenda.current === step ? stretchTimer(agenda.timer, by) : agenda.timer,
    steps: agenda.steps.map((one) => (one.id === step ? { ...one, minutes } : one)),
  };
}

function contentOf(
  kind: StepKind,
  added: {
    readonly worksheet: SheetContent | null;
    readonly exercise: Exercise | null;
    readonly situations: readonly Bilingual[];
  },
): StepContent {
  const { worksheet, exercise, situations } = added;
  if (worksheet && kind === 'practice') return { kind, situations, ...worksheet };
  if (exercise && kind === 'grounding') return { kind, exercise };
  return worksheet ? { kind: 'worksheet', ...worksheet } : emptyContent(kind);
}

function added({ steps }: Agenda, event: EventOf<'step:added'>): readonly Step[] {
  const { step: id, kind, minutes, after, worksheet, exercise } = event.open;
  const said = readable(event.ofSession);
  const title = said?.title ?? '';
  const none = { en: '', es: '' };
  const step: Step = {
    id,
    title: { en: title, es: title },
    minutes,
    counts: kind !== 'break',
    prompt: none,
    ask: none,
    content: contentOf(kind, { worksheet, exercise, situations: said?.situations ?? [] }),
    phones: 'on',
    wall: 'content',
    skipped: false,
  };
  const index = after === null ? 0 : steps.findIndex((one) => one.id === after) + 1;
  return [...steps.slice(0, index), step, ...steps.slice(index)];
}

/** Folds moves through the agenda and changes of it. */
export function evolveAgenda(session: Session, event: EventOf<`agenda:${string}` | `step:${string}`>): Session {
  const { agenda } = session;
  switch (event.type) {
    case 'agenda:moved':
      return moved(session, event);
    case 'agenda:undone':
      return reopened(undone(session, event.open.move, event.at), event.open.reopened);
    case 'step:stretched':
      return { ...session, agenda: stretched(session, event.open.step, event.open.minutes) };
    case 'step:moved': {
      const step = stepById(session, event.open.step);
      const rest = agenda.steps.filter((one) => one !== step);
      const index = rest.findIndex(({ id }) => id === event.open.before);
      return step ? { ...session, agenda: { ...agenda, steps: placed(rest, step, index) } } : session;
    }
    case 'step:skipped': {
      const { step, skipped } = event.open;
      const steps = agenda.steps.map((one) => (one.id === step ? { ...one, skipped } : one));
      return { ...session, agenda: { ...agenda, steps } };
    }
    case 'step:added':
      return { ...session, agenda: { ...agenda, steps: added(agenda, event) } };
  }
}
