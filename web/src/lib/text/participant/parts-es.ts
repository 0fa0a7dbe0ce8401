import type { parts as en } from './parts-en.ts';

const hour = (hour: number): string => {
  const half = hour % 24 < 12 ? 'a.\u00a0m.' : 'p.\u00a0m.';
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}\u00a0${half}`;
};

/** Lo que dicen los campos cuyas partes siempre están. */
export const parts: typeof en = {
  wayOut: (position) => `Salida después del paso ${String(position)}`,
  wayOn: 'Si no salgo',
  bodyByName: 'Por nombre',
  brush: 'Elija una y toque',
  open: 'Libre',
  day: 'Día',
  today: 'hoy',
  hours: 'Horas',
  hourFrom: (from, to) => `${hour(from)} – ${hour(to)}`,
  slot: (day, hours, what) => `${day}, ${hours}: ${what}`,
  sameAs: (day) => `Igual que el ${day}`,
  copied: (day) => `Ahora es igual que el ${day}.`,
  monthBefore: 'Mes anterior',
  monthAfter: 'Mes siguiente',
  dayIs: (day, what) => `${day}: ${what}`,
  unmarked: 'sin marca',
  from: (sheet, day) => `${sheet}, ${day}`,
  onlyYou: 'Solo usted ve esto.',
  carryNothing: 'Aún no hay nada. Viene de sus otras hojas.',
  carryLost: 'Ahora no se pueden leer sus otras hojas. Seguimos probando.',
  roles: { participant: 'participante', family: 'familia', staff: 'personal' },
  signed: (name, role, day) => `Firmó ${name} (${role}), ${day}`,
  notYet: (who) => `Falta la firma: ${who}`,
  signTruth: 'Aquí quedan su nombre y el día. Puede retirarlos.',
  yourName: 'Su nombre',
  unsign: 'Retirar mi nombre',
  unsignYes: 'Sí, retirarlo',
};
