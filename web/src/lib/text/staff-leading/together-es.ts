import type { TogetherText } from './together-en.ts';

/** In Spanish. */
export const together: TogetherText = {
  lane: {
    title: 'Entre el personal',
    chip: 'Personal',
    fresh: (count) => (count === 1 ? '1 nota nueva' : `${String(count)} notas nuevas`),
    gone: 'Se borra al cerrar la sesión. Guarde una nota para conservarla.',
    closed: 'La sesión se cerró. Solo queda lo que guardaron.',
    empty: 'Aún no hay nada.',
    quick: {
      time: 'Tiempo',
      'watch-someone': 'Mire a alguien',
      'you-take-this': 'Tome usted',
      risk: 'Riesgo',
      'slow-down': 'Más despacio',
      newcomer: 'Persona nueva',
      tech: 'Técnica',
      swap: 'Cambiemos',
    },
    field: 'Unas palabras',
    send: 'Enviar',
    you: 'Usted',
    keep: 'Guardar',
    kept: 'Guardada',
    keptTitle: 'Notas guardadas entre el personal',
  },
  observers: {
    title: 'Acompaña',
    add: 'Invitar a un colega a acompañar',
    help: 'Ve lo que la sala puede ver: sin nombres, sin respuestas. El grupo lee su nombre.',
    nobody: 'No hay otro colega.',
    out: 'Despedir',
    outSure: (name) => `¿Despedir a ${name}?`,
    outYes: 'Sí, despedir',
  },
  observer: {
    title: 'Usted acompaña',
    help: 'Ve lo que la sala puede ver. El grupo lee su nombre.',
    here: (count) => (count === 1 ? '1 persona aquí' : `${String(count)} personas aquí`),
    hold: 'En pausa',
    holdWhy: 'Ahora no se muestra nada.',
    leave: 'Salir',
    leaveSure: '¿Salir de esta sesión?',
    leaveYes: 'Sí, salir',
    open: 'Acompañar',
  },
  handOver: {
    concerns: (count) =>
      count === 1
        ? 'Alguien necesita una mirada antes del cierre.'
        : `${String(count)} personas necesitan una mirada antes del cierre.`,
    parked: 'Apartado para después:',
    sitsIn: (names) => `Acompaña: ${names}.`,
    behind: (minutes) => `Terminaría ${String(minutes)} min tarde.`,
    early: (minutes) => `Sobran ${String(minutes)} min.`,
    onTime: 'A tiempo.',
  },
  remote: {
    everything: 'Todo',
    remote: 'Control',
    eyesUp: 'Miradas arriba',
    quiet: 'Silencio',
    blank: 'Pantalla en blanco',
    hands: (count) => (count === 1 ? '1 mano levantada' : `${String(count)} manos levantadas`),
    tools: 'Para la sala',
  },
};
