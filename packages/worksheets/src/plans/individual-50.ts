import type { Plan } from '@opencircle/session';
import { cravingToday, mood, wantFromToday } from './items.ts';
import { checkIn, checkOut, planAhead } from './steps.ts';

/** Fifty minutes with one person: what happened, the plan as it stands, and the next step. */
export const individual50: Plan = {
  id: 'individual-50',
  version: 1,
  title: { en: 'One to one, 50 minutes', es: 'A solas con el consejero, 50 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    checkIn(
      5,
      { en: 'Three short questions. You can pass on any.', es: 'Tres preguntas cortas. Puede pasar las que quiera.' },
      {
        en: 'Three questions, then put the tablet down. Start with what the person wants from today.',
        es: 'Tres preguntas, y deje la tableta. Empiece por lo que la persona quiere de hoy.',
      },
      [mood, cravingToday, wantFromToday],
    ),
    {
      id: 'since-then',
      title: { en: 'Since last time', es: 'Desde la última vez' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Tell how it has been. Start where you like.',
        es: 'Cuente cómo le ha ido. Empiece por donde quiera.',
      },
      prompt: {
        en: 'What went well comes first. Then the homework, then the hard hours. A lapse is told like anything else.',
        es: 'Primero lo que salió bien. Luego la tarea y las horas duras. Un tropiezo se cuenta como lo demás.',
      },
      content: { kind: 'open-time' },
    },
    {
      id: 'plan-review',
      title: { en: 'My plan', es: 'Mi plan' },
      minutes: 15,
      counts: true,
      ask: {
        en: 'Look through your plan together. Change what no longer fits.',
        es: 'Miren juntos su plan. Cambie lo que ya no le sirve.',
      },
      prompt: {
        en: 'Read it aloud, part by part. Ask: "Is this still true?" and "What did you use?" Sign when it fits.',
        es: 'Léanlo en voz alta, parte por parte. Pregunte: «¿Sigue siendo así?» y «¿Qué usó?». Firmen cuando esté bien.',
      },
      content: { kind: 'worksheet', template: { id: 'w11-relapse-prevention-plan', version: 1 }, mode: 'one-to-one' },
    },
    {
      id: 'next-step',
      title: { en: 'My next step', es: 'Mi próximo paso' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Write one goal and one step. Your counselor writes with you.',
        es: 'Escriba una meta y un paso. Su consejero escribe con usted.',
      },
      prompt: {
        en: 'The words are theirs, the pen too. One step, one day, one helper.',
        es: 'Las palabras son suyas, el lápiz también. Un paso, un día, alguien que ayude.',
      },
      content: { kind: 'worksheet', template: { id: 'w22-goal-and-next-steps', version: 1 }, mode: 'one-to-one' },
    },
    planAhead(5),
    checkOut(5, 'home', {
      prompt: {
        en: 'Ask how they get home. A craving that rose today gets five more minutes.',
        es: 'Pregunte cómo vuelve a casa. Si las ganas subieron hoy, dedique cinco minutos más.',
      },
    }),
  ],
};
