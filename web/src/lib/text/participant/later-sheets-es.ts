import type { laterSheets as en } from './later-sheets-en.ts';

/** Lo que dice la página de las hojas propias aparte de las del grupo, y del otro lado de una familia. */
export const laterSheets: typeof en = {
  given: {
    title: 'Una hoja para usted',
    forYou: 'El personal le dio esta hoja. El grupo no la ve.',
    before: 'Tiene una hoja de la última vez. Puede seguir con ella.',
    open: (title) => `Abrir: ${title}`,
    later: 'Después',
  },
  atHome: {
    title: 'Puede seguir en casa',
    why: 'Escriba aquí hasta su próximo grupo. Nadie está mirando esta página.',
    open: (title) => `Seguir con: ${title}`,
    done: 'Listo por ahora',
  },
  family: {
    sides: { participant: 'Lo que escribió el otro lado', family: 'Lo que escribió su familia' },
    own: 'Lo que escribió su lado',
    look: 'Mirar otra vez',
    nothing: 'Ahí no hay nada escrito.',
  },
};
