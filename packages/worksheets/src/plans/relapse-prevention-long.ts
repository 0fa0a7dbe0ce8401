import type { Bilingual, Plan } from '@opencircle/session';
import { cravingToday, mood, timeToTalk, wantFromToday } from './items.ts';
import { REFUSAL_SITUATIONS } from './situations.ts';
import {
  arrive,
  board,
  checkIn,
  checkOut,
  openTime,
  opening,
  pause,
  planAhead,
  teach,
  type PlanStep,
} from './steps.ts';

/** Cards on risky moments, for the longer relapse-prevention groups. */
const RISKY_MOMENTS: readonly Bilingual[] = [
  {
    en: 'A risky moment is a time and a place. Friday at six, at home, alone, with pay in hand.',
    es: 'Un momento de riesgo tiene hora y lugar. Viernes a las seis, en casa, a solas, con la paga.',
  },
  {
    en: 'Three kinds come up most: a bad mood, a quarrel, and people who offer. A very good day can be one too.',
    es: 'Tres cosas pasan más: un mal ánimo, un pleito, alguien que ofrece. Un día muy bueno también puede serlo.',
  },
  {
    en: 'Small steps lead there. "I will just say hi." Each small step is a place to turn around.',
    es: 'Se llega paso a paso. «Solo voy a saludar». En cada paso se puede dar la vuelta.',
  },
  {
    en: 'See it coming. What can I skip? What can I change? What do I do if I am in it?',
    es: 'Véalo venir. ¿Qué puedo evitar? ¿Qué puedo cambiar? ¿Qué hago si ya estoy ahí?',
  },
  {
    en: 'Say no early, short, and with a next thing to do. "No, thanks. I am on my way home."',
    es: 'Diga no pronto, corto y con algo que hacer. «No, gracias. Voy para mi casa».',
  },
];

/** Minutes of each step, by the length of the group. */
const LENGTHS = {
  120: {
    arrive: 5,
    checkIn: 5,
    round: 15,
    homework: 10,
    teach: 15,
    fill: 10,
    pairs: 10,
    board: 20,
    break: null,
    openTime: 15,
  },
  180: {
    arrive: 10,
    checkIn: 5,
    round: 20,
    homework: 10,
    teach: 20,
    fill: 15,
    pairs: 15,
    board: 25,
    break: 15,
    openTime: 10,
  },
} as const;
const MAP = 'trigger-map';

/** Each says a no aloud, with a partner. */
const practice = (minutes: number): PlanStep => ({
  id: 'practice',
  title: { en: 'Say no out loud', es: 'Decir que no en voz alta' },
  minutes,
  counts: true,
  ask: {
    en: 'Take turns. One asks, one says no. Passing is fine.',
    es: 'Por turnos. Uno pide, otro dice no. Se puede pasar.',
  },
  prompt: {
    en: 'Twos or threes, three minutes a turn. Stop anyone who plays it too real. Ask: "What did you say that worked?"',
    es: 'De dos o tres, tres minutos por turno. Pare a quien lo actúe demasiado real. Pregunte: «¿Qué frase le sirvió?».',
  },
  content: {
    kind: 'practice',
    template: { id: 'w19-refusal-lines', version: 1 },
    mode: 'pairs',
    situations: REFUSAL_SITUATIONS,
  },
});

