import type { en } from './calm-en.ts';

export const es: typeof en = {
  calm: {
    'eyes-up': { title: 'Levante la vista', why: 'Mire al grupo. Lo que escribió se queda.' },
    quiet: { title: 'Un momento de silencio', why: 'No hay nada que hacer. Solo respire.' },
    rest: { why: 'Ponga el suyo boca abajo. Aún puede pulsar «Quiero hablar».' },
    help: 'Pedir ayuda',
  },
  talkPlace: (place) => `Usted tiene el lugar ${String(place)}.`,
};
