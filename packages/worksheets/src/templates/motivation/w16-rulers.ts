import type { Bilingual } from '@opencircle/session';
import type { CellOf, Template } from '../../template.ts';

const ruler = (key: string, label: Bilingual, anchors: readonly [Bilingual, Bilingual]): CellOf<'scale'> => ({
  key,
  kind: 'scale',
  label,
  min: 0,
  max: 10,
  anchors,
});

/** How much a change matters, how sure and how ready a person is, and what holds them up. */
export const rulers: Template = {
  id: 'w16-rulers',
  version: 1,
  title: { en: 'Where I stand today', es: 'Dónde estoy hoy' },
  purpose: {
    en: 'See how much a change matters to you, how sure you are, and how ready.',
    es: 'Ver cuánto le importa un cambio, cuánta seguridad tiene y qué tan cerca está.',
  },
  mode: 'own',
  modes: ['own', 'one-to-one'],
  minutes: 3,
  caution: false,
  notes: {
    en: 'Three quick slides, no right place. Ask first "Why is it not lower?", never "Why not higher?": the answer is a reason, in their own words. Then ask: "What would move it one up?" Do it again in a few weeks. Watch for: a row of tens; ask what could make tomorrow an eight. A very low ruler is worth a word, not a speech.',
    es: 'Tres reglas rápidas, sin lugar correcto. Pregunte primero «¿Por qué no está más abajo?», nunca «¿Por qué no más arriba?»: la respuesta es un motivo, en sus palabras. Luego pregunte: «¿Qué la subiría un punto?». Repítalo en unas semanas. Si todo está en diez, pregunte qué podría bajarlo mañana a ocho. Una regla muy baja pide un momento a solas, no un discurso.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Just for today', es: 'Solo por hoy' },
      help: null,
      text: {
        en: 'These lines move from day to day. There is no good or bad place. Put each one where you are today. Any number above zero has a reason.',
        es: 'Estas líneas cambian de un día a otro. No hay un lugar bueno o malo. Ponga cada una donde está hoy. Todo número mayor que cero tiene un motivo.',
      },
    },
    {
      key: 'rulers',
      kind: 'sliders',
      label: { en: 'Today', es: 'Hoy' },
      help: { en: 'Think of one change you want.', es: 'Piense en un cambio que quiere.' },
      sliders: [
        ruler('importance', { en: 'How much does it matter to me?', es: '¿Cuánto me importa?' }, [
          { en: 'not at all', es: 'nada' },
          { en: 'more than anything', es: 'más que todo' },
        ]),
        ruler('confidence', { en: 'How sure am I that I can do it?', es: '¿Cuánta seguridad tengo de lograrlo?' }, [
          { en: 'not sure at all', es: 'ninguna' },
          { en: 'very sure', es: 'toda' },
        ]),
        ruler('readiness', { en: 'How ready am I to start?', es: '¿Qué tan cerca estoy de empezar?' }, [
          { en: 'not yet', es: 'todavía no' },
          { en: 'on my way', es: 'ya empecé' },
        ]),
      ],
      shareable: false,
      toPlan: null,
    },
    {
      key: 'not-lower',
      kind: 'text',
      label: { en: 'Why is it not lower?', es: '¿Por qué no está más abajo?' },
      help: { en: 'Take the one that surprised you.', es: 'Tome la que le sorprendió.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'reasons',
      family: true,
    },
    {
      key: 'one-up',
      kind: 'text',
      label: { en: 'What would move it one up?', es: '¿Qué la subiría un punto?' },
      help: { en: 'Only one. Something you could do, or ask for.', es: 'Solo uno. Algo que pueda hacer o pedir.' },
      maxLength: 280,
      shareable: true,
      toPlan: 'goals',
      family: true,
    },
  ],
};
