import { plural } from '../plural.ts';
import type { GroupsText } from './groups-en.ts';

export const groups: GroupsText = {
  small: {
    title: 'Grupos pequeños',
    out: plural('es', { one: '# grupo pequeño trabaja', other: '# grupos pequeños trabajan' }),
    callIn: 'Que vuelvan en 1 minuto',
    now: 'Ahora',
    more: 'Un minuto más',
    send: 'Que sigan en sus grupos',
    called: 'Ya se les llamó',
    backIn: (time) => `Vuelven en ${time}`,
    back: 'Ya están todos',
    backWhy: 'Sus hojas siguen abiertas.',
    free: plural('es', { one: '# persona sin pareja', other: '# personas sin pareja' }),
    join: (alias) => `Agregar a ${alias}`,
    joinTruth: 'Quien se agrega lee lo que escribieron los dos.',
    joined: (alias) => `${alias} ya está.`,
    card: (at, of) => `Tarjeta ${String(at)}/${String(of)}`,
    turn: 'Otra tarjeta',
    ready: 'listo',
  },
  add: {
    exercise: 'Qué ejercicio',
    exercises: {
      breathing: 'Respirar despacio, 1 minuto',
      'five-senses': 'Los cinco sentidos, 3 minutos',
      'urge-surfing': 'Pasar la ola, 5 minutos',
    },
    practiceHow: 'De dos en dos prueban a decir que no, con diez tarjetas y la hoja «Maneras de decir que no».',
    ownCard: 'Su propia situación',
  },
  grounding: {
    says: {
      breathing: 'Cuatro para tomar aire, seis para soltarlo',
      'five-senses': 'Cinco ver, cuatro sentir, tres oír, dos oler, uno probar',
      'urge-surfing': 'Notar, respirar, dejar pasar',
    },
    rated: (count, of) => `${String(count)} de ${String(of)} dieron un número`,
    moment: (at, of) => `Momento ${String(at)} de ${String(of)}`,
    tooFew: 'Para una línea del grupo hacen falta seis personas.',
    curve: 'La línea del grupo, antes de mostrarla',
    shown: 'La línea está a la vista. Los números nuevos esperan.',
  },
};
