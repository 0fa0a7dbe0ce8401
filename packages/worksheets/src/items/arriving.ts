import type { Item } from '@opencircle/session';
import { BANDS, counted, inWords, oneOf, someOf, THREE, unseen, within, zeroToTen } from './shapes.ts';

const { low, middle, high } = BANDS;
const light = { en: 'lighter', es: 'más ligero' };
const worn = { en: 'worn out', es: 'con desgaste' };
const heavy = { en: 'heavier', es: 'más pesado' };

/** Up to three of twenty-four words, each with a face. */
export const feelings: Item = someOf(
  {
    key: 'feelings',
    en: 'How are you arriving? Pick up to three',
    es: '¿Cómo llega hoy? Elija hasta tres',
    look: 'faces',
  },
  3,
  within(light, 'calm', 'calm', 'en calma'),
  within(light, 'okay', 'okay', 'bien'),
  within(light, 'hopeful', 'hopeful', 'con esperanza'),
  within(light, 'proud', 'proud', 'con orgullo'),
  within(light, 'grateful', 'grateful', 'con gratitud'),
  within(light, 'connected', 'connected', 'en compañía'),
  within(light, 'curious', 'curious', 'con curiosidad'),
  within(light, 'strong', 'strong', 'con fuerza'),
  within(worn, 'tired', 'tired', 'con cansancio'),
  within(worn, 'bored', 'bored', 'sin interés'),
  within(worn, 'flat', 'flat', 'sin ánimo'),
  within(worn, 'foggy', 'foggy', 'sin claridad'),
  within(worn, 'restless', 'restless', 'con inquietud'),
  within(worn, 'sick', 'sick', 'con malestar'),
  within(worn, 'sore', 'sore', 'con dolor'),
  within(worn, 'hungry', 'hungry', 'con hambre'),
  within(heavy, 'worried', 'worried', 'con preocupación'),
  within(heavy, 'scared', 'scared', 'con miedo'),
  within(heavy, 'sad', 'sad', 'triste'),
  within(heavy, 'lonely', 'lonely', 'en soledad'),
  within(heavy, 'ashamed', 'ashamed', 'con vergüenza'),
  within(heavy, 'guilty', 'guilty', 'con culpa'),
  within(heavy, 'angry', 'angry', 'con enojo'),
  within(heavy, 'overwhelmed', 'overwhelmed', 'con todo encima'),
);

/** How a person feels, by face. */
export const mood: Item = {
  key: 'mood',
  kind: 'choice',
  look: 'faces',
  prompt: { en: 'Mood right now', es: 'Mi ánimo ahora' },
  options: [
    within(low, 'very-low', 'very low', 'muy bajo'),
    within(low, 'low', 'low', 'bajo'),
    within(middle, 'okay', 'okay', 'regular'),
    within(high, 'good', 'good', 'bien'),
    within(high, 'very-good', 'very good', 'muy bien'),
  ],
};

const craving = [
  { en: 'none', es: 'nada' },
  { en: 'strongest ever', es: 'lo más fuerte' },
] as const;
/** Asked on arriving and, under the same key, on leaving, so that the two can be laid side by side. */
export const cravingToday: Item = zeroToTen(
  { key: 'craving', en: 'Craving today', es: 'Ganas de consumir hoy' },
  craving,
  THREE,
);
/** The same on leaving: a strong one, or one that grew here, asks staff for a look. */
export const cravingNow: Item = zeroToTen(
  { key: 'craving', en: 'Craving right now', es: 'Ganas de consumir ahora', concern: { from: 8, rise: 3 } },
  craving,
  THREE,
);
/** The strongest one since the group last met, for staff. */
export const cravingPeak: Item = zeroToTen(
  { key: 'craving-peak', en: 'Strongest craving since last group', es: 'Las ganas más fuertes desde el último grupo' },
  craving,
);
/** When and where that was. */
export const cravingPeakWhere: Item = inWords({
  key: 'craving-peak-where',
  en: 'When and where was it strongest?',
  es: '¿Cuándo y dónde fueron más fuertes?',
});

/** The four that make a bad evening likelier. */
export const fourNeeds: Item = someOf(
  { key: 'needs', en: 'Right now I am …', es: 'Ahora tengo …' },
  4,
  counted('hungry', 'hungry', 'hambre'),
  counted('angry', 'angry', 'enojo'),
  counted('lonely', 'lonely', 'soledad'),
  counted('tired', 'tired', 'cansancio'),
);
/** Last night. */
export const sleep: Item = {
  key: 'sleep',
  kind: 'number',
  prompt: { en: 'Hours I slept last night', es: 'Horas que dormí anoche' },
  min: 0,
  max: 24,
  unit: { en: 'hours', es: 'horas' },
};

/** What a person came for. */
export const wantFromToday: Item = inWords({
  key: 'want',
  en: 'One thing I want from today',
  es: 'Una cosa que quiero de hoy',
});
/** A place in the line for open time. */
export const timeToTalk: Item = {
  key: 'time-to-talk',
  kind: 'time-to-talk',
  prompt: { en: 'I want time to talk today', es: 'Hoy quiero tiempo para hablar' },
};
/** The next three days. */
export const dangerAhead: Item = inWords({
  key: 'danger-ahead',
  en: 'Anything risky in the next three days?',
  es: '¿Hay algún riesgo en los próximos tres días?',
});

/** For staff alone; a yes asks them for a look. Meant for people who are not in the room. */
export const inMySystem: Item = oneOf(
  {
    key: 'in-my-system',
    en: 'Is anything in your body now that I should know of, so you are safe?',
    es: '¿Tiene algo en el cuerpo ahora que yo deba saber, para que esté a salvo?',
    concern: { options: ['yes', 'in-person'] },
  },
  unseen('no', 'No', 'No, nada'),
  unseen('yes', 'Yes', 'Sí'),
  unseen('in-person', 'I want to say it in person', 'Prefiero decirlo en persona'),
);
/** For staff alone; all but a yes asks them for a look. */
export const safety: Item = oneOf(
  {
    key: 'safety',
    en: 'Are you safe right now? From hurting yourself, being hurt, or hurting someone?',
    es: '¿Está a salvo ahora? ¿De hacerse daño, de que le hagan daño o de dañar a alguien?',
    concern: { options: ['not-sure', 'no', 'in-person'] },
  },
  unseen('yes', 'Yes', 'Sí'),
  unseen('not-sure', 'Not sure', 'No lo sé'),
  unseen('no', 'No', 'No, no lo estoy'),
  unseen('in-person', 'I want to say it in person', 'Prefiero decirlo en persona'),
);
