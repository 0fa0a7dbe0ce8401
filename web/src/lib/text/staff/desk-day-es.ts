import { plural } from '../plural.ts';
import type { day as englishDay, rehearse as englishRehearse } from './desk-day-en.ts';

/** What the desk says about a visit day, who was there when, and rehearsals, in Spanish. */
export const day = {
  title: 'Día de visita',
  sessions: plural('es', { zero: 'Ninguna sesión', one: '# sesión', other: '# sesiones' }),
  none: 'No hay sesiones en este día.',
  noneHelp: 'Mire otro día, o planee una sesión desde su grupo.',
  previous: 'Día anterior',
  next: 'Día siguiente',
  unplanned: (title: string, time: string) => `${title}, ${time}: todavía sin planear.`,
  ledBy: (names: string) => `Con ${names}`,
  nobodyLeads: 'Nadie está anotado para guiarla',
  topic: (topic: string) => `Tema: ${topic}`,
  lasted: (from: string, to: string) => `fue ${from} – ${to}`,
  record: 'Registro',
  lead: 'Entrar',
  people: 'Personas',
  peopleHelp: 'El tiempo entre sesiones no se suma. Los minutos se confirman en el registro de cada sesión.',
  nobody: 'No se espera a nadie en este día.',
  person: 'Persona',
  minutes: 'Minutos',
  counted: 'Cuentan como horas',
  inAndOut: (from: string, to: string) => `${from} – ${to}`,
  stillHere: (from: string) => `desde ${from}`,
  minutesOf: (minutes: number, counted: number) => `${String(minutes)} min, cuentan ${String(counted)}`,
  confirmed: 'confirmado',
  toConfirm: 'por confirmar',
  notOnList: 'no está en la lista',
  states: { expected: 'se le espera', notYet: 'aún no llega', didNotCome: 'no vino', notToday: 'Hoy no' },
  late: (minutes: number) => `${String(minutes)} min tarde`,
  leftEarly: (minutes: number) => `salió ${String(minutes)} min antes`,
  unknown: 'Hoy no, en la puerta, de personas que nadie pudo nombrar',
  practice: 'Práctica. No son personas reales.',
} satisfies typeof englishDay;

/** What the desk says about rehearsing with pretend people, in Spanish. */
export const rehearse = {
  title: 'Ensayar con personas inventadas',
  help: 'Personas inventadas llegan, responden, escriben y levantan la mano. Usted guía. Nada de eso va a un registro.',
  go: 'Empezar el ensayo',
  rehearsals: 'Ensayos',
} satisfies typeof englishRehearse;
