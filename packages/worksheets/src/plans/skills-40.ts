import type { Plan } from '@opencircle/session';
import { cravingToday, mood } from './items.ts';
import { board, checkIn, checkOut, planAhead, teach } from './steps.ts';

/** Forty minutes for one skill: a plan for the moment a craving comes. Short enough to end an evening with. */
export const skills40: Plan = {
  id: 'skills-40',
  version: 1,
  title: { en: 'Skills, 40 minutes', es: 'Habilidades, 40 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    checkIn(
      3,
      { en: 'Two short questions. You can pass on both.', es: 'Dos preguntas cortas. Puede pasar las dos.' },
      {
        en: 'Two short questions. Close when most have answered. Look at cravings of seven and up.',
        es: 'Dos preguntas cortas. Cierre cuando responda la mayoría. Mire las ganas de siete o más.',
      },
      [mood, cravingToday],
    ),
    {
      id: 'round',
      title: { en: 'Round', es: 'Ronda' },
      minutes: 7,
      counts: true,
      ask: { en: 'What has helped you this week? One sentence.', es: '¿Qué le ayudó esta semana? En una frase.' },
      prompt: {
        en: 'One thing that helped this week. One sentence each, small things count. Thank, and go on.',
        es: 'Una cosa que ayudó esta semana. Una frase por persona, lo pequeño vale. Agradezca y siga.',
      },
      content: { kind: 'round' },
    },
    teach(
      { id: 'teach', title: { en: 'When a craving comes', es: 'Cuando llegan las ganas' }, minutes: 8 },
      {
        en: 'Read each card aloud. Try it together: stand up, breathe out slowly five times, sit down.',
        es: 'Lea cada tarjeta en voz alta. Háganlo juntos: de pie, soltar el aire despacio cinco veces, sentarse.',
      },
      [
        {
          en: 'Nobody thinks well in the middle of a strong craving. So we make the plan now, and keep it short.',
          es: 'Con muchas ganas nadie piensa bien. Por eso hacemos el plan ahora, y que sea corto.',
        },
        {
          en: 'First the body: leave the spot, drink water, walk, breathe out slowly. Then tell someone. Then wait twenty minutes.',
          es: 'Primero el cuerpo: salir de ahí, tomar agua, caminar, soltar el aire. Luego contarle a alguien. Luego esperar veinte minutos.',
        },
        {
          en: 'Make home safer today. What is not there cannot call you at night.',
          es: 'Haga hoy más segura su casa. Lo que no está ahí no le llama de noche.',
        },
      ],
    ),
    {
      id: 'worksheet',
      title: { en: 'My plan for a craving', es: 'Mi plan para las ganas' },
      minutes: 7,
      counts: true,
      ask: {
        en: 'Fill in your own sheet. You decide who reads each line.',
        es: 'Llene su propia hoja. Usted decide quién lee cada línea.',
      },
      prompt: {
        en: 'Seven quiet minutes. Nobody watches them type. Look up when most are ready.',
        es: 'Siete minutos en silencio. Nadie mira lo que escriben. Siga cuando la mayoría esté lista.',
      },
      content: { kind: 'worksheet', template: { id: 'w12-craving-plan', version: 1 }, mode: 'own' },
    },
    board(3, 'worksheet'),
    planAhead(6),
    checkOut(6, 'home'),
  ],
};
