import { plural } from '../plural.ts';
import type { room as en } from './pace-en.ts';

const minutes = (count: number): string => `${String(count)} min`;

export const room: typeof en = {
  pace: {
    panel: 'Tiempo que queda',
    ends: (would, planned) => `A este paso el grupo termina a las ${would}. Previsto: ${planned}.`,
    onTime: 'Va a tiempo. No hay que cambiar nada.',
    checkOut: (kept, of) =>
      kept === of ? `El cierre conserva sus ${minutes(of)}.` : `El cierre conserva ${String(kept)} de ${minutes(of)}.`,
    ways: 'Dos maneras de terminar a tiempo',
    oneWay: 'Una manera de ganar tiempo',
    noWay: 'Ningún paso puede ser más corto. El grupo termina tarde, o usted lo termina antes del último paso.',
    skip: (title) => `Dejar fuera «${title}»`,
    skipDoes: (wins) => `Gana ${minutes(wins)}. Todo lo demás queda igual.`,
    shorten: 'Acortar lo que viene',
    shortenDoes: (wins) => `Gana ${minutes(wins)}, un poco de cada paso. El cierre queda igual.`,
    cut: (title, from, to) => `${title}: ${String(from)} → ${minutes(to)}`,
    stillLate: (late) => `Aun así, ${minutes(late)} tarde.`,
    doSkip: 'Dejarlo fuera',
    doShorten: 'Acortarlos',
    done: 'Hecho.',
    undo: 'Deshacer esto',
  },
  calm: {
    open: 'Calma',
    panel: 'Calmar la sala',
    why: 'Los teléfonos y la pantalla lo dicen enseguida, sin sonido. Lo que la gente escribe se queda.',
    eyesUp: 'Ojos arriba',
    quiet: 'Momento de silencio',
    seconds: (seconds) => (seconds < 60 ? `${String(seconds)} s` : minutes(seconds / 60)),
    untilEnd: 'Hasta que yo lo termine',
    is: { 'eyes-up': 'Ojos arriba', quiet: 'Silencio' },
    end: { 'eyes-up': 'Terminar ojos arriba', quiet: 'Terminar el silencio' },
    blank: 'Pantalla en blanco',
    unblank: 'Mostrar la pantalla otra vez',
  },
  parking: {
    chip: plural('es', { zero: 'Temas aparte', one: '# aparte', other: '# aparte' }),
    panel: 'Temas aparte',
    why: 'Para después. Solo el personal lo lee. Lo que no se retoma espera en la próxima sesión.',
    field: 'A qué volver',
    park: 'Dejar aparte',
    taken: 'Retomado',
    before: 'De la vez pasada',
    remove: 'Quitar',
    removeWhat: (topic) => `Quitar ${topic}`,
    none: 'No hay temas aparte.',
    wait: plural('es', { one: '# tema aparte espera', other: '# temas aparte esperan' }),
    look: 'Temas aparte',
  },
  order: {
    name: 'Quién sigue',
    circle: 'Por el círculo',
    fair: 'Turno justo',
    fairWhy: 'Empieza quien abrió una ronda hace más tiempo.',
    notHeard: (names) => `Aún sin oír: ${names}`,
  },
  queue: {
    panel: 'Manos y tiempo para hablar',
    hand: 'mano levantada',
    wish: 'pidió tiempo',
    both: 'mano levantada, pidió tiempo',
    nobody: 'No hay manos levantadas y nadie pidió tiempo.',
    covered: plural('es', { one: '# pidió tiempo; cubierto', other: '# pidieron tiempo; cubierto' }),
  },
};
