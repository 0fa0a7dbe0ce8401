import type { CheckInText } from './check-in-en.ts';

const signed = (change: number): string => (change > 0 ? `+${String(change)}` : `−${String(-change)}`);

/** Lo que el personal lee y escribe en torno a las preguntas de llegada y de salida. */
export const checkIn: CheckInText = {
  passed: 'pasó',
  yes: 'sí',
  no: 'no',
  none: 'nada de esto',
  lastTime: (was) => `la última vez ${was}`,
  since: (day) => `desde el ${day}`,
  days: (count) => (count === 1 ? '1 día' : `${String(count)} días`),
  change: (by) => (by === 0 ? 'igual que al llegar' : `${signed(by)} desde la llegada`),
  ofConcern: 'Pide una mirada',
  pass: 'pasar',
  passedHere: 'Pasó.',
  answer: 'responder',
  enter: 'Anotar lo que dice',
  enterAgain: 'Cambiar lo que dijo',
  entering: (alias) => `Lo que dice ${alias}`,
  enterWhy: 'Está en papel. Cuenta como su propia respuesta.',
  save: 'Guardar',
  saved: (alias) => `Guardado para ${alias}`,
  question: 'Pregunta del día',
  questionWhy: 'Una pregunta más al final de las de llegada. Hasta que alguien haya respondido.',
  ask: 'Hacerla',
  askOther: 'Cambiarla',
  remove: 'Quitarla',
  asked: 'La pregunta ya está',
  removed: 'La pregunta ya no está',
  full: 'Aquí ya se preguntan ocho cosas.',
  tooLate: 'Alguien ya respondió.',
};
