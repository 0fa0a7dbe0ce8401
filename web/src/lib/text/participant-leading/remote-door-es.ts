import type { RemoteDoorText } from './remote-door-en.ts';

/** Lo que se pregunta a quien no está en la sala. */
export const es: RemoteDoorText = {
  remoteDoor: {
    title: '¿Dónde está usted ahora?',
    why: 'Así el personal le encuentra rápido. Solo lo ven usted y el personal.',
    where: 'Dónde está',
    whereHelp: 'Calle y ciudad, o un lugar que el personal conoce.',
    company: '¿Hay alguien con usted?',
    companies: {
      alone: 'Estoy a solas',
      'others-who-may-hear': 'Hay más gente. Puede oír.',
      'others-who-must-not-hear': 'Hay más gente. No debe oír.',
    },
    headphones: 'Use audífonos si puede.',
    callBack: 'Un número para llamarle si se corta',
    contact: '¿A quién llamamos si usted está en peligro?',
    contactHelp: 'Un nombre y un número.',
    send: 'Ir al grupo',
    keep: 'Guardar',
    skip: 'Ahora no',
    needed: 'Primero diga si hay alguien con usted. O toque “Ahora no”.',
    sending: 'Enviando…',
    saved: 'Guardado. El personal lo ve.',
  },
};
