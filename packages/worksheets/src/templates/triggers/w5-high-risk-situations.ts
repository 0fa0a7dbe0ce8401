import type { Bilingual } from '@opencircle/session';
import type { Cell, Template } from '../../template.ts';

const zeroToTen = (key: string, label: Bilingual, anchors: readonly [Bilingual, Bilingual]): Cell => ({
  key,
  kind: 'scale',
  label,
  min: 0,
  max: 10,
  anchors,
});

const cells: readonly Cell[] = [
  { key: 'situation', kind: 'text', label: { en: 'What is coming up?', es: '¿Qué momento viene?' }, maxLength: 140 },
  { key: 'day', kind: 'date', label: { en: 'Which day?', es: '¿Qué día?' } },
  { key: 'hour', kind: 'time', label: { en: 'What time?', es: '¿A qué hora?' } },
  zeroToTen('risk', { en: 'How risky is it?', es: '¿Cuánto riesgo hay?' }, [
    { en: 'no risk', es: 'ninguno' },
    { en: 'as risky as can be', es: 'el más grande' },
  ]),
  zeroToTen(
    'confidence',
    { en: 'How sure am I that I can get through?', es: '¿Cuánta seguridad tengo de que puedo?' },
    [
      { en: 'not sure at all', es: 'ninguna' },
      { en: 'very sure', es: 'toda' },
    ],
  ),
  {
    key: 'plan',
    kind: 'choice',
    label: { en: 'What is my plan?', es: '¿Cuál es mi plan?' },
    options: [
      { id: 'avoid', label: { en: 'Stay away', es: 'No ir' } },
      { id: 'change', label: { en: 'Change something about it', es: 'Cambiar algo' } },
      { id: 'take-someone', label: { en: 'Take someone with me', es: 'Ir con alguien' } },
      { id: 'leave-early', label: { en: 'Leave early', es: 'Irme pronto' } },
      { id: 'skill', label: { en: 'Use something that helps me', es: 'Usar algo que me ayuda' } },
      { id: 'ask', label: { en: 'Ask for help', es: 'Pedir ayuda' } },
    ],
  },
  { key: 'how', kind: 'text', label: { en: 'How will I do that?', es: '¿Cómo lo voy a hacer?' }, maxLength: 140 },
  { key: 'who', kind: 'text', label: { en: 'Who can help me?', es: '¿Quién me puede ayudar?' }, maxLength: 60 },
];

/** Risky moments with a day, a risk, how sure a person is, and a plan; and which three come first. */
export const highRiskSituations: Template = {
  id: 'w5-high-risk-situations',
  version: 1,
  title: { en: 'My risky moments', es: 'Mis momentos de riesgo' },
  purpose: {
    en: 'See the hard moments before they come, and have a plan for each.',
    es: 'Ver los momentos duros antes de que lleguen y tener un plan para cada uno.',
  },
  mode: 'own',
  modes: ['own', 'together', 'pairs', 'one-to-one'],
  minutes: 12,
  caution: false,
  notes: {
    en: 'Start with the calendar: payday, a visit, a free Sunday. Good days count too. Two or three moments are enough. A row where the risk is at least four above how sure they are gets a mark: plan that one first. Ask: "When exactly, and who is there?" and "What would make you one point surer?" Take one shared moment, plan it with the whole group, then try the words out loud. Watch for: ten for sure on every row; ask what the plan is if it gets harder. Someone with a moment tonight needs a word before they leave.',
    es: 'Empiece por el calendario: el día de pago, una visita, un domingo libre. Los días buenos también cuentan. Bastan dos o tres momentos. La fila donde el riesgo pasa por cuatro o más a la seguridad lleva una marca: esa se planea primero. Pregunte: «¿Cuándo será y quién va a estar?» y «¿Qué le daría un punto más de seguridad?». Tome un momento compartido, planéenlo entre todos y digan las palabras en voz alta. Si alguien pone diez de seguridad en todo, pregunte qué hará si se pone más difícil. Quien tenga un momento esta noche necesita hablar antes de irse.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Seeing it come', es: 'Verlo venir' },
      help: null,
      text: {
        en: 'Some moments are harder than others. A party, a bill, an empty house. Good news, too. When you know the day, you can get ready. For each one, ask two things. How risky is it? How sure am I? If the risk is much higher, start there.',
        es: 'Hay momentos más duros que otros. Una fiesta, una cuenta por pagar, la casa vacía. También una buena noticia. Si sabe el día, se puede preparar. En cada uno, piense dos cosas. ¿Qué tanto riesgo hay? ¿Qué tanta seguridad tengo? Si el riesgo es mucho mayor, empiece por ahí.',
      },
    },
    {
      key: 'moments',
      kind: 'table',
      label: { en: 'What is coming, and what I will do', es: 'Lo que viene y lo que voy a hacer' },
      help: {
        en: 'One moment is a good start. Add more when you want to.',
        es: 'Con un momento basta para empezar. Agregue más si quiere.',
      },
      cells,
      maxRows: 8,
      addLabel: { en: 'Add a moment', es: 'Agregar un momento' },
      gap: { of: 'risk', less: 'confidence', from: 4 },
      shareable: true,
      toPlan: 'risky-moments',
      family: true,
    },
    {
      key: 'top',
      kind: 'rank',
      label: { en: 'Which three do I get ready for first?', es: '¿Para cuáles tres me preparo primero?' },
      help: { en: 'Put the hardest one on top.', es: 'Ponga arriba el más difícil.' },
      from: ['moments'],
      options: [],
      upTo: 3,
      shareable: true,
      toPlan: 'risky-moments',
      family: true,
    },
    {
      key: 'today',
      kind: 'text',
      label: { en: 'What can I do today to make it easier?', es: '¿Qué puedo hacer hoy para que sea más fácil?' },
      help: {
        en: 'A call, a ride home, a word to someone who will be there.',
        es: 'Una llamada, quién me lleva a casa, avisar a alguien que va a estar.',
      },
      maxLength: 140,
      shareable: true,
      toPlan: null,
      family: true,
    },
  ],
};
