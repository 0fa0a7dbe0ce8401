import type { Cell, Template } from '../../template.ts';

const cells: readonly Cell[] = [
  {
    key: 'relation',
    kind: 'text',
    label: { en: 'Who is this to me?', es: '¿Quién es para mí?' },
    maxLength: 60,
  },
  {
    key: 'roles',
    kind: 'choices',
    label: { en: 'What can I count on?', es: '¿Para qué puedo contar con esta persona?' },
    options: [
      { id: 'listens', label: { en: 'Listens to me', es: 'Me escucha' } },
      { id: 'hands-on', label: { en: 'Helps with daily things', es: 'Ayuda con cosas del día' } },
      { id: 'fun', label: { en: 'Good to have fun with', es: 'Para pasar un buen rato' } },
      { id: 'sober', label: { en: 'Does not use', es: 'No consume' } },
      { id: 'ride', label: { en: 'Gives me a ride', es: 'Me lleva a donde voy' } },
      { id: 'faith', label: { en: 'Shares my faith', es: 'Comparte mi fe' } },
      { id: 'work', label: { en: 'Work or school', es: 'Trabajo o escuela' } },
      { id: 'job-to-help', label: { en: 'It is their job to help', es: 'Ayudar es su trabajo' } },
    ],
  },
  {
    key: 'safety',
    kind: 'choice',
    label: { en: 'How is it for me to be near?', es: '¿Cómo me va cerca de esta persona?' },
    options: [
      { id: 'good', label: { en: 'Good for me', es: 'Me hace bien' } },
      { id: 'mixed', label: { en: 'Some of each', es: 'Un poco de todo' } },
      { id: 'risky', label: { en: 'Risky for me now', es: 'Es un riesgo por ahora' } },
    ],
  },
];

/** The people around one person, from those to call at night to those who could come closer. */
export const supportMap: Template = {
  id: 'w20-support-map',
  version: 1,
  title: { en: 'My support map', es: 'Mi mapa de apoyo' },
  purpose: {
    en: 'See who is around you, and who could come a bit closer.',
    es: 'Ver a quién tiene cerca y quién podría acercarse un poco más.',
  },
  mode: 'own',
  modes: ['own', 'one-to-one'],
  minutes: 12,
  caution: false,
  notes: {
    en: 'Draw three rings and put one made-up person in each. Say that one name is enough for a start, and that staff, a sponsor or a neighbor count. Ask for initials only: the people on a map did not ask to be on it. Ask: "Which ring is the emptiest?" and "Who used to be there and could come back?" Watch for: an empty map. Do not fill it from the front; sit down with that person and find the first one together. Someone marked as risky who lives at home needs a talk alone.',
    es: 'Dibuje tres anillos y ponga en cada uno a una persona inventada. Diga que un nombre basta para empezar, y que valen el personal, un padrino o una vecina. Pida solo iniciales: quien está en un mapa no pidió estar ahí. Pregunte: «¿Qué anillo está más vacío?» y «¿Quién estaba antes y podría volver?». Si un mapa queda vacío, no lo llene delante de todos; siéntese con esa persona y busquen juntos el primer nombre. Si alguien de riesgo vive en la misma casa, hablen a solas.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Three rings', es: 'Tres anillos' },
      help: null,
      text: {
        en: 'You are in the middle. The ring next to you is for people you could call at night. The next one is for people you see or talk to each week. The last one is for people who could come closer. One person in one ring is a good start.',
        es: 'Usted está en el centro. En el anillo de al lado van las personas a quienes puede llamar de noche. En el segundo, con quienes habla cada semana. En el último, quienes podrían acercarse más. Una sola persona ya es un buen comienzo.',
      },
    },
    {
      key: 'people',
      kind: 'rings',
      label: { en: 'Who is around me?', es: '¿A quién tengo cerca?' },
      help: {
        en: 'Write initials only. If you share this, the group reads the initials. The rest stays in your sheet.',
        es: 'Escriba solo las iniciales. Si comparte esta línea, el grupo lee las iniciales. Lo demás se queda en su hoja.',
      },
      places: [
        { id: 'night', label: { en: 'I can call at night', es: 'Puedo llamar de noche' } },
        { id: 'week', label: { en: 'Every week', es: 'Cada semana' } },
        { id: 'could-be', label: { en: 'Could come closer', es: 'Podría acercarse' } },
      ],
      maxLength: 12,
      cells,
      maxRows: 15,
      addLabel: { en: 'Add a person', es: 'Agregar una persona' },
      shareable: true,
      toPlan: 'people',
    },
    {
      key: 'gap',
      kind: 'text',
      label: { en: 'What is missing on my map?', es: '¿Qué falta en mi mapa?' },
      help: {
        en: 'Like: nobody to call at night, or nobody to have fun with.',
        es: 'Por ejemplo: nadie para llamar de noche, o nadie para pasar un buen rato.',
      },
      maxLength: 200,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'invite',
      kind: 'text',
      label: { en: 'Who will I ask to come closer, and how?', es: '¿A quién voy a acercarme, y cómo?' },
      help: {
        en: 'Something small: a message, a walk, a question. Initials are enough.',
        es: 'Algo pequeño: un mensaje, un paseo, una pregunta. Bastan las iniciales.',
      },
      maxLength: 200,
      shareable: true,
      toPlan: 'people',
    },
    {
      key: 'invite-by',
      kind: 'date',
      label: { en: 'By which day?', es: '¿Para qué día?' },
      help: null,
      shareable: false,
      toPlan: 'people',
    },
  ],
};
