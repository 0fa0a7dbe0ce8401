import type { Plan } from '@opencircle/session';
import { cravingToday, mood, timeToTalk } from './items.ts';
import { checkIn, checkOut, opening } from './steps.ts';

/** Minutes of each step, by the length of the group. */
const LENGTHS = {
  60: { opening: 3, checkIn: 3, round: 9, order: 5, talk: 30, goRound: 5, checkOut: 5 },
  75: { opening: 5, checkIn: 5, round: 10, order: 5, talk: 40, goRound: 5, checkOut: 5 },
  90: { opening: 5, checkIn: 5, round: 10, order: 5, talk: 50, goRound: 10, checkOut: 5 },
  120: { opening: 5, checkIn: 5, round: 15, order: 5, talk: 70, goRound: 12, checkOut: 8 },
} as const;

/** Nothing to do on the phone and nothing to read on the wall: people look at each other. */
const AMONG_PEOPLE = { phones: 'resting', wall: 'title' } as const;

/** A group that talks: phones at the start and at the end, and in between the people alone. */
export function processPlan(length: keyof typeof LENGTHS): Plan {
  const minutes = LENGTHS[length];
  return {
    id: `process-${length}`,
    version: length < 90 ? 2 : 1,
    title: { en: `Process group, ${length} minutes`, es: `Grupo de proceso, ${length} minutos` },
    phones: 'start-and-end',
    topic: null,
    steps: [
      opening(minutes.opening, {
        en: 'Begin with a minute of silence. Speak the agreement. Welcome who is new.',
        es: 'Empiece con un minuto de silencio. Diga el acuerdo. Dé la bienvenida a quien es nuevo.',
      }),
      checkIn(
        minutes.checkIn,
        {
          en: 'Three short questions. Then phones rest until the end.',
          es: 'Tres preguntas cortas. Luego el teléfono descansa hasta el final.',
        },
        {
          en: 'Three questions, then phones rest. Look who wants time and whose craving is high.',
          es: 'Tres preguntas y los teléfonos descansan. Mire quién quiere tiempo y quién trae muchas ganas.',
        },
        [mood, cravingToday, timeToTalk],
      ),
      {
        id: 'round',
        title: { en: 'Round', es: 'Ronda' },
        minutes: minutes.round,
        counts: true,
        ask: {
          en: 'One feeling. And do you want time today: yes, maybe, no?',
          es: 'Una emoción. ¿Y quiere tiempo hoy: sí, tal vez, no?',
        },
        prompt: {
          en: 'One feeling, and: time today? Under a minute each. Thank, and go on.',
          es: 'Una emoción y: ¿quiere tiempo hoy? Menos de un minuto por persona. Agradezca y siga.',
        },
        content: { kind: 'round' },
        ...AMONG_PEOPLE,
      },
      {
        id: 'order',
        title: { en: 'Who goes first', es: 'Quién empieza' },
        minutes: minutes.order,
        counts: true,
        ask: { en: 'Together we decide how we use our time.', es: 'Entre todos decidimos cómo usar el tiempo.' },
        prompt: {
          en: 'Name who asked for time. Let the group set the order and how long.',
          es: 'Nombre a quienes pidieron tiempo. Que el grupo decida el orden y cuánto.',
        },
        content: { kind: 'open-time' },
        ...AMONG_PEOPLE,
      },
      {
        id: 'talk',
        title: { en: 'Time to talk', es: 'Tiempo para hablar' },
        minutes: minutes.talk,
        counts: true,
        ask: { en: 'One person talks. The others listen.', es: 'Una persona habla. Los demás escuchan.' },
        prompt: {
          en: 'One to three people. Wait out a silence. Ask what others feel before anyone gives advice.',
          es: 'De una a tres personas. Deje durar el silencio. Antes de los consejos, pregunte qué sienten los demás.',
        },
        content: { kind: 'open-time' },
        ...AMONG_PEOPLE,
      },
      {
        id: 'go-round',
        title: { en: 'What touched me', es: 'Lo que me llegó' },
        minutes: minutes.goRound,
        counts: true,
        ask: { en: 'One sentence: what touched you today?', es: 'En una frase: ¿qué le llegó hoy?' },
        prompt: {
          en: 'One sentence each, about oneself. Feedback only to who wants it. Passing is fine.',
          es: 'Una frase por persona, sobre sí misma. Opinión solo a quien la quiera. Se puede pasar.',
        },
        content: { kind: 'round' },
        ...AMONG_PEOPLE,
      },
      checkOut(minutes.checkOut, length > 60 ? 'home' : 'home-or-on', {
        prompt: {
          en: 'Phones again, for a few questions. See who opened up today. Nobody leaves shaken and alone.',
          es: 'Vuelven los teléfonos, para unas preguntas. Fíjese en quién se abrió hoy. Nadie se va mal y a solas.',
        },
      }),
    ],
  };
}
