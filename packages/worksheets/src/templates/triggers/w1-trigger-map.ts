import type { Bilingual } from '@opencircle/session';
import type { Cell, FieldOf, Template, TemplateOption } from '../../template.ts';

const details: readonly Cell[] = [
  {
    key: 'pull',
    kind: 'scale',
    label: { en: 'How strong is the pull?', es: '¿Qué tan fuerte jala?' },
    min: 0,
    max: 10,
    anchors: [
      { en: 'no pull', es: 'nada' },
      { en: 'strongest ever', es: 'lo más fuerte' },
    ],
  },
  {
    key: 'move',
    kind: 'choice',
    label: { en: 'What could I do?', es: '¿Qué puedo hacer?' },
    options: [
      { id: 'stay-away', label: { en: 'Stay away from it', es: 'No acercarme' } },
      { id: 'change', label: { en: 'Change something about it', es: 'Cambiar algo' } },
      { id: 'not-alone', label: { en: 'Not be alone with it', es: 'No estar a solas' } },
      { id: 'leave-early', label: { en: 'Leave early', es: 'Irme pronto' } },
      { id: 'face-it', label: { en: 'Face it with a plan', es: 'Enfrentarlo con un plan' } },
    ],
  },
  { key: 'how', kind: 'text', label: { en: 'How will I do that?', es: '¿Cómo lo voy a hacer?' }, maxLength: 140 },
];

const checklist = (key: string, label: Bilingual, options: readonly TemplateOption[]): FieldOf<'checklist'> => ({
  key,
  kind: 'checklist',
  label,
  help: { en: 'Tick what fits you. Add your own.', es: 'Marque lo que sea suyo. Puede agregar más.' },
  options,
  addOwn: true,
  details,
  shareable: true,
  toPlan: null,
});

