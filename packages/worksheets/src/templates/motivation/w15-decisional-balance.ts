import type { Template } from '../../template.ts';

/** Both sides of using and of a change, said honestly and weighed. */
export const decisionalBalance: Template = {
  id: 'w15-decisional-balance',
  version: 1,
  title: { en: 'Both sides', es: 'Los dos lados' },
  purpose: {
    en: 'Look honestly at what using gives and costs, and at what a change gives and costs.',
    es: 'Ver con honestidad qué da y qué cuesta consumir, y qué da y qué cuesta cambiar.',
  },
  mode: 'own',
  modes: ['own', 'together', 'one-to-one'],
  minutes: 12,
  caution: true,
  notes: {
    en: 'Start with what was good about using, and mean it; who may say that can say the rest. Do not argue and do not add up points. The four squares start as Only me; say so, and say that nothing here is a confession. Ask: "What surprised you?" and "Which card would your best friend add?" Then say back both sides and wait. Watch for: the good side told with shining eyes until it turns into wanting; go to what it cost, then to something in the room. Somebody may not be ready to choose. That is fine.',
    es: 'Empiece por lo bueno de consumir, y hágalo en serio; quien puede decir eso puede decir lo demás. No discuta ni sume puntos. Los cuatro cuadros empiezan en «Solo yo»; dígalo, y diga que aquí nada es una confesión. Pregunte: «¿Qué le sorprendió?» y «¿Qué tarjeta agregaría su mejor amigo?». Luego repita los dos lados y espere. Si alguien cuenta lo bueno hasta que le dan ganas, pase a lo que costó y después a algo de la sala. Tal vez alguien no esté listo para decidir. Está bien.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'No right answer', es: 'Sin respuesta correcta' },
      help: null,
      text: {
        en: 'Using did something for you, or you would not have done it. It took something, too. Changing is the same: it gives and it costs. Write what is true for you. Nobody here will argue with you.',
        es: 'Consumir le daba algo; si no, no lo habría hecho. También le quitó algo. Con el cambio pasa igual: da y cuesta. Escriba lo que es verdad para usted. Aquí nadie le va a discutir.',
      },
    },
    {
      key: 'sides',
      kind: 'two-by-two',
      label: { en: 'What it gives and what it costs', es: 'Lo que da y lo que cuesta' },
      help: {
        en: 'One thing on each card. Then say how much it weighs.',
        es: 'Una cosa en cada tarjeta. Luego diga cuánto pesa.',
      },
      places: [
        { id: 'using-good', label: { en: 'What is good about using', es: 'Lo bueno de consumir' } },
        { id: 'using-hard', label: { en: 'What is not so good about using', es: 'Lo no tan bueno de consumir' } },
        { id: 'change-good', label: { en: 'What is good about a change', es: 'Lo bueno de cambiar' } },
        { id: 'change-hard', label: { en: 'What is hard about a change', es: 'Lo difícil de cambiar' } },
      ],
      maxLength: 120,
      cells: [
        {
          key: 'weight',
          kind: 'choice',
          label: { en: 'How much does it weigh?', es: '¿Cuánto pesa?' },
          options: [
            { id: 'one', label: { en: '1 – a little', es: '1 – poco' } },
            { id: 'two', label: { en: '2 – some', es: '2 – algo' } },
            { id: 'three', label: { en: '3 – a lot', es: '3 – mucho' } },
          ],
        },
      ],
      maxRows: 32,
      addLabel: { en: 'Add a card', es: 'Agregar una tarjeta' },
      shareable: true,
      toPlan: null,
      readBy: 'only-me',
    },
    {
      key: 'stands-out',
      kind: 'long-text',
      label: { en: 'What stands out to me?', es: '¿Qué es lo que más noto?' },
      help: { en: 'Read all of it once. What do you see now?', es: 'Lea todo una vez. ¿Qué ve ahora?' },
      maxLength: 600,
      shareable: true,
      toPlan: null,
    },
    {
      key: 'reasons',
      kind: 'list',
      label: { en: 'My reasons, the strongest first', es: 'Mis motivos, primero el más fuerte' },
      help: {
        en: 'Up to three. They go into your plan. You can also leave this open.',
        es: 'Hasta tres. Pasan a su plan. También puede dejarlo abierto.',
      },
      maxRows: 3,
      maxLength: 140,
      addLabel: { en: 'Add a reason', es: 'Agregar un motivo' },
      shareable: true,
      toPlan: 'reasons',
      family: true,
    },
  ],
};
