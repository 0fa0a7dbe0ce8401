import type { Bilingual, Item, Option } from '@opencircle/session';

const none: Bilingual = { en: 'none', es: 'nada' };
const lots: Bilingual = { en: 'as much as can be', es: 'lo más posible' };

const zeroToTen = (key: string, prompt: Bilingual): Item => ({
  key,
  kind: 'scale',
  prompt,
  min: 0,
  max: 10,
  anchors: [none, lots],
  bands: [
    { upTo: 3, label: { en: 'low', es: 'bajo' } },
    { upTo: 6, label: { en: 'middle', es: 'medio' } },
    { upTo: 10, label: { en: 'high', es: 'alto' } },
  ],
});

/** An option the group is never told a number of. */
const unseen = (id: string, en: string, es: string): Option => ({ id, label: { en, es }, band: null });

/** Asked of family members and of the person in treatment alike, on arriving and, under the same key, on leaving. */
export const worryToday: Item = zeroToTen('worry', { en: 'Worry today', es: 'Preocupación hoy' });
export const worryNow: Item = zeroToTen('worry', { en: 'Worry right now', es: 'Preocupación ahora' });

/** How much hope somebody brings. */
export const hopeToday: Item = zeroToTen('hope', { en: 'Hope today', es: 'Esperanza hoy' });

/** Asked of everyone, so that nobody is singled out; for staff alone. */
export const homeNow: Item = {
  key: 'home',
  kind: 'choice',
  look: 'words',
  prompt: { en: 'How is it at home these days?', es: '¿Cómo están las cosas en casa estos días?' },
  options: [
    unseen('calm', 'Mostly calm', 'En calma casi siempre'),
    unseen('tense', 'Tense at times', 'Con tensión a ratos'),
    unseen('not-safe', 'I do not feel safe', 'No me siento a salvo'),
    unseen('in-person', 'I want to say it in person', 'Prefiero decirlo en persona'),
  ],
};

/** Asked of everyone, so that nobody is singled out; for staff alone. */
export const goingHome: Item = {
  key: 'going-home',
  kind: 'choice',
  look: 'words',
  prompt: { en: 'How is it to go home now?', es: '¿Cómo le va a caer volver a casa?' },
  options: [
    unseen('good', 'Good', 'Bien'),
    unseen('okay', 'Okay', 'Más o menos'),
    unseen('not-sure', 'Not sure', 'No lo sé'),
    unseen('word-first', 'I want a word with staff first', 'Antes quiero hablar con el personal'),
  ],
};