/** Two hours, or three with a break: risky moments, seen alone, with a partner, then together. */
export function relapsePreventionPlan(length: keyof typeof LENGTHS): Plan {
  const minutes = LENGTHS[length];
  return {
    id: `relapse-prevention-${length}`,
    version: 1,
    title: { en: `Relapse prevention, ${length} minutes`, es: `Prevención de recaídas, ${length} minutos` },
    phones: 'on',
    topic: null,
    steps: [
      arrive(minutes.arrive, {
        en: 'Let people in. Greet each by the name they use here. Ask remote people whether they are alone.',
        es: 'Deje entrar. Salude a cada persona por el nombre que usa aquí. Pregunte a quienes están lejos si están a solas.',
      }),
      opening(5, {
        en: 'Speak the agreement in your own words. Welcome who is new. Say what today is about.',
        es: 'Diga el acuerdo con sus palabras. Dé la bienvenida a quien es nuevo. Cuente de qué trata hoy.',
      }),
      checkIn(
        minutes.checkIn,
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
        minutes: minutes.round,
        counts: true,
        ask: { en: 'Say how you come in today. One minute each.', es: 'Diga cómo llega hoy. Un minuto cada quien.' },
        prompt: {
          en: 'About a minute each. Thank, do not fix. Ask who needs time today.',
          es: 'Cerca de un minuto por persona. Agradezca, no arregle. Pregunte quién necesita tiempo hoy.',
        },
        content: { kind: 'round' },
      },
      {
        id: 'homework',
        title: { en: 'Since last time', es: 'Desde la última vez' },
        minutes: minutes.homework,
        counts: true,
        ask: {
          en: 'What did you try since last time? What happened?',
          es: '¿Qué probó desde la última vez? ¿Qué pasó?',
        },
        prompt: {
          en: 'Ask what they tried, not who did it. A plan that failed is worth more than one not tried.',
          es: 'Pregunte qué probaron, no quién cumplió. Un plan que falló enseña más que uno sin probar.',
        },
        content: { kind: 'open-time' },
      },
      teach(
        { id: 'teach', title: { en: 'Risky moments', es: 'Momentos de riesgo' }, minutes: minutes.teach },
        {
          en: 'Three minutes a card. Have people read aloud. Ask: "Which small step do you know?"',
          es: 'Tres minutos por tarjeta. Que lean en voz alta. Pregunte: «¿Qué paso pequeño conoce usted?».',
        },
        RISKY_MOMENTS,
      ),
      ...(minutes.break === null ? [] : [pause(minutes.break)]),
      {
        id: MAP,
        title: { en: 'My trigger map', es: 'Mi mapa de disparadores' },
        minutes: minutes.fill,
        counts: true,
        ask: {
          en: 'Fill in your own sheet. You decide who reads each line.',
          es: 'Llene su propia hoja. Usted decide quién lee cada línea.',
        },
        prompt: {
          en: 'Quiet minutes. Nobody watches them type, nobody has to finish. Have a word with anyone who finds it hard.',
          es: 'Minutos en silencio. Nadie mira lo que escriben ni tiene que terminar. Hable con quien lo encuentre difícil.',
        },
        content: { kind: 'worksheet', template: { id: 'w1-trigger-map', version: 2 }, mode: 'own' },
      },
      {
        id: 'with-a-partner',
        title: { en: 'With a partner', es: 'Con otra persona' },
        minutes: minutes.pairs,
        counts: true,
        ask: {
          en: 'Plan one risky moment each. Your partner and staff read this.',
          es: 'Planeen un momento de riesgo cada quien. Su pareja y personal leen.',
        },
        prompt: {
          en: 'Put them in twos or threes first. Half the time each, then change. Walk around and listen.',
          es: 'Primero júntelos de dos o de tres. La mitad del tiempo cada quien, y cambian. Dé una vuelta y escuche.',
        },
        content: { kind: 'worksheet', template: { id: 'w5-high-risk-situations', version: 1 }, mode: 'pairs' },
      },
      board(minutes.board, MAP, {
        title: { en: 'What pulls us', es: 'Lo que nos jala' },
        prompt: {
          en: 'Put cards together that belong together. Ask the group to name each pile. Nobody has to share.',
          es: 'Junte las tarjetas que van juntas. Pida al grupo un nombre para cada montón. Nadie tiene que compartir.',
        },
      }),
      ...(length === 180 ? [practice(20)] : []),
      openTime(minutes.openTime),
      planAhead(5),
      checkOut(5, 'home'),
    ],
  };
}
