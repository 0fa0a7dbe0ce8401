import type { Template } from '../../template.ts';
import { planPartFields } from './plan-parts.ts';

/** The one plan that grows with a person's other sheets, is looked at again, and signed. */
export const relapsePreventionPlan: Template = {
  id: 'w11-relapse-prevention-plan',
  version: 1,
  title: { en: 'My relapse-prevention plan', es: 'Mi plan para prevenir recaídas' },
  purpose: {
    en: 'All that helps you, in one place. It grows with your other sheets.',
    es: 'Todo lo que le ayuda, en un solo lugar. Crece con sus otras hojas.',
  },
  mode: 'one-to-one',
  modes: ['one-to-one', 'own'],
  minutes: 20,
  caution: false,
  notes: {
    en: 'Do not start with an empty plan: open it after two or three sheets, when something stands in it. Go part by part and let the person say what is still true. One short line of their own for each part is enough, and empty parts may wait. Ask: "Which part would you use this weekend?" and "Who should have a copy?" Look at it again after a slip, before a step down, and at discharge; add a line under the reviews, then both sign. Watch for: a plan in your words. Read it back; if it does not sound like them, change it.',
    es: 'No empiece con un plan vacío: ábralo después de dos o tres hojas, cuando ya haya algo escrito. Vaya parte por parte y deje que la persona diga qué sigue siendo cierto. Basta una línea propia en cada parte, y las vacías pueden esperar. Pregunte: «¿Qué parte usaría este fin de semana?» y «¿Quién debería tener una copia?». Revísenlo después de un tropiezo, antes de bajar de nivel y al alta; anoten la revisión y firmen los dos. Cuide que el plan no quede en palabras de usted. Léalo en voz alta; si no suena a la persona, cámbienlo.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Your plan', es: 'Su plan' },
      help: null,
      text: {
        en: 'You have done much of this already. What you wrote on other sheets comes in here by itself. Is it still true? Then leave it. Add one short line of your own where you like. You can take it home on two pages.',
        es: 'Usted ya hizo gran parte. Lo que escribió en otras hojas llega aquí solo. ¿Sigue siendo cierto? Entonces déjelo así. Agregue una línea corta donde quiera. Se lo puede llevar a casa en dos páginas.',
      },
    },
    ...planPartFields,
    {
      key: 'reviews',
      kind: 'table',
      label: { en: 'When we looked at it', es: 'Cuándo lo revisamos' },
      help: {
        en: 'Add a line each time. A plan may change as you do.',
        es: 'Agregue una línea cada vez. El plan cambia con usted.',
      },
      cells: [
        { key: 'day', kind: 'date', label: { en: 'Which day?', es: '¿Qué día?' } },
        { key: 'with', kind: 'text', label: { en: 'Who was there?', es: '¿Quién estuvo?' }, maxLength: 60 },
        { key: 'change', kind: 'text', label: { en: 'What did we change?', es: '¿Qué cambiamos?' }, maxLength: 140 },
      ],
      maxRows: 12,
      addLabel: { en: 'Add a day', es: 'Agregar un día' },
      gap: null,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'next-review',
      kind: 'date',
      label: { en: 'When do we look at it again?', es: '¿Cuándo lo revisamos de nuevo?' },
      help: null,
      shareable: false,
      toPlan: null,
    },
    {
      key: 'agreement',
      kind: 'agreement',
      label: { en: 'We sign', es: 'Firmamos' },
      help: null,
      statements: [
        { en: 'It is in the words of the person it is for.', es: 'Está en las palabras de la persona para quien es.' },
        { en: 'It can change at any time.', es: 'Puede cambiar en cualquier momento.' },
        { en: 'We went through it together, part by part.', es: 'Lo vimos juntos, parte por parte.' },
      ],
      button: { en: 'I sign', es: 'Firmo' },
      signers: ['participant', 'staff'],
    },
  ],
};
