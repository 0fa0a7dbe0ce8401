import type { Bilingual } from '@opencircle/session';
import type { Field, PlanPart } from '../../template.ts';

interface Part {
  readonly part: PlanPart;
  readonly title: Bilingual;
  /** Asks for one short line of one's own. */
  readonly ask: Bilingual;
  readonly readBy?: 'only-me';
}

const PARTS: readonly Part[] = [
  {
    part: 'reasons',
    title: { en: 'My reasons', es: 'Mis motivos' },
    ask: { en: 'Why do I do this, in one line?', es: '¿Por qué hago esto, en una línea?' },
  },
  {
    part: 'warning-signs',
    title: { en: 'My warning signs', es: 'Mis señales de aviso' },
    ask: { en: 'Which sign do I look out for?', es: '¿En qué señal me fijo más?' },
  },
  {
    part: 'triggers',
    title: { en: 'What sets it off, and my move', es: 'Lo que me da ganas y qué hago' },
    ask: { en: 'Which one is strong now, and what do I do?', es: '¿Cuál es fuerte ahora y qué hago?' },
  },
  {
    part: 'risky-moments',
    title: { en: 'Risky moments ahead', es: 'Momentos de riesgo que vienen' },
    ask: { en: 'Which moment comes next?', es: '¿Qué momento viene ahora?' },
  },
  {
    part: 'coping',
    title: { en: 'What helps me', es: 'Lo que me ayuda' },
    ask: { en: 'What do I do first?', es: '¿Qué hago primero?' },
  },
  {
    part: 'people',
    title: { en: 'My people', es: 'Mi gente' },
    ask: { en: 'Who do I call first?', es: '¿A quién llamo primero?' },
  },
  {
    part: 'home',
    title: { en: 'A safer home', es: 'Una casa más segura' },
    ask: { en: 'What still has to be done at home?', es: '¿Qué falta por hacer en casa?' },
  },
  {
    part: 'health',
    title: { en: 'Body, mind and medicine', es: 'Cuerpo, mente y medicinas' },
    ask: {
      en: 'What keeps me well? Sleep, food, medicine, a doctor.',
      es: '¿Qué me mantiene bien? Dormir, comer, medicinas, médico.',
    },
    readBy: 'only-me',
  },
  {
    part: 'week',
    title: { en: 'My week', es: 'Mi semana' },
    ask: { en: 'What do I keep, week after week?', es: '¿Qué no dejo, semana tras semana?' },
  },
  {
    part: 'lapse',
    title: { en: 'If I slip', es: 'Si tengo un tropiezo' },
    ask: { en: 'What do I do in the first hour?', es: '¿Qué hago en la primera hora?' },
  },
  {
    part: 'family',
    title: { en: 'What I ask of my family', es: 'Lo que pido a mi familia' },
    ask: { en: 'What helps me most from them?', es: '¿Qué me ayuda más de su parte?' },
  },
  {
    part: 'goals',
    title: { en: 'Where I am going', es: 'A dónde voy' },
    ask: { en: 'What is my next step?', es: '¿Cuál es mi próximo paso?' },
  },
];

/** Each part of the plan: what other sheets bring to it, then a short line of one's own. */
export const planPartFields: readonly Field[] = PARTS.flatMap(({ part, title, ask, readBy }): readonly Field[] => [
  { key: part, kind: 'carry', label: title, help: null, from: { part } },
  {
    key: `my-${part}`,
    kind: 'text',
    label: ask,
    help: null,
    maxLength: 140,
    shareable: false,
    toPlan: null,
    ...(readBy === undefined ? { family: true } : { readBy }),
  },
]);
