import type { Bilingual, Question } from '@opencircle/session';
import type { Handout, Topic } from './topic.ts';

const MYTH_OR_FACT: Question['options'] = [
  { id: 'fact', label: { en: 'Fact', es: 'Verdad' } },
  { id: 'myth', label: { en: 'Myth', es: 'Mito' } },
];

const mythOrFact = (id: string, right: 'myth' | 'fact', ask: Bilingual, because: Bilingual): Question => ({
  id,
  ask,
  options: MYTH_OR_FACT,
  right,
  because,
});

const handout: Handout = {
  topic: 'triggers-and-cravings',
  title: { en: 'Triggers and cravings', es: 'Disparadores y ganas' },
  keySentence: {
    en: 'A craving rises and falls. You do not have to follow it.',
    es: 'Las ganas suben y bajan. No tiene que seguirlas.',
  },
  parts: [
    {
      heading: { en: 'What a trigger is', es: 'Qué es un disparador' },
      lines: [
        {
          en: 'A trigger is anything that wakes up the wish to use.',
          es: 'Un disparador es todo lo que despierta las ganas de consumir.',
        },
        {
          en: 'Some are outside: a person, a place, payday, a song, a smell.',
          es: 'Unos están fuera: una persona, un lugar, el día de pago, una canción, un olor.',
        },
        {
          en: 'Some are inside: stress, shame, being tired, hungry or alone. Joy can be one too.',
          es: 'Otros están dentro: el estrés, la vergüenza, el cansancio, el hambre, la soledad. También la alegría.',
        },
        {
          en: 'Your brain learned this link. It can learn something new.',
          es: 'Su cerebro aprendió esa relación. También puede aprender otra.',
        },
      ],
    },
    {
      heading: { en: 'What a craving does', es: 'Qué hacen las ganas' },
      lines: [
        {
          en: 'It goes in steps: a trigger, a thought, a craving. Stepping out early is easier.',
          es: 'Van por pasos: un disparador, una idea, las ganas. Salirse pronto es más fácil.',
        },
        {
          en: 'It comes like a wave. Most fade within about half an hour.',
          es: 'Llegan como una ola. Casi siempre se calman en una media hora.',
        },
        {
          en: 'A craving is not a failure. Cravings get weaker and come less often with time.',
          es: 'Tener ganas no es un fracaso. Con el tiempo son menos fuertes y llegan menos.',
        },
      ],
    },
    {
      heading: { en: 'The next twenty minutes', es: 'Los próximos veinte minutos' },
      lines: [
        { en: 'Leave the spot.', es: 'Salga de ahí.' },
        { en: 'Tell someone. Say the word "craving".', es: 'Cuéntele a alguien. Diga «tengo ganas».' },
        { en: 'Drink water, eat, walk, breathe out slowly.', es: 'Tome agua, coma, camine, suelte el aire despacio.' },
        { en: 'Wait twenty minutes. Then look again.', es: 'Espere veinte minutos. Luego vuelva a mirar.' },
      ],
    },
    {
      heading: { en: 'Before the next hard hour', es: 'Antes de la próxima hora dura' },
      lines: [
        {
          en: 'Know when it comes, who you will call and where you can go.',
          es: 'Sepa cuándo viene, a quién va a llamar y a dónde puede ir.',
        },
        {
          en: 'Ask a doctor or nurse about medicine. Some kinds make cravings weaker.',
          es: 'Pregunte a un médico o enfermera por las medicinas que bajan las ganas.',
        },
        { en: 'The person I call: ______________________', es: 'La persona a quien llamo: ______________________' },
      ],
    },
    {
      heading: { en: 'Keep safe', es: 'Para cuidarse' },
      lines: [
        {
          en: 'After some time without it, your body can take less. The old dose can kill.',
          es: 'Después de un tiempo sin consumir, el cuerpo aguanta menos. La dosis de antes puede matar.',
        },
        {
          en: 'Keep naloxone near, and tell someone where it is.',
          es: 'Tenga naloxona cerca y diga a alguien dónde está.',
        },
        {
          en: 'My program, day or night: ______________________',
          es: 'Mi programa, de día o de noche: ______________________',
        },
      ],
    },
  ],
  sources: [
    'NIDA: Drugs, Brains, and Behavior: The Science of Addiction',
    'NIAAA: Rethinking Drinking, part "Handling urges to drink"',
    'SAMHSA: Matrix Intensive Outpatient Treatment for People With Stimulant Use Disorders',
    'SAMHSA: TIP 63, Medications for Opioid Use Disorder',
  ],
};

