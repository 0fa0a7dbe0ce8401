import type { Template } from '../../template.ts';

/** What the group promises each other, read aloud when a session opens. */
export const groupAgreement: Template = {
  id: 'w42-group-agreement',
  version: 1,
  title: { en: 'Our group agreement', es: 'El acuerdo de nuestro grupo' },
  purpose: {
    en: 'What we promise each other, so that people can speak freely.',
    es: 'Lo que nos prometemos para poder hablar en confianza.',
  },
  mode: 'together',
  modes: ['together'],
  minutes: 5,
  caution: false,
  notes: {
    en: 'Read the lines aloud, or let each person read one. Ask: "Is one of these hard for you today?" Ask whether something is missing, and let the group write it. Only a new or changed agreement needs a tap. Watch for: someone who agrees with everything at once; ask what it would look like here.',
    es: 'Lea las líneas en voz alta o deje que cada persona lea una. Pregunte: «¿Alguna le cuesta hoy?». Pregunte si falta algo y deje que el grupo lo escriba. Solo hace falta tocar el botón si el acuerdo es nuevo o cambió. Observe a quien acepta todo enseguida y pregunte cómo se vería eso aquí.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Before we start', es: 'Antes de empezar' },
      help: null,
      text: {
        en: 'A group works when people feel safe. These lines help with that. They are for all of us, staff too. If a line is not clear, ask. If one is hard for you, say so.',
        es: 'Un grupo sirve cuando la gente se siente segura. Estas líneas ayudan a eso. Son para todos, también para el personal. Si algo no queda claro, pregunte. Si algo le cuesta, dígalo.',
      },
    },
    {
      key: 'agreement',
      kind: 'agreement',
      label: { en: 'What we agree on', es: 'En qué quedamos' },
      help: null,
      statements: [
        {
          en: 'What is said here stays here. So does who was here.',
          es: 'Lo que se dice aquí, aquí se queda. Tampoco contamos quién vino.',
        },
        {
          en: 'We come with a clear head. If you drank or used today, tell staff first. You get help, not blame.',
          es: 'Venimos con la mente clara. Si hoy bebió o consumió, avise primero al personal. Recibirá ayuda, no regaños.',
        },
        { en: 'One person talks at a time.', es: 'Habla una persona a la vez.' },
        { en: 'You may pass at any time. No one has to say why.', es: 'Puede pasar cuando quiera, sin decir por qué.' },
        {
          en: 'Talk about your own life. Give advice when someone asks for it.',
          es: 'Hable de su propia vida. Dé consejos si alguien los pide.',
        },
        {
          en: 'Tell us how it felt. Leave out how much, what kind and how.',
          es: 'Cuente cómo se sintió. Deje fuera cuánto, de cuál y cómo.',
        },
        {
          en: 'Use your phone only for this page. At home, sit alone and wear headphones.',
          es: 'Use el teléfono solo para esta página. En casa, esté a solas y con audífonos.',
        },
        {
          en: 'If you are worried that someone is not safe, tell staff right away.',
          es: 'Si teme que alguien corre peligro, avise pronto al personal.',
        },
        {
          en: 'Staff have to act when a life is at risk or a child is being hurt.',
          es: 'El personal tiene que actuar si una vida corre peligro o si dañan a un niño.',
        },
      ],
      button: { en: 'I agree', es: 'Estoy de acuerdo' },
      signers: null,
    },
    {
      key: 'ours',
      kind: 'list',
      label: { en: 'What else do we need here?', es: '¿Qué más nos hace falta aquí?' },
      help: {
        en: 'Anyone can add a line. We talk about it before it counts.',
        es: 'Cualquiera puede agregar una línea. Antes de que valga, la hablamos.',
      },
      maxRows: 8,
      maxLength: 140,
      addLabel: { en: 'Add a line', es: 'Agregar una línea' },
      shareable: false,
      toPlan: null,
    },
  ],
};
