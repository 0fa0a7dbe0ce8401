import type { EventOf } from '../events.ts';
import type { StepId } from '../ids.ts';
import type { Asking, Session } from '../session.ts';
import type { Step } from '../step.ts';
import { own, partOf, readable } from '../turn/lookup.ts';
import { withQuestion } from './items.ts';

const NOTHING: Asking = { answers: {}, closedAt: null, totals: [] };

function withAsking(session: Session, step: StepId, change: (asking: Asking) => Asking): Session {
  return { ...session, asking: { ...session.asking, [step]: change(own(session.asking, step) ?? NOTHING) } };
}

/** The session with this question at the end of that check-in; none where its words are destroyed. */
function withQuestionAt(session: Session, id: StepId, question: string | null): Session {
  const steps = session.agenda.steps.map((step): Step => {
    const { content } = step;
    if (step.id !== id || content.kind !== 'check-in') return step;
    return { ...step, content: { kind: 'check-in', items: withQuestion(content.items, question) } };
  });
  return { ...session, agenda: { ...session.agenda, steps } };
}

/** What was brought, by seat; nothing of somebody whose key is destroyed. */
const broughtBy = (session: Session, event: EventOf<'answers:brought'>): Session['earlier'] =>
  Object.fromEntries(
    event.open.seats.flatMap(({ seat, at }) => {
      const part = partOf(event, own(session.seats, seat)?.person ?? '');
      return part === null ? [] : [[seat, { at, answers: part.answers }]];
    }),
  );

/** Folds private answers, those of an earlier session, the question of the day, and a check-in that was closed. */
export function evolveCheckIn(
  session: Session,
  event: EventOf<`check-in:${string}` | `check-out:${string}` | 'answers:brought'>,
): Session {
  switch (event.type) {
    case 'check-in:question-set':
      return withQuestionAt(session, event.open.step, readable(event.ofSession)?.question ?? null);
    case 'answers:brought':
      return { ...session, earlier: { ...session.earlier, ...broughtBy(session, event) } };
    case 'check-in:answered':
    case 'check-out:answered': {
      const { step, seat } = event.open;
      const person = own(session.seats, seat)?.person ?? '';
      const answers = partOf(event, person)?.answers ?? 'gone';
      return withAsking(session, step, (asking) => ({ ...asking, answers: { ...asking.answers, [seat]: answers } }));
    }
    case 'check-in:closed': {
      const totals = readable(event.ofSession)?.totals ?? [];
      return withAsking(session, event.open.step, (asking) => ({ ...asking, closedAt: event.at, totals }));
    }
  }
}