/** Where the wish to use comes from, how it runs, and how to let it pass. */
export const triggersAndCravings: Topic = {
  id: 'triggers-and-cravings',
  version: 1,
  title: { en: 'Triggers and cravings', es: 'Disparadores y ganas' },
  poll: {
    id: 'belief',
    ask: {
      en: 'A strong craving comes, and you do not use. What do you think happens?',
      es: 'Le llegan ganas fuertes y usted no consume. ¿Qué cree que pasa?',
    },
    options: [
      { id: 'grows', label: { en: 'It keeps growing', es: 'Siguen creciendo' } },
      { id: 'stays', label: { en: 'It stays all day', es: 'Duran todo el día' } },
      { id: 'fades', label: { en: 'It fades after a while', es: 'Se calman al rato' } },
      { id: 'not-sure', label: { en: 'I am not sure', es: 'No lo sé' } },
    ],
    right: null,
    because: null,
  },
  blocks: [
    [
      {
        en: 'A trigger is anything that wakes up the wish to use. You did not choose it. You can get to know it.',
        es: 'Un disparador es todo lo que despierta las ganas de consumir. Usted no lo eligió. Sí puede conocerlo.',
      },
      {
        en: 'Some triggers are outside: a street, payday, a song, a message. Some are inside: stress, shame, hunger, boredom, even joy.',
        es: 'Unos están fuera: una calle, el día de pago, una canción. Otros están dentro: estrés, vergüenza, hambre, aburrimiento, hasta la alegría.',
      },
      {
        en: 'The brain learns: this place goes with that feeling. Later, the place alone can wake the craving. That is learning, not weak will.',
        es: 'El cerebro une un lugar con una sensación. Después, basta el lugar para despertar las ganas. Es aprendizaje, no debilidad.',
      },
      {
        en: 'First the trigger. Then a thought: "Just this once." Then the pull. After each step there is a way out.',
        es: 'Primero, el disparador. Luego una idea: «Solo por hoy». Luego, el impulso. Tras cada paso hay una salida.',
      },
    ],
    [
      {
        en: 'A craving is like a wave. It rises, it peaks, it falls. Most fade within about half an hour.',
        es: 'Las ganas son como una ola. Suben, llegan arriba y bajan. Casi siempre se calman en una media hora.',
      },
      {
        en: 'A craving is not an order, and not a failure. You can feel it and still choose what comes next.',
        es: 'Las ganas no son una orden ni un fracaso. Puede sentirlas y aun así decidir qué sigue.',
      },
      {
        en: 'Leave the spot. Tell someone. Do something with your body. Wait twenty minutes, then look again.',
        es: 'Salga de ahí. Cuéntele a alguien. Haga algo con el cuerpo. Espere veinte minutos y vuelva a mirar.',
      },
      {
        en: 'Plan while you are calm: your next hard hour, who you call, where you go. Medicine can help too. Ask.',
        es: 'Haga su plan con calma: la próxima hora dura, a quién llama, a dónde va. Hay medicinas que ayudan. Pregunte.',
      },
    ],
  ],
  quiz: [
    mythOrFact(
      'grows',
      'myth',
      { en: 'A craving keeps growing until you use.', es: 'Las ganas crecen y crecen hasta que uno consume.' },
      {
        en: 'It rises, peaks and falls by itself. Most fade within about half an hour, and each one you let pass teaches the brain.',
        es: 'Suben, llegan arriba y bajan solas. Casi siempre se calman en una media hora. Cada vez que pasan, el cerebro aprende.',
      },
    ),
    mythOrFact(
      'years',
      'fact',
      {
        en: 'A smell or a song can wake a craving after years.',
        es: 'Un olor o una canción puede despertar las ganas después de años.',
      },
      {
        en: 'The brain keeps old links for a long time. A craving then is a memory. It does not undo the years.',
        es: 'El cerebro no olvida tan pronto. Esas ganas son un recuerdo. No borran los años.',
      },
    ),
    mythOrFact(
      'not-working',
      'myth',
      {
        en: 'If I still have cravings, my recovery is not working.',
        es: 'Si todavía tengo ganas, mi recuperación no está funcionando.',
      },
      {
        en: 'Cravings are a normal part of getting well. What counts is what you do next. With time they come less often.',
        es: 'Tener ganas es normal en la recuperación. Lo que cuenta es lo que hace después. Con el tiempo llegan menos.',
      },
    ),
    mythOrFact(
      'good-mood',
      'fact',
      { en: 'Good news can be a trigger.', es: 'Una buena noticia puede ser un disparador.' },
      {
        en: 'For many people, using was part of a party. So joy can wake the wish too. Plan for good days as well.',
        es: 'Para mucha gente, consumir era parte de la fiesta. Por eso la alegría también despierta las ganas. Haga un plan para los días buenos.',
      },
    ),
    mythOrFact(
      'test',
      'myth',
      {
        en: 'Going back to old places to test myself makes me stronger.',
        es: 'Volver a los lugares de antes para ponerme a prueba me hace más fuerte.',
      },
      {
        en: 'Being near it makes cravings stronger, above all in the first months. Staying away is a skill, not fear.',
        es: 'Estar cerca sube las ganas, sobre todo en los primeros meses. Alejarse no es miedo: es saber cuidarse.',
      },
    ),
    mythOrFact(
      'medicine',
      'fact',
      { en: 'Some medicines can make cravings weaker.', es: 'Algunas medicinas pueden bajar las ganas.' },
      {
        en: 'There are such medicines for alcohol, opioids and tobacco. Taking them as prescribed is part of recovery. Ask a doctor or nurse.',
        es: 'Las hay para el alcohol, los opioides y el tabaco. Tomarlas como se las recetan es parte de la recuperación. Pregunte a un médico o enfermera.',
      },
    ),
  ],
  worksheet: { id: 'w4-craving-step-by-step', version: 1 },
  discussion: [
    {
      en: 'Which trigger surprised you when you first saw it?',
      es: '¿Qué disparador le sorprendió cuando lo notó por primera vez?',
    },
    { en: 'When did a craving pass for you? What helped?', es: '¿Cuándo se le pasaron las ganas? ¿Qué le ayudó?' },
    {
      en: 'Who at home could know this? What would you say?',
      es: '¿Quién en su casa podría saber esto? ¿Qué le diría?',
    },
  ],
  handout,
};
