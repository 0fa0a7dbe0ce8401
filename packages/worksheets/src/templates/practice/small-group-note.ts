import type { Template } from '../../template.ts';

/** What a pair or a trio brings back to the group. */
export const smallGroupNote: Template = {
  id: 'small-group-note',
  version: 1,
  title: { en: 'What we bring back', es: 'Lo que llevamos al grupo' },
  purpose: {
    en: 'Talk in twos or threes, and bring back two or three lines.',
    es: 'Hablar de dos en dos o de tres en tres y traer dos o tres frases.',
  },
  mode: 'pairs',
  modes: ['pairs', 'own', 'one-to-one'],
  minutes: 10,
  caution: false,
  notes: {
    en: 'Say the question once, then write it where all can see it. Send them out with a time. Halfway, ask the quieter one to speak. Call them back a minute before you need them. Ask each small group: "What surprised you?" Nobody has to tell what another person said. Watch for: a pair that sits in silence; sit with them for a minute.',
    es: 'Diga la pregunta una vez y escríbala a la vista. Deles un tiempo. A la mitad, invite a hablar a quien menos ha hablado. Llámelos un minuto antes. Pregunte a cada grupo pequeño: «¿Qué les sorprendió?». Nadie tiene que contar lo que dijo otra persona. Si una pareja está en silencio, siéntese un minuto con ella.',
  },
  fields: [
    {
      key: 'points',
      kind: 'list',
      label: { en: 'What we found', es: 'Lo que encontramos' },
      help: { en: 'A few words for each. Leave names out.', es: 'Unas palabras para cada cosa. Sin nombres.' },
      maxRows: 4,
      maxLength: 140,
      addLabel: { en: 'Add a line', es: 'Agregar una frase' },
      shareable: true,
      toPlan: null,
    },
    {
      key: 'question',
      kind: 'text',
      label: { en: 'One question for the group', es: 'Una pregunta para el grupo' },
      help: null,
      maxLength: 140,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'told-by',
      kind: 'text',
      label: { en: 'Who tells the group', es: 'Quién lo cuenta al grupo' },
      help: null,
      maxLength: 40,
      shareable: false,
      toPlan: null,
    },
  ],
};
