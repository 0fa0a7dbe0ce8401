import type { Item } from '@opencircle/session';
import { inWords, oneOf, THREE, unseen, zeroToTen } from './shapes.ts';

const anchors = [
  { en: 'none', es: 'nada' },
  { en: 'as much as can be', es: 'lo más posible' },
] as const;

/** Asked of family members and of the person in treatment alike, on arriving and, under the same key, on leaving. */
export const worryToday: Item = zeroToTen({ key: 'worry', en: 'Worry today', es: 'Preocupación hoy' }, anchors, THREE);
export const worryNow: Item = zeroToTen(
  { key: 'worry', en: 'Worry right now', es: 'Preocupación ahora' },
  anchors,
  THREE,
);
/** How much hope somebody brings. */
export const hopeToday: Item = zeroToTen({ key: 'hope', en: 'Hope today', es: 'Esperanza hoy' }, anchors, THREE);

/** However small. */
export const goodThing: Item = inWords({
  key: 'good-thing',
  en: 'One good thing this week',
  es: 'Una cosa buena de esta semana',
});
/** For themselves, not for anybody else. */
export const forMyself: Item = oneOf(
  { key: 'for-myself', en: 'Did I do something for myself?', es: '¿Hice algo para mí?' },
  unseen('yes', 'Yes', 'Sí'),
  unseen('a-little', 'A little', 'Un poco'),
  unseen('not-yet', 'Not yet', 'Todavía no'),
);
/** What they would like to hear about. */
export const questionTonight: Item = inWords({
  key: 'question-tonight',
  en: 'A question for today',
  es: 'Una pregunta para hoy',
});

/** Asked of everyone, so that nobody is singled out; for staff alone. */
export const homeNow: Item = oneOf(
  {
    key: 'home',
    en: 'How is it at home these days?',
    es: '¿Cómo están las cosas en casa estos días?',
    concern: { options: ['not-safe', 'in-person'] },
  },
  unseen('calm', 'Mostly calm', 'En calma casi siempre'),
  unseen('tense', 'Tense at times', 'Con tensión a ratos'),
  unseen('not-safe', 'I do not feel safe', 'No me siento a salvo'),
  unseen('in-person', 'I want to say it in person', 'Prefiero decirlo en persona'),
);
/** Asked of everyone, so that nobody is singled out; for staff alone. */
export const goingHome: Item = oneOf(
  {
    key: 'going-home',
    en: 'How is it to go home now?',
    es: '¿Cómo le va a caer volver a casa?',
    concern: { options: ['word-first'] },
  },
  unseen('good', 'Good', 'Bien'),
  unseen('okay', 'Okay', 'Más o menos'),
  unseen('not-sure', 'Not sure', 'No lo sé'),
  unseen('word-first', 'I want a word with staff first', 'Antes quiero hablar con el personal'),
);
