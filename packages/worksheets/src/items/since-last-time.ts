import type { Item } from '@opencircle/session';
import { counted, inWords, oneOf, someOf, unseen } from './shapes.ts';

/** For staff alone, and as easy to say as anything else. */
export const useSince: Item = oneOf(
  {
    key: 'use-since',
    en: 'Did I use alcohol or drugs since last group?',
    es: '¿Usé alcohol o drogas desde el último grupo?',
  },
  unseen('no', 'No', 'No, nada'),
  unseen('yes', 'Yes', 'Sí'),
  unseen('talk', 'I would like to talk about it', 'Prefiero hablarlo'),
);
/** The key of the day somebody last used. */
export const LAST_USE = 'last-use';
/** For the person and staff alone. Kept as a day, never as a count. */
export const lastUse: Item = {
  key: LAST_USE,
  kind: 'date',
  prompt: { en: 'The last day I used', es: 'El último día que usé' },
};

/** What came close; the group sees how often each was met. */
export const triggersMet: Item = someOf(
  { key: 'triggers-met', en: 'What came up since last group?', es: '¿Qué apareció desde el último grupo?' },
  8,
  counted('people', 'people I used with', 'gente con la que usaba'),
  counted('place', 'a place', 'un lugar'),
  counted('money', 'money or payday', 'dinero o día de pago'),
  counted('stress', 'stress', 'tensión'),
  counted('quarrel', 'a quarrel', 'una pelea'),
  counted('alone', 'time alone', 'tiempo a solas'),
  counted('party', 'a party or good news', 'una fiesta o buenas noticias'),
  counted('body', 'pain or no sleep', 'dolor o falta de sueño'),
);
/** What worked; the group sees how often each did. */
export const whatHelped: Item = someOf(
  { key: 'what-helped', en: 'What helped?', es: '¿Qué me ayudó?' },
  8,
  counted('called', 'I called someone', 'llamé a alguien'),
  counted('left', 'I left', 'me fui de ahí'),
  counted('waited', 'I waited it out', 'esperé a que pasara'),
  counted('breathed', 'slow breathing', 'respirar despacio'),
  counted('moved', 'I moved my body', 'mover el cuerpo'),
  counted('meeting', 'a meeting', 'una reunión'),
  counted('busy', 'I kept busy', 'ocuparme en algo'),
  counted('food', 'food or sleep', 'comer o dormir'),
);

/** For staff alone; the group is never told. */
export const medicine: Item = oneOf(
  { key: 'medicine', en: 'My medicine, as my doctor said?', es: '¿Mis medicinas, como dijo el doctor?' },
  unseen('as-told', 'Yes', 'Sí'),
  unseen('missed', 'I missed some', 'Me faltaron algunas'),
  unseen('not-taking', 'I am not taking it', 'No las tomo'),
  unseen('none', 'I have none', 'No tengo recetas'),
);
/** Of any kind; none is an answer like any other. */
export const meetings: Item = {
  key: 'meetings',
  kind: 'number',
  prompt: {
    en: 'Support meetings since last group, of any kind. None is okay',
    es: 'Reuniones de apoyo desde el último grupo, de cualquier tipo. Ninguna está bien',
  },
  min: 0,
  max: 30,
  unit: { en: 'meetings', es: 'reuniones' },
};
/** Somebody who is on their side. */
export const supportContact: Item = oneOf(
  { key: 'support', en: 'Did I talk to someone who helps me?', es: '¿Hablé con alguien que me apoya?' },
  counted('yes', 'Yes', 'Sí'),
  counted('not-yet', 'Not yet', 'Todavía no'),
);
/** The task from the last time, for staff. */
export const homework: Item = oneOf(
  { key: 'homework', en: 'My task from last time', es: 'Mi tarea de la última vez' },
  unseen('done', 'Done', 'Hecha'),
  unseen('some', 'Some of it', 'Una parte'),
  unseen('not-yet', 'Not yet', 'Todavía no'),
  unseen('unknown', 'I did not know of one', 'No supe de ninguna'),
);
/** However small. */
export const goalStep: Item = inWords({
  key: 'goal-step',
  en: 'One step toward my goal',
  es: 'Un paso hacia mi meta',
});
/** However small. */
export const win: Item = inWords({
  key: 'win',
  en: 'Something that went well, however small',
  es: 'Algo que salió bien, aunque sea pequeño',
});
