import type { Template } from '../../template.ts';

/** One shared list of risky moments that are coming up, and one of what could help. */
export const highRiskMoments: Template = {
  id: 'high-risk-moments',
  version: 1,
  title: { en: 'Risky moments ahead', es: 'Momentos de riesgo que vienen' },
  purpose: {
    en: 'See together what is coming, and find ways through it.',
    es: 'Ver entre todos lo que viene y buscar cómo pasarlo.',
  },
  mode: 'together',
  modes: ['together'],
  minutes: 10,
  caution: false,
  notes: {
    en: 'Say that everyone sees these lines and that no name stands beside them. Start with one moment from the board. When five or six stand there, pick one and ask: "What has worked for someone here?" Ask for a first step that takes one minute. Watch for: advice nobody asked for; ask the person what would fit.',
    es: 'Diga que todos ven estas líneas y que no llevan nombre. Empiece con un momento del tablero. Cuando haya cinco o seis, elija uno y pregunte: «¿Qué le ha servido a alguien aquí?». Pida un primer paso de un minuto. Si alguien da consejos que nadie pidió, pregunte a la persona qué le serviría.',
  },
  fields: [
    {
      key: 'about',
      kind: 'card',
      label: { en: 'Looking ahead', es: 'Mirar lo que viene' },
      help: null,
      text: {
        en: 'Some hours are harder than others. A hard hour that you see coming is half as hard. Write short lines, without names. Everyone in this group can read them.',
        es: 'Hay horas más duras que otras. Una hora dura que se ve venir pesa la mitad. Escriba líneas cortas, sin nombres. Todo el grupo las puede leer.',
      },
    },
    {
      key: 'moments',
      kind: 'list',
      label: { en: 'Which risky moments are coming up?', es: '¿Qué momentos de riesgo vienen?' },
      help: {
        en: 'Say when and where, like: Friday after work, at the bus stop.',
        es: 'Diga cuándo y dónde, por ejemplo: el viernes al salir, en la parada.',
      },
      maxRows: 12,
      maxLength: 140,
      addLabel: { en: 'Add a moment', es: 'Agregar un momento' },
      shareable: false,
      toPlan: 'risky-moments',
    },
    {
      key: 'help',
      kind: 'list',
      label: { en: 'What could help?', es: '¿Qué podría ayudar?' },
      help: {
        en: 'Small and close at hand. Who could you call? Where could you go?',
        es: 'Algo pequeño y a la mano. ¿A quién puede llamar? ¿A dónde puede ir?',
      },
      maxRows: 12,
      maxLength: 140,
      addLabel: { en: 'Add an idea', es: 'Agregar una idea' },
      shareable: false,
      toPlan: 'coping',
    },
  ],
};
