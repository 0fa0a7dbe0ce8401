import type { Plan } from '@opencircle/session';
import { cravingNow, cravingToday, mood, oneThingITake, readyUntilNext, wayHome, whoIsThere } from './items.ts';

/** Forty minutes for one skill: a plan for the moment a craving comes. Short enough to end an evening with. */
export const skills40: Plan = {
  id: 'skills-40',
  version: 1,
  title: { en: 'Skills, 40 minutes', es: 'Habilidades, 40 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    {
      id: 'check-in',
      title: { en: 'Check-in', es: 'Cómo llego' },
      minutes: 3,
      counts: true,
      ask: { en: 'Two short questions. You can pass on both.', es: 'Dos preguntas cortas. Puede pasar las dos.' },
      prompt: {
        en: 'Two short questions. Close when most have answered. Look at cravings of seven and up.',
        es: 'Dos preguntas cortas. Cierre cuando responda la mayoría. Mire las ganas de siete o más.',
      },
      content: { kind: 'check-in', items: [mood, cravingToday] },
    },
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
    {
      id: 'teach',
      title: { en: 'When a craving comes', es: 'Cuando llegan las ganas' },
      minutes: 8,
      counts: true,
      ask: { en: 'Look at the card and listen.', es: 'Mire la tarjeta y escuche.' },
      prompt: {
        en: 'Read each card aloud. Try it together: stand up, breathe out slowly five times, sit down.',
        es: 'Lea cada tarjeta en voz alta. Háganlo juntos: de pie, soltar el aire despacio cinco veces, sentarse.',
      },
      content: {
        kind: 'teach',
        cards: [
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
      },
    },
    {
      id: 'worksheet',
      title: { en: 'My plan for a craving', es: 'Mi plan para las ganas' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Fill in your own sheet. You decide who reads each line.',
        es: 'Llene su propia hoja. Usted decide quién lee cada línea.',
      },
      prompt: {
        en: 'Seven quiet minutes. Then three, for those who want to read a line aloud.',
        es: 'Siete minutos en silencio. Luego tres, para quien quiera leer una línea en voz alta.',
      },
      content: { kind: 'worksheet', template: { id: 'w12-craving-plan', version: 1 }, mode: 'own' },
    },
    {
      id: 'plan-ahead',
      title: { en: 'Plan ahead', es: 'Lo que sigue' },
      minutes: 6,
      counts: true,
      ask: {
        en: 'Write one plan for the hours until next time.',
        es: 'Escriba un plan para las horas hasta la próxima vez.',
      },
      prompt: {
        en: 'One hard hour, one thing to do, one person. Ask who wants to say theirs aloud.',
        es: 'Una hora dura, una acción, una persona. Pregunte quién quiere decir su plan en voz alta.',
      },
      content: { kind: 'plan-ahead' },
    },
    {
      id: 'check-out',
      title: { en: 'Check-out', es: 'Cómo me voy' },
      minutes: 6,
      counts: true,
      ask: { en: 'Five short questions before you go.', es: 'Cinco preguntas cortas antes de irse.' },
      prompt: {
        en: 'Ask everyone how they get home. Speak with anyone whose craving rose before they leave.',
        es: 'Pregunte a todos cómo llegan a casa. Hable con quien tenga más ganas que al llegar.',
      },
      content: { kind: 'check-out', items: [cravingNow, oneThingITake, readyUntilNext, wayHome, whoIsThere] },
    },
  ],
};
