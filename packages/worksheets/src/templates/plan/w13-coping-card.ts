import type { Bilingual } from '@opencircle/session';
import type { FieldOf, Template, TemplateOption } from '../../template.ts';
import { BODY, MEANING, MIND, PEOPLE, PLACE } from './coping-skills.ts';

const skills = (key: string, label: Bilingual, options: readonly TemplateOption[]): FieldOf<'checklist'> => ({
  key,
  kind: 'checklist',
  label,
  help: { en: 'Tick what has helped or what you want to try.', es: 'Marque lo que le ha ayudado o quiere probar.' },
  options,
  addOwn: true,
  details: [{ key: 'when', kind: 'text', label: { en: 'When does it work?', es: '¿Cuándo me sirve?' }, maxLength: 80 }],
  shareable: true,
  toPlan: null,
});

/** What helps a person, of forty things and their own: five for the card in the wallet. */
export const copingCard: Template = {
  id: 'w13-coping-card',
  version: 1,
  title: { en: 'My coping card', es: 'Mi tarjeta de ayuda' },
  purpose: {
    en: 'Find five things that help you, and carry them with you.',
    es: 'Encontrar cinco cosas que le ayudan y llevarlas consigo.',
  },
  mode: 'own',
  modes: ['own', 'pairs', 'one-to-one'],
  minutes: 8,
  caution: false,
  notes: {
    en: 'Ask for what has worked before, not for what should work. Ten ticks are plenty. Five go on the card, and each must be possible at night, alone and with no money. Ask: "Which of these did you last use, and when?" and "Which one can you try right here, for one minute?" Try one together. Watch for: a card with people only, or with none; ask for one of the other kind. Someone who says that nothing helps may need a word.',
    es: 'Pregunte qué ha servido, no qué debería servir. Con diez marcas sobra. Cinco van en la tarjeta, y cada una debe poder hacerse de noche, a solas y sin dinero. Pregunte: «¿Cuál usó por última vez, y cuándo?» y «¿Cuál puede probar aquí mismo, un minuto?». Prueben una juntos. Si una tarjeta tiene solo personas, o ninguna, pida una de otro tipo. Quien diga que nada le ayuda tal vez necesite hablar a solas.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Small things that help', es: 'Cosas pequeñas que ayudan' },
      help: null,
      text: {
        en: 'You have come through hard hours before. Something helped, even if it was small. Tick what you know and what you want to try. Then pick five for your card. What helps a friend may not help you, and that is fine.',
        es: 'Usted ya ha pasado horas duras. Algo le ayudó, aunque fuera poco. Marque lo que conoce y lo que quiere probar. Luego elija cinco para su tarjeta. Lo que ayuda a otros tal vez no le ayude a usted, y está bien.',
      },
    },
    skills('body', { en: 'With my body', es: 'Con el cuerpo' }, BODY),
    skills('mind', { en: 'With my mind', es: 'Con la mente' }, MIND),
    skills('people', { en: 'With people', es: 'Con otras personas' }, PEOPLE),
    skills('place', { en: 'With a place', es: 'Con un lugar' }, PLACE),
    skills('meaning', { en: 'With what matters to me', es: 'Con lo que me importa' }, MEANING),
    {
      key: 'card',
      kind: 'mark',
      label: { en: 'My five for the card', es: 'Mis cinco para la tarjeta' },
      help: { en: 'Mark up to five of the ones you ticked.', es: 'Elija hasta cinco de las que marcó.' },
      from: ['body', 'mind', 'people', 'place', 'meaning'],
      upTo: 5,
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
    {
      key: 'phrases',
      kind: 'list',
      label: { en: 'Words that carry me', es: 'Frases que me sostienen' },
      help: {
        en: 'Short, in your own words. Like: this will pass. I have a good bed at home.',
        es: 'Cortas y con sus palabras. Por ejemplo: esto pasa. En casa me espera mi cama.',
      },
      maxRows: 5,
      maxLength: 80,
      addLabel: { en: 'Add a line', es: 'Agregar una frase' },
      shareable: true,
      toPlan: 'coping',
      family: true,
    },
  ],
};