/** Where the pull comes from: people, places, times, things and the body, and which three matter most. */
export const triggerMap: Template = {
  id: 'w1-trigger-map',
  version: 1,
  title: { en: 'My trigger map', es: 'Mi mapa de disparadores' },
  purpose: {
    en: 'Find out what wakes up the wish to use, so that it does not catch you off guard.',
    es: 'Ver qué despierta las ganas de consumir, para que no le tome por sorpresa.',
  },
  mode: 'own',
  modes: ['own'],
  minutes: 10,
  caution: true,
  notes: {
    en: 'Read the card aloud. Say that nobody watches while they write. Give six quiet minutes, then ask who needs more. Ask: "Which of these will you meet before next time?" and "What has helped once, even a little?" Watch for: stories about amounts or brands; ask for the feeling instead. Someone who grows very quiet may need a word.',
    es: 'Lea la tarjeta en voz alta. Diga que nadie mira mientras escriben. Dé seis minutos en silencio y pregunte quién necesita más. Pregunte: «¿Cuál de estos va a encontrar antes de la próxima vez?» y «¿Qué le ayudó una vez, aunque fuera un poco?». Si alguien cuenta cantidades o marcas, pregunte por lo que sintió. Si alguien se queda muy callado, tal vez necesite hablar a solas.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'What is a trigger?', es: '¿Qué es un disparador?' },
      help: null,
      text: {
        en: 'A trigger is something that makes you want to use. It can be a person, a place, a song or a bad night. You did not pick it, and it is not your fault. Once you know it, you can see it come. Then you have time to choose.',
        es: 'Un disparador es algo que le da ganas de consumir. Puede ser una persona, un lugar, una canción o una mala noche. Usted no lo eligió y no es su culpa. Si lo conoce, lo ve venir. Así tiene tiempo para decidir.',
      },
    },
    checklist('people', { en: 'People', es: 'Personas' }, [
      { id: 'used-together', label: { en: 'People I used with', es: 'Gente con la que consumía' } },
      { id: 'seller', label: { en: 'Someone who sells', es: 'Alguien que vende' } },
      { id: 'partner', label: { en: 'My partner', es: 'Mi pareja' } },
      { id: 'ex', label: { en: 'My ex', es: 'Mi ex' } },
      { id: 'family', label: { en: 'Someone in my family', es: 'Alguien de mi familia' } },
      { id: 'work', label: { en: 'People at work', es: 'Gente del trabajo' } },
      { id: 'crowd', label: { en: 'A big crowd', es: 'Mucha gente junta' } },
      { id: 'nobody', label: { en: 'Nobody: when I am alone', es: 'Nadie: cuando estoy a solas' } },
    ]),
    checklist('places', { en: 'Places', es: 'Lugares' }, [
      { id: 'bar', label: { en: 'A bar or a club', es: 'Un bar o una disco' } },
      { id: 'street', label: { en: 'One street or corner', es: 'Cierta calle o esquina' } },
      { id: 'car', label: { en: 'My car', es: 'Mi carro' } },
      { id: 'bathroom', label: { en: 'The bathroom', es: 'El baño' } },
      { id: 'store', label: { en: 'A store or gas station', es: 'Una tienda o gasolinera' } },
      { id: 'job', label: { en: 'Where I work', es: 'Donde trabajo' } },
      { id: 'friends-home', label: { en: "A friend's home", es: 'La casa de un amigo' } },
      { id: 'empty-home', label: { en: 'My home when it is empty', es: 'Mi casa cuando no hay nadie' } },
    ]),
    checklist('times', { en: 'Times', es: 'Momentos' }, [
      { id: 'waking', label: { en: 'When I wake up', es: 'Al despertar' } },
      { id: 'after-work', label: { en: 'Right after work', es: 'Al salir del trabajo' } },
      { id: 'payday', label: { en: 'Payday', es: 'El día de pago' } },
      { id: 'weekend', label: { en: 'Friday and Saturday night', es: 'La noche del viernes o del sábado' } },
      { id: 'free-time', label: { en: 'A long day with no plan', es: 'Un día largo sin planes' } },
      { id: 'fight', label: { en: 'After a fight', es: 'Después de una pelea' } },
      { id: 'loss', label: { en: 'The date of a loss', es: 'La fecha de una pérdida' } },
      { id: 'party', label: { en: 'Holidays and parties', es: 'Fiestas y días festivos' } },
      { id: 'bedtime', label: { en: 'Before I sleep', es: 'Antes de dormir' } },
    ]),
    checklist('things', { en: 'Things', es: 'Cosas' }, [
      { id: 'cash', label: { en: 'Cash in my pocket', es: 'Dinero en el bolsillo' } },
      { id: 'numbers', label: { en: 'Numbers in my phone', es: 'Números en mi teléfono' } },
      { id: 'music', label: { en: 'A song or a movie', es: 'Una canción o una película' } },
      { id: 'posts', label: { en: 'Photos and posts online', es: 'Fotos y mensajes en internet' } },
      { id: 'smell', label: { en: 'A smell', es: 'Un olor' } },
      { id: 'tools', label: { en: 'A glass, a can, a pipe, foil', es: 'Un vaso, una lata, una pipa, papel aluminio' } },
      { id: 'pills', label: { en: 'Pills in the house', es: 'Pastillas en la casa' } },
    ]),
    checklist('body', { en: 'My body', es: 'Mi cuerpo' }, [
      { id: 'tired', label: { en: 'Tired', es: 'Con cansancio' } },
      { id: 'hungry', label: { en: 'Hungry', es: 'Con hambre' } },
      { id: 'pain', label: { en: 'In pain', es: 'Con dolor' } },
      { id: 'sick', label: { en: 'Sick', es: 'Con malestar' } },
      { id: 'no-sleep', label: { en: 'Not able to sleep', es: 'Sin poder dormir' } },
      { id: 'restless', label: { en: 'Tense or restless', es: 'Con tensión o sin calma' } },
    ]),
    {
      key: 'top',
      kind: 'mark',
      label: { en: 'My top three', es: 'Mis tres más fuertes' },
      help: { en: 'Mark up to three of the ones you ticked.', es: 'Elija hasta tres de los que marcó.' },
      from: ['people', 'places', 'times', 'things', 'body'],
      upTo: 3,
      shareable: true,
      toPlan: 'triggers',
    },
    {
      key: 'next',
      kind: 'text',
      label: {
        en: 'Which of these will you meet before next time?',
        es: '¿Cuál de estos va a encontrar antes de la próxima vez?',
      },
      help: null,
      maxLength: 280,
      shareable: true,
      toPlan: 'risky-moments',
    },
    {
      key: 'feel-first',
      kind: 'long-text',
      label: { en: 'What do I feel first?', es: '¿Qué siento primero?' },
      help: { en: 'In your body, or the first thing you think.', es: 'En el cuerpo, o lo primero que piensa.' },
      maxLength: 600,
      shareable: true,
      toPlan: 'warning-signs',
    },
  ],
};
