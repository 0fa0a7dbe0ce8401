import type { Template } from '../../template.ts';
import { CONTACT_CELLS } from './contact-cells.ts';
import { cravingPlan } from './w12-craving-plan.ts';

const kept = (...keys: readonly string[]): Template['fields'] =>
  cravingPlan.fields.filter(({ key }) => keys.includes(key));

/** The plan for a craving, to be kept at hand: first twenty minutes, three people to call, a safer home, what to hold on for. */
export const cravingPlan2: Template = {
  ...cravingPlan,
  version: 2,
  modes: ['own', 'one-to-one'],
  minutes: 10,
  notes: {
    en: 'Say that a plan for a hard hour has to fit on a card. Ask for things that take a minute and need no money. Ask: "Could you do the first one tonight?" and "Do these people know that you may call?" Read the list for home aloud, so that nobody feels meant. Help them save or print the card before they go, and put the date at the end each time you look at it. Watch for: someone who finds nobody to call, or nothing to hold on for; have a word alone, today.',
    es: 'Diga que un plan para una hora dura tiene que caber en una tarjeta. Pida cosas que tomen un minuto y no cuesten dinero. Pregunte: «¿Podría hacer la primera esta noche?» y «¿Saben esas personas que usted tal vez las llame?». Lea en voz alta la lista de la casa, para que nadie se sienta señalado. Ayude a guardar o imprimir la tarjeta antes de salir, y ponga la fecha al final cada vez que la revisen. Si alguien no encuentra a quién llamar, o por qué seguir, hable hoy a solas con esa persona.',
  },
  fields: [
    ...kept('about', 'signs'),
    {
      key: 'first',
      kind: 'list',
      label: { en: 'My first twenty minutes, in order', es: 'Mis primeros veinte minutos, en orden' },
      help: {
        en: 'Five small things. Like: leave the spot, drink water, walk, breathe out slowly, call.',
        es: 'Cinco cosas pequeñas. Por ejemplo: salir de ahí, tomar agua, caminar, soltar el aire despacio, llamar.',
      },
      maxRows: 6,
      maxLength: 140,
      addLabel: { en: 'Add a step', es: 'Agregar un paso' },
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
    {
      key: 'place',
      kind: 'text',
      label: { en: 'Where can I go?', es: '¿A dónde puedo ir?' },
      help: {
        en: 'A place where it is easier not to use. Is it open at night?',
        es: 'Un lugar donde es más fácil no consumir. ¿Abre de noche?',
      },
      maxLength: 140,
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
    {
      key: 'people',
      kind: 'contacts',
      label: { en: 'Who do I call?', es: '¿A quién llamo?' },
      help: {
        en: 'Three people, if you can. Ask them before the hard hour.',
        es: 'Tres personas, si se puede. Pregúnteles antes de la hora dura.',
      },
      cells: CONTACT_CELLS,
      maxRows: 3,
      addLabel: { en: 'Add a person', es: 'Agregar una persona' },
      gap: null,
      shareable: false,
      toPlan: 'people',
      family: true,
    },
    {
      key: 'help-now',
      kind: 'card',
      label: { en: 'When it cannot wait', es: 'Cuando no se puede esperar' },
      help: null,
      text: {
        en: 'A craving passes. Some things cannot wait. If a life is in danger, call 911. If you do not feel safe with yourself, call right away, day or night. The numbers are under Help.',
        es: 'Las ganas pasan. Hay cosas que no pueden esperar. Si una vida corre peligro, llame al 911. Si teme hacerse daño, llame enseguida, de día o de noche. Los números están en Ayuda.',
      },
    },
    {
      key: 'home',
      kind: 'checklist',
      label: { en: 'How do I make home safer?', es: '¿Cómo hago más segura mi casa?' },
      help: { en: 'Tick what is done or what you will do.', es: 'Marque lo que ya hizo o lo que va a hacer.' },
      options: [
        { id: 'nothing-here', label: { en: 'No alcohol or drugs at home', es: 'Nada de alcohol ni drogas en casa' } },
        { id: 'tools', label: { en: 'Things I used with are gone', es: 'Sin las cosas con que consumía' } },
        { id: 'pills', label: { en: 'Pills locked up or given back', es: 'Pastillas bajo llave o devueltas' } },
        { id: 'weapons', label: { en: 'Weapons locked up or away', es: 'Armas bajo llave o lejos' } },
        { id: 'naloxone', label: { en: 'Naloxone at home, easy to find', es: 'Naloxona en casa, a la mano' } },
        {
          id: 'can-use-it',
          label: { en: 'Someone knows how to use naloxone', es: 'Alguien sabe usar la naloxona' },
        },
        { id: 'someone-knows', label: { en: 'Someone here knows my plan', es: 'Alguien en casa conoce mi plan' } },
      ],
      addOwn: true,
      details: [
        {
          key: 'where',
          kind: 'text',
          label: { en: 'Where, or who helps?', es: '¿Dónde, o quién ayuda?' },
          maxLength: 80,
        },
      ],
      shareable: false,
      toPlan: 'home',
      family: true,
    },
    {
      key: 'stay-for',
      kind: 'text',
      label: { en: 'What do I hold on for?', es: '¿Por qué sigo adelante?' },
      help: { en: 'A person, a day, a thing you want back.', es: 'Una persona, un día, algo que quiere recuperar.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'reasons',
      family: true,
    },
    {
      key: 'reviewed',
      kind: 'date',
      label: { en: 'The last day we looked at this', es: 'El último día que lo revisamos' },
      help: {
        en: 'Look at it with your counselor now and then.',
        es: 'Revíselo de vez en cuando con su consejero o consejera.',
      },
      shareable: false,
      toPlan: null,
    },
  ],
};
