import type { Cell, Template } from '../../template.ts';

/** Whose row it is: two or three people write side by side in one sheet, each in a row of their own. */
const WHO: Cell = {
  key: 'who',
  kind: 'text',
  label: { en: 'Name used here', es: 'Nombre que usa aquí' },
  maxLength: 40,
};
const HOW_SURE: Pick<Extract<Cell, { kind: 'scale' }>, 'kind' | 'min' | 'max' | 'anchors'> = {
  kind: 'scale',
  min: 0,
  max: 10,
  anchors: [
    { en: 'not sure', es: 'nada' },
    { en: 'very sure', es: 'mucho' },
  ],
};

/** Three ways to say no, tried out loud in twos or threes, and what the others saw. */
export const refusalLines: Template = {
  id: 'w19-refusal-lines',
  version: 1,
  title: { en: 'Ways to say no', es: 'Maneras de decir que no' },
  purpose: {
    en: 'Find your own words to say no, and try them out loud.',
    es: 'Encontrar sus propias palabras para decir que no y probarlas en voz alta.',
  },
  mode: 'pairs',
  modes: ['pairs', 'own', 'one-to-one'],
  minutes: 20,
  caution: true,
  notes: {
    en: 'Show one round yourself first: you say no, a colleague or a volunteer offers. No props, no brand names, nobody acts drunk. Each scene is one minute; whoever offers gives up after the third no. Then change parts, so that everyone says no once. Ask: "Which of the three lines felt like you?" and "What did your voice do?" Watch for: someone who goes pale, laughs it away or cannot stop offering. Stop that pair, have them stand up and breathe, and let them talk it through in place of acting it.',
    es: 'Muestre primero una ronda: usted dice que no y alguien ofrece. Sin objetos, sin marcas, sin actuar como si hubieran bebido. Cada escena dura un minuto; quien ofrece deja de insistir tras el tercer no. Luego cambien, para que cada quien diga que no una vez. Pregunte: «¿Cuál de las tres frases le sonó a usted?» y «¿Qué hizo su voz?». Si alguien palidece, lo toma todo a broma o no para de ofrecer, deténgalos: de pie, respirar, y que lo hablen sin actuarlo.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'How it works', es: 'Cómo se hace' },
      help: null,
      text: {
        en: 'One says no. One offers. With three, one watches. Each scene takes about a minute. The one who offers stops after the third no. Then change, so that each of you says no once. You can stop at any time.',
        es: 'Una persona dice que no. Otra ofrece. Si son tres, la tercera mira. Cada escena dura cerca de un minuto. Quien ofrece para tras el tercer no. Luego cambien, para que cada quien diga que no una vez. Pueden parar cuando quieran.',
      },
    },
    {
      key: 'situation',
      kind: 'text',
      label: { en: 'The moment we try', es: 'El momento que probamos' },
      help: {
        en: 'From your card, in a few words. Or one you know.',
        es: 'El de su tarjeta, en pocas palabras. O uno que conozcan.',
      },
      maxLength: 140,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'lines',
      kind: 'table',
      label: { en: 'My three lines', es: 'Mis tres frases' },
      help: {
        en: 'One row for each of you. Like: No, thanks, not for me. How is your new job? I have to go now, see you.',
        es: 'Una fila por persona. Por ejemplo: No, gracias, eso no es para mí. ¿Cómo va el trabajo nuevo? Ya me tengo que ir, nos vemos.',
      },
      cells: [
        WHO,
        {
          key: 'before',
          label: { en: 'Before: how sure am I?', es: 'Antes: ¿cuánta confianza tengo?' },
          ...HOW_SURE,
        },
        { key: 'no', kind: 'text', label: { en: 'A short no', es: 'Un no corto' }, maxLength: 140 },
        { key: 'subject', kind: 'text', label: { en: 'Change the subject', es: 'Cambiar de tema' }, maxLength: 140 },
        { key: 'leave', kind: 'text', label: { en: 'Leave', es: 'Irme' }, maxLength: 140 },
        {
          key: 'after',
          label: { en: 'After: how sure am I?', es: 'Después: ¿cuánta confianza tengo?' },
          ...HOW_SURE,
        },
      ],
      maxRows: 3,
      addLabel: { en: 'Add my row', es: 'Agregar mi fila' },
      gap: null,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'seen',
      kind: 'table',
      label: { en: 'What the others saw', es: 'Lo que vieron los demás' },
      help: {
        en: 'One row for each person who said no. Two good things first, then one tip.',
        es: 'Una fila por cada persona que dijo que no. Primero dos cosas buenas, luego un consejo.',
      },
      cells: [
        { ...WHO, label: { en: 'Who said no', es: 'Quién dijo que no' } },
        {
          key: 'signs',
          kind: 'choices',
          label: { en: 'Body, voice, eyes', es: 'Cuerpo, voz, mirada' },
          options: [
            { id: 'body', label: { en: 'Stood straight', es: 'Mantuvo la espalda recta' } },
            { id: 'step-back', label: { en: 'Kept some distance', es: 'Guardó distancia' } },
            { id: 'voice', label: { en: 'Spoke in a firm voice', es: 'Habló con voz firme' } },
            { id: 'eyes', label: { en: 'Looked at the other', es: 'Miró a la otra persona' } },
            { id: 'no-excuse', label: { en: 'Made no long excuse', es: 'No dio largas excusas' } },
          ],
        },
        {
          key: 'good-1',
          kind: 'text',
          label: { en: 'One thing that was strong', es: 'Algo que hizo bien' },
          maxLength: 140,
        },
        { key: 'good-2', kind: 'text', label: { en: 'One more', es: 'Otra cosa que hizo bien' }, maxLength: 140 },
        { key: 'tip', kind: 'text', label: { en: 'One tip', es: 'Un consejo' }, maxLength: 140 },
      ],
      maxRows: 3,
      addLabel: { en: 'Add a row', es: 'Agregar una fila' },
      gap: null,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'for-all',
      kind: 'list',
      label: { en: 'Lines for the whole group', es: 'Frases para todo el grupo' },
      help: {
        en: 'A line that worked. Leave names out.',
        es: 'Una frase que funcionó. Sin nombres.',
      },
      maxRows: 3,
      maxLength: 140,
      addLabel: { en: 'Add a line', es: 'Agregar una frase' },
      shareable: true,
      toPlan: null,
    },
  ],
};
