import type { Cell, Template } from '../../template.ts';

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

const how: Cell = {
  key: 'how',
  kind: 'text',
  label: { en: 'How would I do that?', es: '¿Cómo lo haría?' },
  maxLength: 140,
};

/** One craving looked at slowly, from what set it off to what came next, to find where a person can step out. */
export const cravingStepByStep: Template = {
  id: 'w4-craving-step-by-step',
  version: 1,
  title: { en: 'A craving, step by step', es: 'Las ganas, paso a paso' },
  purpose: {
    en: 'Look at one craving slowly, and find where you can step out.',
    es: 'Mirar con calma una vez que tuvo ganas y ver por dónde puede salir.',
  },
  mode: 'own',
  modes: ['own'],
  minutes: 12,
  caution: true,
  notes: {
    en: 'Tell the story of a made-up person first, so that nobody has to go first. Say that any craving will do, a small one too, and that nobody has to write about using. Give quiet time. Ask: "Where could you have stepped out?" and "Which way out is the easiest for you?" Watch for: someone who goes back into the moment and grows tense; have them look up, name five things in the room, and stop writing.',
    es: 'Cuente primero la historia de una persona inventada, para que nadie tenga que empezar. Diga que sirve cualquier momento, también uno pequeño, y que nadie tiene que escribir sobre consumir. Dé tiempo en silencio. Pregunte: «¿Por dónde se podía salir?» y «¿Qué salida le resulta más fácil?». Si alguien vuelve a vivir el momento y se tensa, pídale que levante la vista, nombre cinco cosas de la sala y deje de escribir.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'One time, slowly', es: 'Una vez, con calma' },
      help: null,
      text: {
        en: 'Think of one craving, big or small. It may have passed by itself. First something set it off. Then came a thought, then the pull. After each of these there is a way out. Write only what you want to write.',
        es: 'Piense en una vez que tuvo ganas, muchas o pocas. Tal vez se le pasaron solas. Primero algo las despertó. Luego llegó una idea y después, el impulso. Tras cada paso hay una salida. Escriba solo lo que quiera.',
      },
    },
    {
      key: 'spark',
      kind: 'text',
      label: { en: 'What set it off?', es: '¿Qué las despertó?' },
      help: { en: 'A person, a place, an hour, a feeling.', es: 'Una persona, un lugar, una hora, algo que sintió.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'triggers',
    },
    {
      key: 'thought',
      kind: 'text',
      label: { en: 'What did my mind say?', es: '¿Qué me dijo la mente?' },
      help: { en: 'Like: I have earned it. Just this once.', es: 'Por ejemplo: me lo merezco. Solo por hoy.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'warning-signs',
    },
    {
      key: 'body',
      kind: 'checklist',
      label: { en: 'Where did I feel the pull?', es: '¿Dónde sentí el impulso?' },
      help: { en: 'Tick what fits you. Add your own.', es: 'Marque lo que sea suyo. Puede agregar más.' },
      options: [
        { id: 'head', label: { en: 'Head', es: 'Cabeza' } },
        { id: 'mouth', label: { en: 'Mouth or jaw', es: 'Boca o mandíbula' } },
        { id: 'chest', label: { en: 'Chest', es: 'Pecho' } },
        { id: 'stomach', label: { en: 'Stomach', es: 'Estómago' } },
        { id: 'hands', label: { en: 'Hands', es: 'Manos' } },
        { id: 'legs', label: { en: 'Legs', es: 'Piernas' } },
        { id: 'all-over', label: { en: 'All over', es: 'Todo el cuerpo' } },
      ],
      addOwn: true,
      details: [strength],
      shareable: true,
      toPlan: null,
    },
    {
      key: 'then',
      kind: 'long-text',
      label: { en: 'What came next?', es: '¿Qué pasó después?' },
      help: {
        en: 'What you did, and what made it stronger or weaker.',
        es: 'Lo que hizo, y qué subió o bajó las ganas.',
      },
      maxLength: 600,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'ways-out',
      kind: 'checklist',
      label: { en: 'Where can I step out?', es: '¿Por dónde puedo salir?' },
      help: {
        en: 'The sooner, the easier. Tick all that could work.',
        es: 'Cuanto antes, mejor. Marque lo que podría servir.',
      },
      options: [
        { id: 'other-way', label: { en: 'Before it starts: go another way', es: 'Antes: tomar otro camino' } },
        { id: 'leave', label: { en: 'At the trigger: leave', es: 'Ante el disparador: irme' } },
        { id: 'answer', label: { en: 'At the thought: answer it', es: 'Ante la idea: responderle' } },
        { id: 'tell', label: { en: 'At the thought: tell someone', es: 'Ante la idea: contarle a alguien' } },
        {
          id: 'wait',
          label: { en: 'At the pull: wait twenty minutes', es: 'Ante el impulso: esperar veinte minutos' },
        },
        { id: 'move', label: { en: 'At the pull: move and breathe', es: 'Ante el impulso: moverme y respirar' } },
      ],
      addOwn: true,
      details: [how],
      shareable: true,
      toPlan: 'coping',
    },
    {
      key: 'first',
      kind: 'mark',
      label: { en: 'The way out I try first', es: 'La salida que pruebo primero' },
      help: { en: 'Mark one of the ones you ticked.', es: 'Elija una de las que marcó.' },
      from: ['ways-out'],
      upTo: 1,
      shareable: true,
      toPlan: 'coping',
    },
    {
      key: 'sentence',
      kind: 'text',
      label: { en: 'A sentence I keep for next time', es: 'Una frase que guardo para la próxima vez' },
      help: { en: 'Short, in your own words.', es: 'Corta y con sus palabras.' },
      maxLength: 140,
      shareable: true,
      toPlan: 'coping',
    },
  ],
};
