import type { Cell, Template, TemplateOption } from '../../template.ts';
import { AFTER_CRAVING, AFTER_THOUGHT, AFTER_TRIGGER, FELT_IN, WHERE_OUT } from './ways-out.ts';

const strength: Cell = {
  key: 'strength',
  kind: 'scale',
  label: { en: 'How strong was it?', es: '¿Qué tan fuerte fue?' },
  min: 0,
  max: 10,
  anchors: [
    { en: 'hardly there', es: 'casi nada' },
    { en: 'strongest ever', es: 'lo más fuerte' },
  ],
};

const waysOut = (options: readonly TemplateOption[]): readonly Cell[] => [
  {
    key: 'ways',
    kind: 'choices',
    label: { en: 'How could I step out here?', es: '¿Por dónde podría salir aquí?' },
    options,
  },
  {
    key: 'own-way',
    kind: 'text',
    label: { en: 'My own way out', es: 'Mi propia salida' },
    maxLength: 140,
  },
];

/** One craving as a chain: trigger, thought, pull, what came next, with ways out between them. */
export const cravingStepByStep2: Template = {
  id: 'w4-craving-step-by-step',
  version: 2,
  title: { en: 'A craving, step by step', es: 'Las ganas, paso a paso' },
  purpose: {
    en: 'Look at one craving slowly, and find where you can step out.',
    es: 'Mirar con calma una vez que tuvo ganas y ver por dónde puede salir.',
  },
  mode: 'own',
  modes: ['own', 'together', 'pairs', 'one-to-one'],
  minutes: 15,
  caution: true,
  notes: {
    en: 'Build one chain for a made-up person first, all together, so that nobody has to go first. Then each builds their own. Any craving will do, a small one too; nobody has to write about using. Ask: "Where was the first place to step out?" and "Which way out could you do half asleep?" Earlier is easier, but no exit is too late. Their own chain starts as Only me; say so. Watch for: someone who goes back into the moment and grows tense; have them look up, name five things in the room, and stop writing.',
    es: 'Armen primero juntos la cadena de una persona inventada, para que nadie tenga que empezar. Luego cada quien arma la suya. Sirve cualquier momento, también uno pequeño; nadie tiene que escribir sobre consumir. Pregunte: «¿Dónde estaba la primera salida?» y «¿Qué salida podría usar hasta con sueño?». Pronto es más fácil, pero nunca es tarde para salir. La cadena propia empieza en «Solo yo»; dígalo. Si alguien vuelve a vivir el momento y se tensa, pídale que levante la vista, nombre cinco cosas de la sala y deje de escribir.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'One time, slowly', es: 'Una vez, con calma' },
      help: null,
      text: {
        en: 'Think of one craving, big or small. It may have passed by itself. First something set it off. Then came a thought, then the pull. After each step there is a way out. Going out early is easier. Going out late counts too. Write only what you want to write.',
        es: 'Piense en una vez que tuvo ganas, muchas o pocas. Tal vez se le pasaron solas. Primero algo las despertó. Luego llegó una idea y después, las ganas. Tras cada paso hay una salida. Salir pronto es más fácil. Salir tarde también vale. Escriba solo lo que quiera.',
      },
    },
    {
      key: 'steps',
      kind: 'chain',
      label: { en: 'What led to what', es: 'Qué llevó a qué' },
      help: {
        en: 'Fill in one step. Then look for the way out that comes right after it.',
        es: 'Llene un paso. Luego busque la salida que viene justo después.',
      },
      links: [
        {
          key: 'trigger',
          label: { en: 'What set it off?', es: '¿Qué las despertó?' },
          help: {
            en: 'A person, a place, an hour, a feeling.',
            es: 'Una persona, un lugar, una hora, algo que sintió.',
          },
          maxLength: 280,
          cells: [],
          exits: waysOut(AFTER_TRIGGER),
        },
        {
          key: 'thought',
          label: { en: 'What did my mind say?', es: '¿Qué me dijo la mente?' },
          help: { en: 'Like: I have earned it. Just this once.', es: 'Por ejemplo: me lo merezco. Solo por hoy.' },
          maxLength: 280,
          cells: [],
          exits: waysOut(AFTER_THOUGHT),
        },
        {
          key: 'craving',
          label: { en: 'What was the pull like?', es: '¿Cómo eran las ganas?' },
          help: {
            en: 'Fast or slow, hot or cold, loud or quiet.',
            es: 'De golpe o poco a poco, con calor o con frío.',
          },
          maxLength: 280,
          cells: [strength],
          exits: waysOut(AFTER_CRAVING),
        },
        {
          key: 'next',
          label: { en: 'What came next?', es: '¿Qué pasó después?' },
          help: {
            en: 'What you did, and what made the pull weaker or stronger.',
            es: 'Lo que hizo, y qué bajó o subió las ganas.',
          },
          maxLength: 280,
          cells: [],
          exits: [],
        },
      ],
      shareable: false,
      toPlan: null,
      readBy: 'only-me',
    },
    {
      key: 'body',
      kind: 'body-map',
      label: { en: 'Where in my body did I feel it?', es: '¿En qué parte del cuerpo las sentí?' },
      help: { en: 'Tap each place. There may be more than one.', es: 'Toque cada parte. Puede ser más de una.' },
      options: FELT_IN,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'best',
      kind: 'choice',
      label: { en: 'Which way out is the best for me?', es: '¿Qué salida es la mejor para mí?' },
      help: null,
      options: WHERE_OUT,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'how',
      kind: 'text',
      label: { en: 'What will I do there?', es: '¿Qué voy a hacer ahí?' },
      help: { en: 'One small thing that you can really do.', es: 'Una cosa pequeña que de verdad pueda hacer.' },
      maxLength: 140,
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
    {
      key: 'sentence',
      kind: 'text',
      label: { en: 'A sentence I keep for next time', es: 'Una frase que guardo para la próxima vez' },
      help: { en: 'Short, in your own words.', es: 'Corta y con sus palabras.' },
      maxLength: 140,
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
  ],
};
