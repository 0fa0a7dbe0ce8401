import type { Bilingual, Item, Option } from '@opencircle/session';

const low: Bilingual = { en: 'low', es: 'bajo' };
const middle: Bilingual = { en: 'middle', es: 'medio' };
const high: Bilingual = { en: 'high', es: 'alto' };

/** An option the group is never told a number of. */
const unseen = (id: string, en: string, es: string): Option => ({ id, label: { en, es }, band: null });

/** How a person feels, by face. */
export const mood: Item = {
  key: 'mood',
  kind: 'choice',
  look: 'faces',
  prompt: { en: 'Mood right now', es: 'Mi ánimo ahora' },
  options: [
    { id: 'very-low', label: { en: 'very low', es: 'muy bajo' }, band: low },
    { id: 'low', label: { en: 'low', es: 'bajo' }, band: low },
    { id: 'okay', label: { en: 'okay', es: 'regular' }, band: middle },
    { id: 'good', label: { en: 'good', es: 'bien' }, band: high },
    { id: 'very-good', label: { en: 'very good', es: 'muy bien' }, band: high },
  ],
};

const craving = (prompt: Bilingual): Item => ({
  key: 'craving',
  kind: 'scale',
  prompt,
  min: 0,
  max: 10,
  anchors: [
    { en: 'none', es: 'nada' },
    { en: 'strongest ever', es: 'lo más fuerte' },
  ],
  bands: [
    { upTo: 3, label: low },
    { upTo: 6, label: middle },
    { upTo: 10, label: high },
  ],
});

/** Asked on arriving and, under the same key, on leaving, so that the two can be laid side by side. */
export const cravingToday: Item = craving({ en: 'Craving today', es: 'Ganas de consumir hoy' });
export const cravingNow: Item = craving({ en: 'Craving right now', es: 'Ganas de consumir ahora' });

/** What a person came for. */
export const wantFromToday: Item = {
  key: 'want',
  kind: 'text',
  prompt: { en: 'One thing I want from today', es: 'Una cosa que quiero de hoy' },
  maxLength: 140,
};

/** A place in the line for open time. */
export const timeToTalk: Item = {
  key: 'time-to-talk',
  kind: 'time-to-talk',
  prompt: { en: 'I want time to talk today', es: 'Hoy quiero tiempo para hablar' },
};

/** What a person leaves with. */
export const oneThingITake: Item = {
  key: 'take',
  kind: 'text',
  prompt: { en: 'One thing I take with me', es: 'Una cosa que me llevo' },
  maxLength: 140,
};

/** How the hours until the next session look. */
export const readyUntilNext: Item = {
  key: 'ready',
  kind: 'choice',
  look: 'words',
  prompt: {
    en: 'The hours until next time: how ready am I?',
    es: 'Las horas hasta la próxima vez: ¿qué tan listo me siento?',
  },
  options: [
    unseen('ready', 'I am ready', 'Tengo con qué'),
    unseen('mostly', 'Mostly', 'Casi'),
    unseen('not-sure', 'Not sure', 'No lo sé'),
    unseen('need-help', 'I need help with it', 'Necesito ayuda'),
  ],
};

const waysHome: readonly Option[] = [
  unseen('walk', 'On foot or by bike', 'A pie o en bici'),
  unseen('bus', 'By bus or train', 'En bus o en tren'),
  unseen('drive', 'I drive', 'Manejo yo'),
  unseen('ride', 'Someone gives me a ride', 'Alguien me lleva'),
  unseen('at-home', 'I am at home', 'Ya estoy en casa'),
  unseen('not-sure', 'I do not know yet', 'Aún no lo sé'),
];
const howHome = (options: readonly Option[]): Item => ({
  key: 'way-home',
  kind: 'choice',
  look: 'words',
  prompt: { en: 'How do you get home?', es: '¿Cómo llega a su casa?' },
  options,
});

/** Asked of everyone, so that nobody is singled out. */
export const wayHome: Item = howHome(waysHome);

/** The same after a group that may not be the last of the day. */
export const wayHomeOrOn: Item = howHome([
  unseen('staying', 'I stay for the next group', 'Me quedo al próximo grupo'),
  ...waysHome,
]);

/** Asked of everyone, so that nobody is singled out. */
export const whoIsThere: Item = {
  key: 'who-is-there',
  kind: 'choice',
  look: 'words',
  prompt: { en: 'Who is there?', es: '¿Quién está ahí?' },
  options: [
    unseen('good-company', 'People who are good for me', 'Gente que me hace bien'),
    unseen('hard-company', 'People who make it hard', 'Gente que me lo hace difícil'),
    unseen('both', 'Some of each', 'Un poco de todo'),
    unseen('nobody', 'Nobody, and that is fine', 'Nadie, y está bien'),
    unseen('alone', 'Nobody, and I wish it were not so', 'Nadie, y quisiera compañía'),
  ],
};
