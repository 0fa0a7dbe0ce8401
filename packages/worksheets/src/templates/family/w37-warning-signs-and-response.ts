import type { Template } from '../../template.ts';

/** What a family does when warning signs come up: who speaks, in which words, what comes next, and when to call for help. */
export const warningSignsAndResponse: Template = {
  id: 'w37-warning-signs-and-response',
  version: 1,
  title: { en: 'When we notice signs', es: 'Cuando notamos señales' },
  purpose: {
    en: 'Agree now, in calm, on what to do when warning signs come up.',
    es: 'Acordar ahora, con calma, qué hacer si aparecen señales de aviso.',
  },
  mode: 'family',
  modes: ['family'],
  minutes: 20,
  caution: true,
  notes: {
    en: 'Start with the signs the person chose to show; nobody has to show any. Say that noticing is not spying, and that a sign is a reason to ask, not proof. Let the person in treatment say first which words they could hear on a bad day, then write exactly those. Ask: "Who is the best one to say it?" and "What do you do if the answer is no?" Go through the overdose lines slowly and check that each knows where the naloxone is. What staff may tell the family is decided by a consent, not by this page. Watch for: watching each other all day, threats, and someone who is afraid to speak up. Where home may not be safe, leave this page and speak with each person alone.',
    es: 'Empiece con las señales que la persona quiso mostrar; nadie tiene que mostrar ninguna. Diga que notar no es espiar, y que una señal es motivo para preguntar, no una prueba. Que la persona en tratamiento diga primero qué palabras podría oír en un mal día, y escriban justo esas. Pregunte: «¿Quién es la mejor persona para decirlo?» y «¿Qué hacen si la respuesta es no?». Repase despacio las líneas sobre sobredosis y vea que cada quien sepa dónde está la naloxona. Lo que el personal puede contar a la familia lo decide un permiso firmado, no esta hoja. Observe si hay vigilancia todo el día, amenazas o alguien con miedo de hablar. Si la casa tal vez no es segura, deje esta hoja y hable a solas con cada persona.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'A plan for all of you', es: 'Un plan para todos ustedes' },
      help: null,
      text: {
        en: 'You fill in this page together. All of you can read it and write in it, and staff can too. A sign does not prove anything. It is a good time to ask. Plan it now, so that nobody has to find the words in a bad hour.',
        es: 'Esta hoja la llenan juntos. Todos ustedes la pueden leer y escribir, y el personal también. Una señal no prueba nada. Es un buen momento para preguntar. Planeen hoy, para no buscar las palabras en una mala hora.',
      },
    },
    {
      key: 'shown',
      kind: 'carry',
      label: { en: 'Signs to look out for', es: 'Señales a las que estar atentos' },
      help: {
        en: 'From the sheet about warning signs. The family reads only the lines that were opened to them.',
        es: 'De la hoja sobre señales de aviso. La familia lee solo las líneas que se le mostraron.',
      },
      from: {
        template: 'w8-warning-signs',
        lines: ['top', 'doing', 'body-people', 'feeling', 'thinking', 'who', 'how-to-say', 'first-move'],
      },
    },
    {
      key: 'we-notice',
      kind: 'list',
      label: { en: 'What else do we notice?', es: '¿Qué más notamos?' },
      help: {
        en: 'What one can see or hear. Like: skips meals, does not pick up.',
        es: 'Lo que se ve o se oye. Por ejemplo: no come, no contesta.',
      },
      maxRows: 8,
      maxLength: 140,
      addLabel: { en: 'Add a sign', es: 'Agregar una señal' },
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'who-speaks',
      kind: 'text',
      label: { en: 'Who says something?', es: '¿Quién lo dice?' },
      help: { en: 'One person, in a quiet moment.', es: 'Una sola persona, en un momento tranquilo.' },
      maxLength: 80,
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'words',
      kind: 'long-text',
      label: { en: 'Which words do we use?', es: '¿Con qué palabras?' },
      help: {
        en: 'Words that can be heard on a bad day. Like: I see you are tired. I am on your side. How can I help?',
        es: 'Palabras que se puedan oír en un mal día. Por ejemplo: Veo que hay cansancio. Estoy de su lado. ¿Cómo ayudo?',
      },
      maxLength: 400,
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'we-do-not',
      kind: 'checklist',
      label: { en: 'What do we not do?', es: '¿Qué no hacemos?' },
      help: {
        en: 'Tick what you all agree on. Add your own.',
        es: 'Marquen en lo que todos estén de acuerdo. Pueden agregar más.',
      },
      options: [
        { id: 'search', label: { en: 'Go through bags or phones', es: 'Revisar bolsas o teléfonos' } },
        { id: 'accuse', label: { en: 'Say: you are using again', es: 'Decir: ya está consumiendo' } },
        { id: 'shout', label: { en: 'Shout or threaten', es: 'Gritar o amenazar' } },
        {
          id: 'argue',
          label: { en: 'Argue with someone who is drunk or high', es: 'Discutir con alguien que bebió o consumió' },
        },
        { id: 'money', label: { en: 'Give cash', es: 'Dar dinero en mano' } },
        {
          id: 'cover',
          label: { en: 'Make excuses to boss or school', es: 'Inventar excusas para el trabajo o la escuela' },
        },
        { id: 'all-talk', label: { en: 'Talk all at once', es: 'Hablar todos a la vez' } },
      ],
      addOwn: true,
      details: [],
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'step-two',
      kind: 'text',
      label: { en: 'And if that does not help?', es: '¿Y si eso no ayuda?' },
      help: {
        en: 'The next small step. Like: we go to the next group together.',
        es: 'El siguiente paso pequeño. Por ejemplo: vamos juntos al próximo grupo.',
      },
      maxLength: 280,
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'overdose',
      kind: 'card',
      label: { en: 'If it may be an overdose', es: 'Si puede ser una sobredosis' },
      help: null,
      text: {
        en: 'You cannot wake the person. Breath is slow or has stopped. Lips are blue or gray. Call 911, give naloxone, and stay. After a time without use, the old dose can kill.',
        es: 'No pueden despertar a la persona. Respira lento o ya no respira. Tiene los labios azules o grises. Llamen al 911, den naloxona y quédense ahí. Tras un tiempo sin consumir, la dosis de antes puede matar.',
      },
    },
    {
      key: 'naloxone',
      kind: 'text',
      label: { en: 'Where is our naloxone?', es: '¿Dónde está nuestra naloxona?' },
      help: {
        en: 'And who knows how to use it? No naloxone yet? Ask staff today.',
        es: '¿Y quién la sabe usar? ¿Aún no tienen? Pregunten hoy al personal.',
      },
      maxLength: 140,
      shareable: false,
      toPlan: 'home',
    },
    {
      key: 'we-call',
      kind: 'checklist',
      label: { en: 'When do we call for help?', es: '¿Cuándo pedimos ayuda?' },
      help: {
        en: 'In danger: 911. Talk of suicide: call or text 988. Call first, ask later.',
        es: 'En peligro: 911. Si alguien habla de suicidio: llamar o escribir al 988. Primero llamar.',
      },
      options: [
        { id: 'no-waking', label: { en: 'We cannot wake the person', es: 'No podemos despertar a la persona' } },
        {
          id: 'breath',
          label: { en: 'Slow breath, or blue or gray lips', es: 'Respira lento o tiene los labios azules o grises' },
        },
        { id: 'dying', label: { en: 'Talk of dying', es: 'Habla de morir' } },
        {
          id: 'violence',
          label: { en: 'Someone gets hurt, or there is a weapon', es: 'Alguien sale herido o hay un arma' },
        },
        { id: 'child', label: { en: 'A child is not safe', es: 'Un niño corre peligro' } },
        { id: 'not-sure', label: { en: 'We are not sure', es: 'No estamos seguros' } },
      ],
      addOwn: true,
      details: [],
      shareable: false,
      toPlan: 'family',
    },
    {
      key: 'children',
      kind: 'long-text',
      label: { en: 'Who looks after the children then?', es: '¿Quién cuida entonces a los niños?' },
      help: {
        en: 'Where they go, who picks them up, and what they are told.',
        es: 'A dónde van, quién los recoge y qué se les dice.',
      },
      maxLength: 400,
      shareable: false,
      toPlan: 'family',
    },
  ],
};
