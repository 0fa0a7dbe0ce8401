import type { Plan } from '@opencircle/session';
import { cravingToday, mood, timeToTalk } from './items.ts';
import { board, checkIn, checkOut, opening, planAhead, teach } from './steps.ts';

/** Ninety minutes of skills: what works for me, then a risky moment planned with a partner. */
export const skills90: Plan = {
  id: 'skills-90',
  version: 2,
  title: { en: 'Skills with a partner, 90 minutes', es: 'Habilidades en pareja, 90 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    {
      id: 'arrive',
      title: { en: 'Arrive', es: 'Llegar' },
      minutes: 5,
      counts: false,
      ask: { en: 'Take a seat. We start in a few minutes.', es: 'Tome asiento. Empezamos en unos minutos.' },
      prompt: {
        en: 'Let people in. Think of who could work with whom. Put nobody new beside somebody in a storm.',
        es: 'Deje entrar. Piense quién puede trabajar con quién. No siente a alguien nuevo con quien está en plena tormenta.',
      },
      content: { kind: 'arrive' },
    },
    opening(5, {
      en: 'Speak the agreement in your own words. Say that they will work in twos today.',
      es: 'Diga el acuerdo con sus palabras. Cuente que hoy van a trabajar de dos en dos.',
    }),
    checkIn(
      5,
      {
        en: 'Three short questions. You can pass on any of them.',
        es: 'Tres preguntas cortas. Puede pasar las que quiera.',
      },
      {
        en: 'Three short questions. Close when most have answered. Look at cravings of seven and up.',
        es: 'Tres preguntas cortas. Cierre cuando responda la mayoría. Mire las ganas de siete o más.',
      },
      [mood, cravingToday, timeToTalk],
    ),
    {
      id: 'round',
      title: { en: 'Round', es: 'Ronda' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'What got you through a hard hour? One sentence.',
        es: '¿Qué le sacó de una hora dura? En una frase.',
      },
      prompt: {
        en: 'One thing that got them through. Old or new, big or small. Thank, and go on.',
        es: 'Una cosa que les ayudó a pasar. Vieja o nueva, grande o pequeña. Agradezca y siga.',
      },
      content: { kind: 'round' },
    },
    teach(
      { id: 'teach', title: { en: 'Skills are a habit', es: 'La habilidad es costumbre' }, minutes: 10 },
      {
        en: 'Read each card aloud. Do one together: feel the feet, name five things in the room.',
        es: 'Lea cada tarjeta en voz alta. Hagan una juntos: sentir los pies, nombrar cinco cosas de la sala.',
      },
      [
        {
          en: 'A skill works best when you have done it before. So try it on an easy day.',
          es: 'Una habilidad sirve más si ya la probó. Por eso, practíquela en un día fácil.',
        },
        {
          en: 'Have more than one. What works at home may not work at a bus stop.',
          es: 'Tenga más de una. Lo que sirve en casa quizá no sirve en la parada.',
        },
        {
          en: 'Plan out loud with someone. You hear your own plan, and so does somebody else.',
          es: 'Planee en voz alta con alguien. Usted oye su plan, y otra persona también.',
        },
      ],
    ),
    {
      id: 'coping-card',
      title: { en: 'What works for me', es: 'Lo que me sirve' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Fill in your own sheet. You decide who reads each line.',
        es: 'Llene su propia hoja. Usted decide quién lee cada línea.',
      },
      prompt: {
        en: 'Eight quiet minutes. Nobody watches them type. Five skills are plenty.',
        es: 'Ocho minutos en silencio. Nadie mira lo que escriben. Con cinco basta.',
      },
      content: { kind: 'worksheet', template: { id: 'w13-coping-card', version: 1 }, mode: 'own' },
    },
    board(10, 'coping-card', {
      title: { en: 'What works for us', es: 'Lo que nos sirve' },
      prompt: {
        en: 'Read the cards aloud. Ask who has tried one. Show each other how it goes.',
        es: 'Lea las tarjetas en voz alta. Pregunte quién probó alguna. Muéstrense cómo se hace.',
      },
    }),
    {
      id: 'with-a-partner',
      title: { en: 'With a partner', es: 'Con otra persona' },
      minutes: 15,
      counts: true,
      ask: {
        en: 'Plan one risky moment each. Your partner and staff read this.',
        es: 'Planeen un momento de riesgo cada quien. Su pareja y personal leen.',
      },
      prompt: {
        en: 'Put them in twos or threes first. One moment each, seven minutes, then change. Walk around and listen.',
        es: 'Primero júntelos de dos o de tres. Un momento cada quien, siete minutos, y cambian. Dé una vuelta y escuche.',
      },
      content: { kind: 'worksheet', template: { id: 'w5-high-risk-situations', version: 1 }, mode: 'pairs' },
    },
    {
      id: 'open-time',
      title: { en: 'Open time', es: 'Tiempo abierto' },
      minutes: 10,
      counts: true,
      ask: { en: 'Time for what you brought today.', es: 'Tiempo para lo que trae hoy.' },
      prompt: {
        en: 'Start with who asked for time. Ask the group before you answer.',
        es: 'Empiece con quien pidió tiempo. Antes de responder, pregunte al grupo.',
      },
      content: { kind: 'open-time' },
    },
    planAhead(5),
    checkOut(5, 'home'),
  ],
};
