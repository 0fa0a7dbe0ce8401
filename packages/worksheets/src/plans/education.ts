import type { Bilingual, Plan } from '@opencircle/session';
import { templateBy } from '../templates/index.ts';
import type { Topic } from '../topics/topic.ts';
import { cravingToday, mood } from './items.ts';
import { board, checkIn, checkOut, pause, teach } from './steps.ts';

/** Minutes of each step, by the length of the group. */
const LENGTHS = {
  60: {
    arrive: 2,
    checkIn: 3,
    poll: 5,
    partOne: 15,
    quiz: 10,
    partTwo: 8,
    break: null,
    worksheet: 5,
    board: 3,
    questions: 4,
    checkOut: 5,
  },
  90: {
    arrive: 5,
    checkIn: 5,
    poll: 5,
    partOne: 15,
    quiz: 10,
    partTwo: 15,
    break: null,
    worksheet: 10,
    board: 5,
    questions: 10,
    checkOut: 10,
  },
  120: {
    arrive: 5,
    checkIn: 5,
    poll: 10,
    partOne: 20,
    quiz: 10,
    partTwo: 15,
    break: 10,
    worksheet: 15,
    board: 5,
    questions: 15,
    checkOut: 10,
  },
} as const;

/** A prompt that ends in a question of the topic, spoken by the facilitator. */
const asking = (before: Bilingual, question: Bilingual): Bilingual => ({
  en: `${before.en} "${question.en}"`,
  es: `${before.es} «${question.es}».`,
});

const part = (title: Bilingual, which: 1 | 2): Bilingual => ({
  en: `${title.en} (${which})`,
  es: `${title.es} (${which})`,
});

/** An education group that teaches this topic, in one of three lengths. */
export function educationPlan(topic: Topic, length: keyof typeof LENGTHS): Plan {
  const minutes = LENGTHS[length];
  const [first, second, third] = topic.discussion;
  const worksheet = templateBy(topic.worksheet);
  const isLast = length > 60;
  return {
    id: `education-${length}`,
    version: 1,
    title: { en: `Education, ${length} minutes`, es: `Educación, ${length} minutos` },
    phones: 'on',
    topic: topic.id,
    steps: [
      {
        id: 'arrive',
        title: { en: 'Arrive', es: 'Llegar' },
        minutes: minutes.arrive,
        counts: false,
        ask: { en: 'Take a seat. We start in a few minutes.', es: 'Tome asiento. Empezamos en unos minutos.' },
        prompt: {
          en: 'Let people in. Say that the question box is open from now on.',
          es: 'Deje entrar. Diga que el buzón de preguntas ya está abierto.',
        },
        content: { kind: 'arrive' },
      },
      checkIn(
        minutes.checkIn,
        { en: 'Two short questions. You can pass on both.', es: 'Dos preguntas cortas. Puede pasar las dos.' },
        {
          en: 'Two short questions. Wait for most, then close. Look at cravings of seven and up.',
          es: 'Dos preguntas cortas. Espere a la mayoría y cierre. Mire las ganas de siete o más.',
        },
        [mood, cravingToday],
      ),
      {
        id: 'poll',
        title: { en: 'What do you believe?', es: '¿Usted qué cree?' },
        minutes: minutes.poll,
        counts: true,
        ask: {
          en: 'There is no wrong answer. Only counts are shown.',
          es: 'Aquí no hay respuestas malas. Solo se ven los totales.',
        },
        prompt: {
          en: 'Nobody is wrong here. Close when most have answered. Ask what makes them think so.',
          es: 'Aquí nadie se equivoca. Cierre cuando responda la mayoría. Pregunte por qué lo creen.',
        },
        content: { kind: 'poll', questions: [topic.poll] },
      },
      teach(
        { id: 'part-one', title: part(topic.title, 1), minutes: minutes.partOne },
        asking(
          {
            en: 'Read each card aloud. Talk ten minutes at most, then ask:',
            es: 'Lea cada tarjeta en voz alta. Hable diez minutos como máximo y pregunte:',
          },
          first,
        ),
        topic.blocks[0],
      ),
      {
        id: 'quiz',
        title: { en: 'Myth or fact?', es: '¿Mito o verdad?' },
        minutes: minutes.quiz,
        counts: true,
        ask: {
          en: 'Choose on your phone. Only counts are shown.',
          es: 'Elija en su teléfono. Solo se ven los totales.',
        },
        prompt: {
          en: 'Close, let them talk, answer again. Then show why. A minute or two for each.',
          es: 'Cierre, que conversen, respondan otra vez. Luego muestre por qué. Uno o dos minutos cada una.',
        },
        content: { kind: 'quiz', questions: topic.quiz },
      },
      teach(
        { id: 'part-two', title: part(topic.title, 2), minutes: minutes.partTwo },
        asking(
          {
            en: 'Read each card aloud. Go back to what they believed. Ask:',
            es: 'Lea cada tarjeta en voz alta. Vuelva a lo que creían. Pregunte:',
          },
          second,
        ),
        topic.blocks[1],
      ),
      ...(minutes.break === null ? [] : [pause(minutes.break)]),
      {
        id: 'worksheet',
        title: worksheet?.title ?? topic.title,
        minutes: minutes.worksheet,
        counts: true,
        ask: {
          en: 'Where is this in your life? You decide who reads each line.',
          es: '¿Dónde está esto en su vida? Usted decide quién lee cada línea.',
        },
        prompt: {
          en: `${minutes.worksheet} quiet minutes. Nobody watches, nobody has to finish. Have a word with anyone who finds it hard.`,
          es: `${minutes.worksheet} minutos en silencio. Nadie mira, nadie tiene que terminar. Hable a solas con quien lo pase mal.`,
        },
        content: { kind: 'worksheet', template: topic.worksheet, mode: worksheet?.mode ?? 'own' },
      },
      board(minutes.board, 'worksheet'),
      {
        id: 'question-box',
        title: { en: 'Question box', es: 'Buzón de preguntas' },
        minutes: minutes.questions,
        counts: true,
        ask: {
          en: 'Ask anything. Nobody is told who asked.',
          es: 'Pregunte lo que quiera. No se sabe quién preguntó.',
        },
        prompt: asking(
          {
            en: 'Read the box first. Show one, answer it. Once it is empty, ask:',
            es: 'Lea primero el buzón. Muestre una y responda. Al vaciarse, pregunte:',
          },
          third,
        ),
        content: { kind: 'question-box' },
      },
      checkOut(minutes.checkOut, isLast ? 'home' : 'home-or-on', {
        ask: isLast
          ? {
              en: 'Five short questions. There is a page to take home.',
              es: 'Cinco preguntas cortas. Hay una página para llevar.',
            }
          : {
              en: 'Three short questions. There is a page to take home.',
              es: 'Tres preguntas cortas. Hay una página para llevar.',
            },
        prompt: {
          en: 'Ask each for one thing they take. Speak with anyone whose craving rose before they leave.',
          es: 'Pregunte a cada quien qué se lleva. Hable con quien tenga más ganas que al llegar.',
        },
      }),
    ],
  };
}
