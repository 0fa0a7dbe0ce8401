import type { Bilingual, Item, Plan, StepId } from '@opencircle/session';
import { cravingNow, oneThingITake, readyUntilNext, wayHome, wayHomeOrOn, whoIsThere } from './items.ts';

/** One step of a plan. Those that several plans have in common are made here; what the facilitator is told is each plan's own. */
export type PlanStep = Plan['steps'][number];

/** People come in; this time counts for nobody. */
export const arrive = (minutes: number, prompt: Bilingual): PlanStep => ({
  id: 'arrive',
  title: { en: 'Arrive', es: 'Llegar' },
  minutes,
  counts: false,
  ask: { en: 'Take a seat. We start in a few minutes.', es: 'Tome asiento. Empezamos en unos minutos.' },
  prompt,
  content: { kind: 'arrive' },
});

/** A break, which never counts. */
export const pause = (minutes: number): PlanStep => ({
  id: 'break',
  title: { en: 'Break', es: 'Pausa' },
  minutes,
  counts: false,
  ask: { en: 'Stretch, drink some water, come back.', es: 'Estírese, tome agua y vuelva.' },
  prompt: {
    en: 'Say when you go on. Break time does not count. Look out for who may leave now.',
    es: 'Diga a qué hora siguen. La pausa no cuenta. Fíjese en quién podría irse ahora.',
  },
  content: { kind: 'break' },
});

/** Time for what people brought. */
export const openTime = (minutes: number): PlanStep => ({
  id: 'open-time',
  title: { en: 'Open time', es: 'Tiempo abierto' },
  minutes,
  counts: true,
  ask: { en: 'Time for what you brought today.', es: 'Tiempo para lo que trae hoy.' },
  prompt: {
    en: 'Start with who asked for time. Share it out. Ask the group before you answer.',
    es: 'Empiece con quien pidió tiempo. Repártalo. Antes de responder, pregunte al grupo.',
  },
  content: { kind: 'open-time' },
});

/** The group's agreement, spoken. */
export const opening = (minutes: number, prompt: Bilingual): PlanStep => ({
  id: 'opening',
  title: { en: 'Opening', es: 'Apertura' },
  minutes,
  counts: true,
  ask: { en: 'Listen to what we agree on here.', es: 'Escuche en qué quedamos aquí.' },
  prompt,
  content: { kind: 'opening', template: { id: 'w42-group-agreement', version: 1 }, mode: 'together' },
});

/** A check-in of these items. */
export const checkIn = (minutes: number, ask: Bilingual, prompt: Bilingual, items: readonly Item[]): PlanStep => ({
  id: 'check-in',
  title: { en: 'Check-in', es: 'Cómo llego' },
  minutes,
  counts: true,
  ask,
  prompt,
  content: { kind: 'check-in', items },
});

/** Cards to look at and to listen to. */
export const teach = (
  { id, title, minutes }: Pick<PlanStep, 'id' | 'title' | 'minutes'>,
  prompt: Bilingual,
  cards: readonly Bilingual[],
): PlanStep => ({
  id,
  title,
  minutes,
  counts: true,
  ask: { en: 'Look at the card and listen.', es: 'Mire la tarjeta y escuche.' },
  prompt,
  content: { kind: 'teach', cards },
});

/** Where lines of sheets of one's own appear that somebody shares with the group. */
export const board = (
  minutes: number,
  from: StepId,
  { title, prompt }: Pick<PlanStep, 'title' | 'prompt'> = {
    title: { en: 'What we share', es: 'Lo que compartimos' },
    prompt: {
      en: 'Read the cards aloud. Ask what they have in common. Nobody has to share.',
      es: 'Lea las tarjetas en voz alta. Pregunte qué tienen en común. Nadie tiene que compartir.',
    },
  },
): PlanStep => ({
  id: 'board',
  title,
  minutes,
  counts: true,
  ask: {
    en: 'Share a line if you like, with or without your name.',
    es: 'Comparta una línea si quiere, con o sin su nombre.',
  },
  prompt,
  content: { kind: 'board', from },
});

/** The hours until next time. */
export const planAhead = (minutes: number): PlanStep => ({
  id: 'plan-ahead',
  title: { en: 'Plan ahead', es: 'Lo que sigue' },
  minutes,
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
});

const SAID_BEFORE_GOING: Bilingual = {
  en: 'Ask everyone how they get home. Speak with anyone whose craving rose before they leave.',
  es: 'Pregunte a todos cómo llegan a casa. Hable con quien tenga más ganas que al llegar.',
};
const ITEMS = {
  home: [cravingNow, oneThingITake, readyUntilNext, wayHome, whoIsThere],
  // Another group may follow the same evening, which asks the rest.
  'home-or-on': [cravingNow, oneThingITake, wayHomeOrOn],
} as const;
const BEFORE_GOING: Readonly<Record<keyof typeof ITEMS, Bilingual>> = {
  home: { en: 'Five short questions before you go.', es: 'Cinco preguntas cortas antes de irse.' },
  'home-or-on': { en: 'Three short questions before you go.', es: 'Tres preguntas cortas antes de irse.' },
};

/** The last questions: of a group after which people go home, or of one after which another may follow. */
export const checkOut = (
  minutes: number,
  then: keyof typeof ITEMS,
  { ask = BEFORE_GOING[then], prompt = SAID_BEFORE_GOING }: Partial<Pick<PlanStep, 'ask' | 'prompt'>> = {},
): PlanStep => ({
  id: 'check-out',
  title: { en: 'Check-out', es: 'Cómo me voy' },
  minutes,
  counts: true,
  ask,
  prompt,
  content: { kind: 'check-out', items: ITEMS[then] },
});
