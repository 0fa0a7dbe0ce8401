import type { Plan } from '@opencircle/session';
import { cravingToday, mood, timeToTalk, wantFromToday } from './items.ts';
import { board, checkIn, checkOut, opening, planAhead, teach } from './steps.ts';

/** Ninety minutes of relapse prevention: triggers, seen alone, then together. */
export const relapsePrevention90: Plan = {
  id: 'relapse-prevention-90',
  version: 1,
  title: { en: 'Relapse prevention, 90 minutes', es: 'Prevención de recaídas, 90 minutos' },
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
        en: 'Let people in. Greet each by the name they use here. Ask remote people whether they are alone.',
        es: 'Deje entrar. Salude a cada persona por el nombre que usa aquí. Pregunte a quienes están lejos si están a solas.',
      },
      content: { kind: 'arrive' },
    },
    opening(5, {
      en: 'Speak the agreement in your own words. Welcome who is new. Say what today is about.',
      es: 'Diga el acuerdo con sus palabras. Dé la bienvenida a quien es nuevo. Cuente de qué trata hoy.',
    }),
    checkIn(
      5,
      {
        en: 'Answer on your phone. You can pass on any of it.',
        es: 'Responda en su teléfono. Puede pasar lo que quiera.',
      },
      {
        en: 'Four short questions. Wait for most, then close. Look at cravings of seven and up before the round.',
        es: 'Cuatro preguntas cortas. Espere a la mayoría y cierre. Antes de la ronda mire las ganas de siete o más.',
      },
      [mood, cravingToday, wantFromToday, timeToTalk],
    ),
    {
      id: 'round',
      title: { en: 'Round', es: 'Ronda' },
      minutes: 10,
      counts: true,
      ask: { en: 'Say how you come in today. One minute each.', es: 'Diga cómo llega hoy. Un minuto cada quien.' },
      prompt: {
        en: 'About a minute each. Thank, do not fix. Keep long stories for open time.',
        es: 'Cerca de un minuto por persona. Agradezca, no arregle. Deje lo largo para el tiempo abierto.',
      },
      content: { kind: 'round' },
    },
    teach(
      { id: 'teach', title: { en: 'What a craving does', es: 'Qué hacen las ganas' }, minutes: 10 },
      {
        en: 'Two minutes a card. Draw the wave. Ask: "When did one pass for you?"',
        es: 'Dos minutos por tarjeta. Dibuje la ola. Pregunte: «¿Cuándo se le pasaron las ganas?».',
      },
      [
        {
          en: 'A trigger is a spark. It can come from outside, like a street, or from inside, like a bad night.',
          es: 'Un disparador es una chispa. Puede venir de fuera, como una calle, o de dentro, como una mala noche.',
        },
        {
          en: 'First comes the trigger, then a thought, then the craving. The sooner you step out, the easier it is.',
          es: 'Primero llega el disparador, luego una idea, luego las ganas. Salir pronto es más fácil.',
        },
        {
          en: 'A craving is like a wave. It climbs, it peaks, and it falls. Most are over in less than half an hour.',
          es: 'Las ganas son como una ola. Suben, llegan arriba y bajan. Casi siempre pasan en menos de media hora.',
        },
        {
          en: 'You do not have to fight the wave. Move, breathe, call someone, and let it pass.',
          es: 'No hace falta pelear con la ola. Muévase, respire, llame a alguien y déjela pasar.',
        },
      ],
    ),
    {
      id: 'trigger-map',
      title: { en: 'My trigger map', es: 'Mi mapa de disparadores' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Fill in your own sheet. You decide who reads each line.',
        es: 'Llene su propia hoja. Usted decide quién lee cada línea.',
      },
      prompt: {
        en: 'Six quiet minutes. Nobody watches them type. Look up when most are ready.',
        es: 'Seis minutos en silencio. Nadie mira lo que escriben. Siga cuando la mayoría esté lista.',
      },
      content: { kind: 'worksheet', template: { id: 'w1-trigger-map', version: 1 }, mode: 'own' },
    },
    board(10, 'trigger-map', {
      title: { en: 'What pulls us', es: 'Lo que nos jala' },
      prompt: {
        en: 'Put cards together that belong together. Ask the group to name each pile. Nobody has to share.',
        es: 'Junte las tarjetas que van juntas. Pida al grupo un nombre para cada montón. Nadie tiene que compartir.',
      },
    }),
    {
      id: 'moments',
      title: { en: 'Risky moments ahead', es: 'Momentos de riesgo que vienen' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Add a risky moment, or something that could help.',
        es: 'Agregue un momento de riesgo o algo que podría ayudar.',
      },
      prompt: {
        en: 'One list for all. Pick one moment and ask what worked for someone here.',
        es: 'Una lista para todos. Elija un momento y pregunte qué le sirvió a alguien aquí.',
      },
      content: { kind: 'worksheet', template: { id: 'high-risk-moments', version: 1 }, mode: 'together' },
    },
    {
      id: 'open-time',
      title: { en: 'Open time', es: 'Tiempo abierto' },
      minutes: 15,
      counts: true,
      ask: { en: 'Time for what you brought today.', es: 'Tiempo para lo que trae hoy.' },
      prompt: {
        en: 'Start with who asked for time. Share it out. Ask the group before you answer.',
        es: 'Empiece con quien pidió tiempo. Repártalo. Antes de responder, pregunte al grupo.',
      },
      content: { kind: 'open-time' },
    },
    planAhead(5),
    checkOut(5, 'home'),
  ],
};
