import type { GroundingOnWall } from './grounding-en.ts';

export const groundingOnWall: GroundingOnWall = {
  titles: { breathing: 'Respirar despacio', 'five-senses': 'Los cinco sentidos', 'urge-surfing': 'Pasar la ola' },
  in: 'Tome aire',
  out: 'Suelte el aire',
  senses: ['Cinco que ve', 'Cuatro que siente', 'Tres que oye', 'Dos que huele', 'Uno que saborea'],
  wave: 'Sube. Llega arriba. Baja.',
  curve: 'El grupo, momento a momento',
  none: 'sin ganas',
  strongest: 'lo más fuerte',
  anyPace: 'A su propio paso',
};
