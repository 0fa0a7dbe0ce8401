import type { paper as english } from './paper-en.ts';

/** The few words on paper that a participant reads, in Spanish. */
export const paper = {
  neutral: 'Grupo',
  name: 'Nombre que usa aquí',
  date: 'Fecha',
  boardsTitle: 'Lo que compartimos',
  noPile: 'También en el tablero',
  sources: 'De dónde viene esto',
  nothingForStaff: '(no es para el personal, o está vacía)',
  kept: 'En esta hoja hay más que no es para el personal.',
  ofGroup: 'La hoja del grupo',
} satisfies typeof english;
