import { es as ui } from '../ui/es.ts';
import { groundingOnWall as grounding } from './grounding-es.ts';
import type { ScreenText } from './en.ts';

/** The few words of the room screen, in Spanish. */
export const es = {
  ui,
  neutralTitle: 'Grupo',
  enter: {
    title: 'Mostrar el grupo aquí',
    help: 'Escriba el código de la tableta del personal.',
    code: 'Código',
    go: 'Seguir',
    house: {
      go: 'Es un aparato de la casa',
      title: 'Un aparato para una persona tras otra',
      why: 'Escriba el código. El personal lo deja entrar y lo entrega.',
      back: 'Es una pantalla para la pared',
    },
  },
  waiting: {
    title: 'Espere al personal',
    why: 'Dejan entrar esta pantalla desde su tableta. Allí tiene estas letras:',
  },
  away: { title: 'Hoy no', why: 'El personal no dejó entrar esta pantalla.' },
  seat: { title: 'Este aparato tiene un lugar', why: 'Use otro aparato para la pared.' },
  out: { title: 'Esta pantalla está apagada', go: 'Escribir otro código' },
  soon: 'Empezamos pronto.',
  thanks: 'Gracias por estar aquí.',
  door: {
    welcome: 'Pasen.',
    scan: 'Escanee con su teléfono, o abra',
    andType: 'y escriba',
    noPhone: '¿Sin teléfono? Está bien. Tome asiento.',
    qr: 'Escanee para entrar',
  },
  sitsIn: (names, count) =>
    count === 1 ? `Hoy acompaña ${names}, del personal.` : `Hoy acompañan ${names}, del personal.`,
  step: {
    pass: 'Se puede pasar',
    answered: (count: number, of: number) => `${String(count)} de ${String(of)} respondieron`,
    ready: (count: number, of: number) => `${String(count)} de ${String(of)} listos`,
    modes: {
      pairs: 'Dos o tres comparten una hoja.',
      family: 'Cada familia llena su hoja.',
      'one-to-one': 'Cada persona llena una hoja con el personal.',
    },
    pairing: 'El personal dice quién trabaja con quién.',
    spoken: (count: number, of: number) => `${String(count)} de ${String(of)} tuvieron su turno`,
    everyone: 'Todos tuvieron su turno',
    noTotals: 'Gracias.',
    stopped: 'La escritura terminó',
    card: (card: number, of: number) => `${String(card)} / ${String(of)}`,
    other: 'Más',
    question: (position: number, of: number) => `Pregunta ${String(position)} de ${String(of)}`,
    again: 'Háblenlo y elijan otra vez.',
    times: ['Primero', 'Otra vez', 'Tercera vez'],
    tooFew: 'Muy pocos respondieron para mostrar números.',
    same: 'Todos eligieron la misma respuesta.',
    answer: 'Respuesta',
    asked: 'Con respuesta',
    askHere: 'Pregunte desde su teléfono, sin su nombre. El personal lo lee primero.',
    breakUntil: 'Pausa hasta',
    closed: 'Ya están las respuestas.',
    soon: 'Seguimos pronto.',
  },
  calm: {
    'eyes-up': { title: 'Levanten la vista', why: 'Mírense unos a otros.' },
    quiet: { title: 'Un momento de silencio', why: 'Solo respiren.' },
  },
  smallGroups: {
    backIn: 'Volvemos en',
    back: 'Ya estamos juntos.',
    parts: 'Una persona dice que no. Otra ofrece. Si son tres, la tercera mira. Luego cambien.',
  },
  grounding,
  controls: {
    name: 'Esta pantalla',
    blank: 'En blanco (b)',
    show: 'Mostrar (b)',
    full: 'Pantalla completa',
    offline: 'Sin conexión',
  },
} satisfies ScreenText;
