import type { ItemText } from './items-en.ts';

/** Lo que rodea las preguntas de varias opciones, de un número o de un día. */
export const es: ItemText = {
  items: {
    upTo: (most) => `Hasta ${String(most)}`,
    chosen: (count, most) => `${String(count)} de ${String(most)}`,
    none: 'nada de esto',
    less: 'uno menos',
    more: 'uno más',
    between: (min, max) => `De ${String(min)} a ${String(max)}`,
    today: 'hoy',
    yesterday: 'ayer',
    longerAgo: 'hace más tiempo',
    stillSo: (day) => `sigue: ${day}`,
    pickDay: 'Elija el día',
    notAhead: 'Ese día aún no llega.',
    since: (day) => `Desde el ${day}`,
    days: (count) => (count === 1 ? '1 día' : `${String(count)} días`),
    toldBefore: (day) => `Antes nos dijo: ${day}. Puede dejarlo así.`,
    onlyStaff: 'Solo lo ven usted y el personal.',
    lost: 'Esta pregunta no cargó.',
    thanked: 'Gracias por decirlo. Hoy alguien de aquí va a hablar con usted.',
    orNow: 'También puede tocar “Quiero hablar” ahora.',
  },
};
