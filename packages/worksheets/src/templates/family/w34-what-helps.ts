import type { Bilingual } from '@opencircle/session';
import type { FieldOf, Side, Template } from '../../template.ts';

const beforehand = (key: string, side: Side, { en, es }: Bilingual): FieldOf<'card'> => ({
  key,
  side,
  kind: 'card',
  label: { en: 'Who reads this, and when', es: 'Quién lee esto, y cuándo' },
  help: null,
  text: {
    en: `${en} Staff can read both sides, also now. Later staff open both at the same moment. From then on all of your family here reads both, and nobody can change them. So write only what you want them to read.`,
    es: `${es} El personal puede leer los dos lados, también ahora. Después el personal los abre al mismo tiempo. Desde entonces toda su familia aquí lee los dos y nadie los cambia. Escriba solo lo que quiera que lean.`,
  },
});

/** What helps and what does not, written apart by a person and their family, opened together, and what they agree to try. */
export const whatHelps: Template = {
  id: 'w34-what-helps',
  version: 1,
  title: { en: 'What helps, what does not', es: 'Qué ayuda y qué no' },
  purpose: {
    en: 'Find out what really helps, and agree on a few things to try.',
    es: 'Descubrir qué ayuda de verdad y acordar unas pocas cosas para probar.',
  },
  mode: 'family',
  modes: ['family'],
  minutes: 25,
  caution: true,
  notes: {
    en: 'Say before anyone writes: each side writes apart, staff read both, and both open at the same moment. Ask who would rather not write today; that is fine. Give ten minutes. Read both sides before you open them. If you read fear, threats or control, do not open them: hold the group, and speak with each person alone. Never ask about safety at home in front of the family. When both are open, give a silent minute, then ask: "What surprised you in a good way?" and "Which one could you try this week?" Take the smallest thing both want. Watch for: a list of old faults, and someone who agrees to everything. Ask before they go whether going home together is all right for each of them.',
    es: 'Diga antes de empezar: cada lado escribe aparte, el personal lee los dos y los dos se abren al mismo tiempo. Pregunte quién prefiere no escribir hoy; está bien. Dé diez minutos. Lea los dos lados antes de abrirlos. Si lee miedo, amenazas o control, no los abra: pause el grupo y hable a solas con cada persona. Nunca pregunte por la seguridad en casa delante de la familia. Con los dos lados abiertos, deje un minuto de silencio y pregunte: «¿Qué le sorprendió para bien?» y «¿Cuál podrían probar esta semana?». Tome lo más pequeño que quieran ambos. Observe si aparece una lista de faltas viejas o si alguien acepta todo. Antes de que se vayan, pregunte a cada quien si está bien volver juntos a casa.',
  },
  fields: [
    beforehand('before-mine', 'participant', {
      en: 'You write on your own. For now, your family cannot read this.',
      es: 'Usted escribe a solas. Por ahora, su familia no puede leer esto.',
    }),
    {
      key: 'for-me',
      side: 'participant',
      kind: 'columns',
      label: { en: 'What do people close to me do?', es: '¿Qué hace la gente cercana a mí?' },
      help: {
        en: 'Up to six in each column. Say what they do, not how they are.',
        es: 'Hasta seis en cada columna. Diga lo que hacen, no cómo son.',
      },
      places: [
        { id: 'helps', label: { en: 'This helps me', es: 'Esto me ayuda' } },
        { id: 'does-not', label: { en: 'This does not help me', es: 'Esto no me ayuda' } },
      ],
      maxLength: 140,
      cells: [],
      maxRows: 12,
      addLabel: { en: 'Add a card', es: 'Agregar una tarjeta' },
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'for-me-top',
      side: 'participant',
      kind: 'rank',
      label: { en: 'The two that matter most to me', es: 'Las dos que más me importan' },
      help: { en: 'Pick two of your cards.', es: 'Elija dos de sus tarjetas.' },
      from: ['for-me'],
      options: [],
      upTo: 2,
      shareable: false,
      toPlan: 'family',
    },
    beforehand('before-ours', 'family', {
      en: 'This is the side of the family. If two or three of you are here, you share it and see what the others write. The person in treatment cannot read it for now.',
      es: 'Este es el lado de la familia. Si son dos o tres, lo comparten y ven lo que escriben los demás. La persona en tratamiento no lo puede leer por ahora.',
    }),
    {
      key: 'from-us',
      side: 'family',
      kind: 'columns',
      label: { en: 'What can I do, and what not?', es: '¿Qué puedo hacer yo y qué no?' },
      help: {
        en: 'Up to six in each column. A no is fine. A clear no helps more than a weak yes.',
        es: 'Hasta seis en cada columna. Un no está bien. Un no claro ayuda más que un sí a medias.',
      },
      places: [
        { id: 'can', label: { en: 'This I can do', es: 'Esto sí puedo' } },
        { id: 'cannot', label: { en: 'This I cannot do', es: 'Esto no puedo' } },
      ],
      maxLength: 140,
      cells: [],
      maxRows: 12,
      addLabel: { en: 'Add a card', es: 'Agregar una tarjeta' },
      shareable: false,
      toPlan: null,
    },
    {
      key: 'from-us-top',
      side: 'family',
      kind: 'rank',
      label: { en: 'The two that matter most to me', es: 'Las dos que más me importan' },
      help: { en: 'Pick two of the cards on this side.', es: 'Elija dos tarjetas de este lado.' },
      from: ['from-us'],
      options: [],
      upTo: 2,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'both-open',
      kind: 'card',
      label: { en: 'Both sides are open', es: 'Los dos lados están abiertos' },
      help: null,
      text: {
        en: 'Read both sides first, in silence. Nobody has to explain a card. Then look for one thing that one side wishes for and the other side can do. Start small.',
        es: 'Primero lean los dos lados en silencio. Nadie tiene que explicar una tarjeta. Luego busquen algo que un lado desea y el otro puede hacer. Empiecen por lo pequeño.',
      },
    },
    {
      key: 'agreements',
      kind: 'list',
      label: { en: 'What do we try?', es: '¿Qué vamos a probar?' },
      help: {
        en: 'One to three. Say who does what, and when.',
        es: 'De una a tres cosas. Digan quién hace qué, y cuándo.',
      },
      maxRows: 3,
      maxLength: 200,
      addLabel: { en: 'Add an agreement', es: 'Agregar un acuerdo' },
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'try-until',
      kind: 'date',
      label: { en: 'We try it until', es: 'Lo probamos hasta' },
      help: { en: 'Then we look at it again together.', es: 'Ese día lo miramos otra vez.' },
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'signed',
      kind: 'agreement',
      label: { en: 'We try this', es: 'Lo probamos' },
      help: {
        en: 'It is a try, not a contract. You can take it back.',
        es: 'Es una prueba, no un contrato. Se puede retirar.',
      },
      statements: [
        { en: 'I will try my part until that day.', es: 'Voy a probar mi parte hasta ese día.' },
        {
          en: 'If it does not work, I say so. I do not keep score.',
          es: 'Si no funciona, lo digo. No llevo la cuenta.',
        },
      ],
      button: { en: 'I sign', es: 'Yo firmo' },
      signers: ['participant', 'family', 'staff'],
    },
  ],
};
