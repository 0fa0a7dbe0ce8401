import type { Bilingual, Plan } from '@opencircle/session';
import { planBy } from '@opencircle/worksheets/plans';

type Step = Plan['steps'][number];

const found = (plan: string, step: string): Step => {
  const one = planBy(plan)?.steps.find(({ id }) => id === step);
  if (!one) throw new Error(`${plan} has no step ${step}`);
  return one;
};
const evening = (step: string): Step => found('relapse-prevention-90', step);
const lesson = (step: string): Step => found('education-120', step);
const both = (en: string, es: string): Bilingual => ({ en, es });

const practice: Step = {
  id: 'practice',
  title: both('Say no out loud', 'Decir que no en voz alta'),
  minutes: 15,
  counts: true,
  prompt: both('Show one round yourself first. One minute each.', 'Muestre primero una ronda. Un minuto cada quien.'),
  ask: both('Try your words in twos. Pass is fine.', 'Prueben sus palabras en parejas. Se puede pasar.'),
  content: {
    kind: 'practice',
    template: { id: 'w19-refusal-lines', version: 1 },
    mode: 'pairs',
    situations: [
      both('A friend from work holds out a glass.', 'Alguien del trabajo le ofrece un vaso.'),
      both('Your cousin asks why you are no fun any more.', 'Su primo pregunta por qué ya no se divierte.'),
    ],
  },
};
const grounding: Step = {
  id: 'grounding',
  title: both('Ride the wave', 'Surfear la ola'),
  minutes: 5,
  counts: true,
  prompt: both(
    'Read slowly. Ask how strong it is, five times.',
    'Lea despacio. Pregunte cinco veces qué tan fuerte es.',
  ),
  ask: both(
    'Feet on the floor. Watch the urge rise and fall.',
    'Los pies en el suelo. Mire cómo suben y bajan las ganas.',
  ),
  content: { kind: 'grounding', exercise: 'urge-surfing' },
};

/** One session with a step of every kind there is. */
export const everyStep: Plan = {
  id: 'every-step',
  version: 1,
  title: both('Every step', 'Cada paso'),
  phones: 'on',
  topic: null,
  steps: [
    evening('arrive'),
    evening('opening'),
    evening('check-in'),
    evening('round'),
    evening('teach'),
    lesson('quiz'),
    lesson('poll'),
    lesson('question-box'),
    evening('trigger-map'),
    evening('board'),
    practice,
    evening('open-time'),
    lesson('break'),
    grounding,
    evening('plan-ahead'),
    evening('check-out'),
  ],
};
