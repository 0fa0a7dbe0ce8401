import type { Plan, Question, StepContent, StepKind } from '@opencircle/session';
import { CHECK_IN_ITEMS, CHECK_OUT_ITEMS } from '@opencircle/worksheets/items';
import { USUAL_ITEMS } from '@opencircle/worksheets/plan-file';
import { PLANS, REFUSAL_SITUATIONS } from '@opencircle/worksheets/plans';

type PlanStep = Plan['steps'][number];
const NOTHING = { en: '', es: '' };
const USUAL = {
  'check-in': ['mood', 'craving', 'want', 'time-to-talk'],
  'check-out': ['craving', 'take', 'way-home', 'who-is-there'],
} as const;

const GROUNDING: Omit<PlanStep, 'id' | 'content'> = {
  title: { en: 'A quiet minute', es: 'Un minuto de calma' },
  minutes: 3,
  counts: true,
  ask: { en: 'Breathe with us, if you like.', es: 'Respire con nosotros, si quiere.' },
  prompt: {
    en: 'Do it with them. Eyes open is fine. Nobody has to.',
    es: 'Hágalo con ellos. Con los ojos abiertos está bien. Nadie tiene que hacerlo.',
  },
};

/** A question with nothing in it yet. */
export const emptyQuestion = (kind: 'quiz' | 'poll', id: string): Question => ({
  id,
  ask: NOTHING,
  options: ['a', 'b'].map((one) => ({ id: one, label: NOTHING })),
  right: kind === 'quiz' ? 'a' : null,
  because: kind === 'quiz' ? NOTHING : null,
});

function contentOf(kind: StepKind, lastSheet: string | null): StepContent {
  switch (kind) {
    case 'arrive':
    case 'round':
    case 'open-time':
    case 'plan-ahead':
    case 'break':
    case 'question-box':
      return { kind };
    case 'opening':
      return { kind, template: { id: 'w42-group-agreement', version: 1 }, mode: 'together' };
    case 'worksheet':
      return { kind, template: { id: 'w1-trigger-map', version: 2 }, mode: 'own' };
    case 'practice':
      return {
        kind,
        template: { id: 'w19-refusal-lines', version: 1 },
        mode: 'pairs',
        situations: REFUSAL_SITUATIONS,
      };
    case 'grounding':
      return { kind, exercise: 'breathing' };
    case 'check-in':
    case 'check-out': {
      const bank = kind === 'check-in' ? CHECK_IN_ITEMS : CHECK_OUT_ITEMS;
      const usual = bank.filter(({ key }) => USUAL[kind].some((one) => one === key));
      return { kind, items: usual.slice(0, USUAL_ITEMS) };
    }
    case 'teach':
      return { kind, cards: [NOTHING] };
    case 'quiz':
    case 'poll':
      return { kind, questions: [emptyQuestion(kind, 'q1')] };
    case 'board':
      return { kind, from: lastSheet };
  }
}

/** A new step of this kind, with the words the shipped plans use for one. */
export function newStep(kind: StepKind, id: string, lastSheet: string | null): PlanStep {
  const {
    phones: _,
    wall: __,
    ...like
  } = PLANS.flatMap(({ steps }) => steps).find(({ content }) => content.kind === kind) ?? { ...GROUNDING };
  return { ...like, id, content: contentOf(kind, lastSheet) };
}
