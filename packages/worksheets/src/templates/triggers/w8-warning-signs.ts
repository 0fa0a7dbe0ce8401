import type { Bilingual } from '@opencircle/session';
import type { FieldOf, Template, TemplateOption } from '../../template.ts';
import { CONTACT_CELLS } from '../plan/contact-cells.ts';
import { BODY_AND_PEOPLE, DOING, FEELING, THINKING } from './warning-signs.ts';

const signs = (key: string, label: Bilingual, options: readonly TemplateOption[]): FieldOf<'checklist'> => ({
  key,
  kind: 'checklist',
  label,
  help: {
    en: 'Tick what you know from your own life. Add more.',
    es: 'Marque lo que ya ha vivido. Puede agregar más.',
  },
  options,
  addOwn: true,
  details: [],
  shareable: true,
  toPlan: null,
  family: true,
});

/** Signs that a hard time is coming, which five matter most, and who may say so. */
export const warningSigns: Template = {
  id: 'w8-warning-signs',
  version: 1,
  title: { en: 'My warning signs', es: 'Mis señales de aviso' },
  purpose: {
    en: 'Notice early that things are sliding, and know who may tell you.',
    es: 'Notar a tiempo que algo va mal y saber quién se lo puede decir.',
  },
  mode: 'own',
  modes: ['own', 'one-to-one'],
  minutes: 12,
  caution: false,
  notes: {
    en: 'Say that a slip often starts days before, with small things. Have them think of the week before a hard time, not of the hard day. Ask: "What do others see before you do?" and "How would you want to hear it?" Say the wished-for words out loud in pairs. Families see a line only if its writer shows it to them. Watch for: someone who ticks nearly all; ask for the first one in the morning. Someone who ticks them as true today needs a word, today.',
    es: 'Diga que un tropiezo suele empezar días antes, con cosas pequeñas. Pida que piensen en la semana de antes, no en el día difícil. Pregunte: «¿Qué ven los demás antes que usted?» y «¿Cómo quiere que se lo digan?». En parejas, digan esas palabras en voz alta. La familia ve una línea solo si quien la escribió se la muestra. Si alguien marca casi todo, pregunte qué es lo primero por la mañana. Si lo que marca le pasa hoy, hable hoy con esa persona.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'It starts small', es: 'Empieza con poco' },
      help: null,
      text: {
        en: 'A hard time sends signs ahead. They are small: a missed meal, a short night, a call you let ring. A sign is not a fault. It says: look after yourself now. Think of the week before it last got hard. What was different?',
        es: 'Un mal momento manda señales antes. Son pequeñas: una comida menos, una mala noche, una llamada sin contestar. Una señal no es culpa de nadie. Dice: ahora toca cuidarse. Piense en la semana antes de la última vez difícil. ¿Qué cambió?',
      },
    },
    signs('thinking', { en: 'What do I think?', es: '¿Qué pienso?' }, THINKING),
    signs('feeling', { en: 'How do I feel?', es: '¿Cómo me siento?' }, FEELING),
    signs('doing', { en: 'What do I do?', es: '¿Qué hago?' }, DOING),
    signs(
      'body-people',
      { en: 'My body, and how I am with others', es: 'Mi cuerpo y mi trato con los demás' },
      BODY_AND_PEOPLE,
    ),
    {
      key: 'top',
      kind: 'rank',
      label: { en: 'My top five', es: 'Mis cinco más claras' },
      help: {
        en: 'Pick up to five of the ones you ticked. Put first what comes first.',
        es: 'Elija hasta cinco de las que marcó. Ponga primero la que llega primero.',
      },
      from: ['thinking', 'feeling', 'doing', 'body-people'],
      options: [],
      upTo: 5,
      shareable: true,
      toPlan: 'warning-signs',
      family: true,
    },
    {
      key: 'who',
      kind: 'contacts',
      label: { en: 'Who may tell me when they see a sign?', es: '¿Quién me puede avisar si ve una señal?' },
      help: {
        en: 'Someone you can hear it from. Ask them first.',
        es: 'Alguien de quien sí lo pueda escuchar. Pregúntele antes.',
      },
      cells: CONTACT_CELLS,
      maxRows: 3,
      addLabel: { en: 'Add a person', es: 'Agregar una persona' },
      gap: null,
      shareable: false,
      toPlan: 'people',
      family: true,
    },
    {
      key: 'how-to-say',
      kind: 'text',
      label: { en: 'How do I want to hear it?', es: '¿Cómo quiero que me lo digan?' },
      help: {
        en: 'Write the words. Like: "I see you skip meals. Shall we walk?"',
        es: 'Escriba las palabras. Por ejemplo: «Veo que no comes. ¿Caminamos un rato?».',
      },
      maxLength: 280,
      shareable: true,
      toPlan: 'family',
      family: true,
    },
    {
      key: 'first-move',
      kind: 'text',
      label: { en: 'What do I do first when I see a sign?', es: '¿Qué hago primero si noto una señal?' },
      help: { en: 'Something you can do the same day.', es: 'Algo que pueda hacer el mismo día.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'warning-signs',
      family: true,
    },
  ],
};
