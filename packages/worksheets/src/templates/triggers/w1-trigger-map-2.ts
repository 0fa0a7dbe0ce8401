import type { Template } from '../../template.ts';
import { triggerMap } from './w1-trigger-map.ts';

const kept = (...keys: readonly string[]): Template['fields'] =>
  triggerMap.fields.filter(({ key }) => keys.includes(key));

/** The trigger map with its top three in an order, and a move for each of them: what the plan needs. */
export const triggerMap2: Template = {
  ...triggerMap,
  version: 2,
  modes: ['own', 'one-to-one'],
  minutes: 12,
  notes: {
    en: 'Read the card aloud. Say that nobody watches while they write. Give eight quiet minutes, then ask who needs more. Ask: "Which of these will you meet before next time?" and "What has helped once, even a little?" A move that takes one minute is worth more than a big promise. Watch for: stories about amounts or brands; ask for the feeling instead. Someone who grows very quiet may need a word.',
    es: 'Lea la tarjeta en voz alta. Diga que nadie mira mientras escriben. Dé ocho minutos en silencio y pregunte quién necesita más. Pregunte: «¿Cuál de estos va a encontrar antes de la próxima vez?» y «¿Qué le ayudó una vez, aunque fuera un poco?». Un paso de un minuto vale más que una gran promesa. Si alguien cuenta cantidades o marcas, pregunte por lo que sintió. Si alguien se queda muy callado, tal vez necesite hablar a solas.',
  },
  fields: [
    ...kept('about', 'people', 'places', 'times', 'things', 'body'),
    {
      key: 'top',
      kind: 'rank',
      label: { en: 'My top three', es: 'Mis tres más fuertes' },
      help: {
        en: 'Pick up to three of the ones you ticked. Put the strongest first.',
        es: 'Elija hasta tres de los que marcó. Ponga primero el más fuerte.',
      },
      from: ['people', 'places', 'times', 'things', 'body'],
      options: [],
      upTo: 3,
      shareable: true,
      toPlan: 'triggers',
      family: true,
    },
    {
      key: 'moves',
      kind: 'list',
      label: { en: 'What I do when one of them comes', es: 'Qué hago cuando llega uno de ellos' },
      help: {
        en: 'One short line for each. Like: payday, my sister holds my card.',
        es: 'Una línea corta para cada uno. Por ejemplo: el día de pago, mi hermana guarda mi tarjeta.',
      },
      maxRows: 3,
      maxLength: 140,
      addLabel: { en: 'Add a line', es: 'Agregar una línea' },
      shareable: true,
      toPlan: 'triggers',
      family: true,
    },
    ...kept('next', 'feel-first'),
  ],
};
