import type { Plan } from '@opencircle/session';
import { meetings, win } from '../items/since-last-time.ts';
import { cravingToday, mood } from './items.ts';
import { arrive, board, checkIn, checkOut, opening } from './steps.ts';

/** Minutes of each step, by the length of the group. */
const LENGTHS = {
  60: { arrive: null, opening: 3, checkIn: 4, round: 12, theme: 17, plan: 8, board: 4, reachBack: 5, checkOut: 7 },
  90: { arrive: 5, opening: 5, checkIn: 5, round: 15, theme: 30, plan: 10, board: 5, reachBack: 5, checkOut: 10 },
} as const;
const SHEET = 'plan-review';

/** After treatment: how it goes, one word that a member leads, the plan as it stands, and a hand to whoever is new. */
export function aftercarePlan(length: keyof typeof LENGTHS): Plan {
  const minutes = LENGTHS[length];
  return {
    id: `aftercare-${length}`,
    version: 1,
    title: { en: `Aftercare, ${length} minutes`, es: `Seguimiento, ${length} minutos` },
    phones: 'on',
    topic: null,
    steps: [
      ...(minutes.arrive === null
        ? []
        : [
            arrive(minutes.arrive, {
              en: 'Let people in. Ask who leads the word today. If nobody does, have one ready.',
              es: 'Deje entrar. Pregunte quién guía la palabra hoy. Si nadie, tenga una lista.',
            }),
          ]),
      opening(minutes.opening, {
        en: 'Speak the agreement in your own words. Welcome who comes back and who is new.',
        es: 'Diga el acuerdo con sus palabras. Dé la bienvenida a quien vuelve y a quien es nuevo.',
      }),
      checkIn(
        minutes.checkIn,
        {
          en: 'Four short questions. You can pass on any of them.',
          es: 'Cuatro preguntas cortas. Puede pasar las que quiera.',
        },
        {
          en: 'Four short questions. Close when most have answered. Look at cravings of seven and up.',
          es: 'Cuatro preguntas cortas. Cierre cuando responda la mayoría. Mire las ganas de siete o más.',
        },
        [mood, cravingToday, win, meetings],
      ),
      {
        id: 'round',
        title: { en: 'Wins and risks', es: 'Logros y riesgos' },
        minutes: minutes.round,
        counts: true,
        ask: {
          en: 'One win, one risk, one thing from your plan you used.',
          es: 'Un logro, un riesgo, algo de su plan que usó.',
        },
        prompt: {
          en: 'One win, one risk, meetings, plan. A minute each. Whoever used is thanked for coming, like everyone.',
          es: 'Un logro, un riesgo, reuniones, plan. Un minuto cada quien. A quien consumió se le agradece venir, como a todos.',
        },
        content: { kind: 'round' },
      },
      {
        id: 'theme',
        title: { en: 'One word', es: 'Una palabra' },
        minutes: minutes.theme,
        counts: true,
        ask: { en: 'One word for today. One of us leads.', es: 'Una palabra para hoy. Guía alguien del grupo.' },
        prompt: {
          en: 'A member names the word and begins. You keep the time and the door. Step in only for safety.',
          es: 'Un miembro dice la palabra y empieza. Usted cuida el tiempo. Intervenga solo por seguridad.',
        },
        content: { kind: 'open-time' },
      },
      {
        id: SHEET,
        title: { en: 'My plan', es: 'Mi plan' },
        minutes: minutes.plan,
        counts: true,
        ask: {
          en: 'Read your plan. Change one thing that no longer fits.',
          es: 'Lea su plan. Cambie una cosa que ya no le sirve.',
        },
        prompt: {
          en: 'Quiet minutes with their own plan. One change is plenty. Ask: "When did you last use it?"',
          es: 'Minutos en silencio con su plan. Un cambio basta. Pregunte: «¿Cuándo lo usó por última vez?».',
        },
        content: { kind: 'worksheet', template: { id: 'w11-relapse-prevention-plan', version: 1 }, mode: 'own' },
      },
      board(minutes.board, SHEET, {
        title: { en: 'What we changed', es: 'Lo que cambiamos' },
        prompt: {
          en: 'Read the cards aloud. Ask what made them change it. Nobody has to share.',
          es: 'Lea las tarjetas en voz alta. Pregunte por qué lo cambiaron. Nadie tiene que compartir.',
        },
      }),
      {
        id: 'reach-back',
        title: { en: 'To someone new', es: 'A quien empieza' },
        minutes: minutes.reachBack,
        counts: true,
        ask: {
          en: 'One sentence to someone who starts this week.',
          es: 'Una frase para alguien que empieza esta semana.',
        },
        prompt: {
          en: 'One sentence each, for a newcomer. Write them down without names. Read them in the next first group.',
          es: 'Una frase por persona, para quien empieza. Anótelas sin nombres. Léalas en el próximo primer grupo.',
        },
        content: { kind: 'round' },
      },
      checkOut(minutes.checkOut, 'home'),
    ],
  };
}
