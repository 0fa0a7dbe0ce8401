import type { Plan } from '@opencircle/session';
import { cravingToday, mood, wantFromToday } from './items.ts';
import { checkIn, checkOut } from './steps.ts';

/** Sixty minutes with one person, whose family joins for one step in the middle and for no other. */
export const individual60: Plan = {
  id: 'individual-60',
  version: 1,
  title: { en: 'One to one, family joins, 60 minutes', es: 'A solas, con un rato en familia, 60 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    checkIn(
      5,
      { en: 'Three short questions. You can pass on any.', es: 'Tres preguntas cortas. Puede pasar las que quiera.' },
      {
        en: 'Three questions, then put the tablet down. Ask what the family may hear today, and what not.',
        es: 'Tres preguntas, y deje la tableta. Pregunte qué puede oír hoy la familia y qué no.',
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
      minutes: 25,
      counts: true,
      ask: {
        en: 'Look through your plan together. Change what no longer fits.',
        es: 'Miren juntos su plan. Cambie lo que ya no le sirve.',
      },
      prompt: {
        en: 'Read it aloud, part by part. Ask: "Is this still true?" Choose what to tell the family.',
        es: 'Léanlo en voz alta, parte por parte. Pregunte: «¿Sigue siendo así?». Elijan qué contar a la familia.',
      },
      content: { kind: 'worksheet', template: { id: 'w11-relapse-prevention-plan', version: 1 }, mode: 'one-to-one' },
    },
    {
      id: 'with-family',
      title: { en: 'With the family', es: 'Con la familia' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Put the phone down. One talks, the others listen.',
        es: 'Deje el teléfono. Uno habla, los demás escuchan.',
      },
      prompt: {
        en: 'Let the family in now. The person says what helps; the family says one thing it can do. Say goodbye at the door.',
        es: 'Ahora deje entrar a la familia. La persona dice qué le ayuda; la familia, qué puede hacer. Despídalos en la puerta.',
      },
      content: { kind: 'open-time' },
      phones: 'resting',
      wall: 'title',
    },
    {
      id: 'next-step',
      title: { en: 'My next step', es: 'Mi próximo paso' },
      minutes: 5,
      counts: true,
      ask: {
        en: 'Write one goal and one step. Your counselor writes with you.',
        es: 'Escriba una meta y un paso. Su consejero escribe con usted.',
      },
      prompt: {
        en: 'Go on once the family has left. Ask how that was. One step, one day, one helper.',
        es: 'Siga cuando la familia haya salido. Pregunte cómo le fue. Un paso, un día, alguien que ayude.',
      },
      content: { kind: 'worksheet', template: { id: 'w22-goal-and-next-steps', version: 1 }, mode: 'one-to-one' },
    },
    checkOut(5, 'home', {
      prompt: {
        en: 'Ask how they get home, and with whom. A craving that rose today gets five more minutes.',
        es: 'Pregunte cómo vuelve a casa y con quién. Si las ganas subieron hoy, dedique cinco minutos más.',
      },
    }),
  ],
};
