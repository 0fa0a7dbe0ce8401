import type { Item, Option } from '@opencircle/session';
import { inWords, oneOf, unseen, zeroToTen } from './shapes.ts';

/** What a person leaves with. */
export const oneThingITake: Item = inWords({
  key: 'take',
  en: 'One thing I take with me',
  es: 'Una cosa que me llevo',
});
/** What, and when. */
export const oneThingIWillDo: Item = inWords({
  key: 'will-do',
  en: 'One thing I will do before next group, and when',
  es: 'Una cosa que haré antes del próximo grupo, y cuándo',
});
/** When it may get hard, and who is called then. */
export const riskyTime: Item = inWords({
  key: 'risky-time',
  en: 'When may it get hard? Who do I call then?',
  es: '¿Cuándo se puede poner difícil? ¿A quién llamo?',
});
/** The task until next time. */
export const homeworkTaken: Item = oneOf(
  { key: 'homework-taken', en: 'The task for next time', es: 'La tarea para la próxima vez' },
  unseen('yes', 'I take it on', 'La acepto'),
  unseen('other', 'I want another one', 'Quiero otra'),
  unseen('none', 'Not this time', 'Esta vez no'),
);

/** How the hours until the next session look; who needs help with them asks staff for a look. */
export const readyUntilNext: Item = oneOf(
  {
    key: 'ready',
    en: 'The hours until next time: how ready am I?',
    es: 'Las horas hasta la próxima vez: ¿qué tan listo me siento?',
    concern: { options: ['need-help'] },
  },
  unseen('ready', 'I am ready', 'Tengo con qué'),
  unseen('mostly', 'Mostly', 'Casi'),
  unseen('not-sure', 'Not sure', 'No lo sé'),
  unseen('need-help', 'I need help with it', 'Necesito ayuda'),
);

const notAtAll = { en: 'not at all', es: 'nada' };
const fully = { en: 'fully', es: 'del todo' };
/** Three short ones about the group itself, for staff. */
export const wasUseful: Item = zeroToTen(
  { key: 'was-useful', en: 'Group was useful for me', es: 'El grupo me sirvió' },
  [notAtAll, fully],
);
export const couldSpeak: Item = zeroToTen(
  { key: 'could-speak', en: 'I felt safe to speak', es: 'Pude hablar con confianza' },
  [notAtAll, fully],
);
export const paceWasRight: Item = zeroToTen(
  { key: 'pace', en: 'The pace was right for me', es: 'El ritmo me quedó bien' },
  [notAtAll, fully],
);

const waysHome: readonly Option[] = [
  unseen('walk', 'On foot or by bike', 'A pie o en bici'),
  unseen('bus', 'By bus or train', 'En bus o en tren'),
  unseen('drive', 'I drive', 'Manejo yo'),
  unseen('ride', 'Someone gives me a ride', 'Alguien me lleva'),
  unseen('at-home', 'I am at home', 'Ya estoy en casa'),
  unseen('not-sure', 'I do not know yet', 'Aún no lo sé'),
];
const howHome = (...options: readonly Option[]): Item =>
  oneOf({ key: 'way-home', en: 'How do you get home?', es: '¿Cómo llega a su casa?' }, ...options);
/** Asked of everyone, so that nobody is singled out. */
export const wayHome: Item = howHome(...waysHome);
/** The same after a group that may not be the last of the day. */
export const wayHomeOrOn: Item = howHome(
  unseen('staying', 'I stay for the next group', 'Me quedo al próximo grupo'),
  ...waysHome,
);
/** Asked of everyone, so that nobody is singled out; who is alone and wishes it were not so asks staff for a look. */
export const whoIsThere: Item = oneOf(
  { key: 'who-is-there', en: 'Who is there?', es: '¿Quién está ahí?', concern: { options: ['alone'] } },
  unseen('good-company', 'People who are good for me', 'Gente que me hace bien'),
  unseen('hard-company', 'People who make it hard', 'Gente que me lo hace difícil'),
  unseen('both', 'Some of each', 'Un poco de todo'),
  unseen('nobody', 'Nobody, and that is fine', 'Nadie, y está bien'),
  unseen('alone', 'Nobody, and I wish it were not so', 'Nadie, y quisiera compañía'),
);
