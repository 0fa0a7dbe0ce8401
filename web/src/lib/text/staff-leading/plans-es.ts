import type { Part, Problem, Several } from '@opencircle/worksheets/plan-file';
import type { plans as en } from './plans-en.ts';
import { plural } from '../plural.ts';

const parts: Record<Part, string> = {
  file: 'el archivo',
  plan: 'el plan',
  steps: 'los pasos',
  step: 'el paso',
  id: 'el identificador',
  version: 'la versión',
  title: 'el título',
  'phones-rule': 'la regla de los teléfonos',
  topic: 'el tema',
  minutes: 'minutos',
  counts: 'si cuenta',
  prompt: 'la nota privada',
  ask: 'la frase para los teléfonos',
  phones: 'qué hacen los teléfonos',
  wall: 'qué muestra la pared',
  content: 'lo que trae el paso',
  kind: 'el tipo',
  worksheet: 'la hoja',
  mode: 'cómo se llena la hoja',
  from: 'la hoja del tablero',
  exercise: 'el ejercicio',
  situations: 'las situaciones',
  items: 'lo que se pregunta',
  cards: 'las tarjetas',
  questions: 'las preguntas',
  options: 'las respuestas para elegir',
  right: 'la respuesta correcta',
  because: 'el porqué',
  look: 'el aspecto',
  range: 'el mínimo y el máximo',
  anchors: 'las palabras de los extremos',
  bands: 'las franjas de los totales',
  length: 'el largo',
  most: 'cuántas se pueden elegir',
  unit: 'la unidad',
  concern: 'cuándo debe mirar el personal',
};
const several: Record<Several, string> = {
  item: 'pregunta',
  card: 'tarjeta',
  question: 'pregunta',
  situation: 'situación',
};

function problem(one: Problem): string {
  switch (one.kind) {
    case 'too-large':
      return `demasiado grande. Lo más es ${String(one.most / 1024)} KB.`;
    case 'bad-json':
      return `no se puede leer: se rompe en la línea ${String(one.line)}, carácter ${String(one.column)}.`;
    case 'not-a-plan':
      return 'no es un plan.';
    case 'newer':
      return 'hecho con una versión más nueva de este programa.';
    case 'missing':
      return 'no puede faltar.';
    case 'yes-no':
      return 'debe ser true o false.';
    case 'name':
      return 'solo letras, números, - y _.';
    case 'twice':
      return 'no puede repetirse.';
    case 'shape':
      return 'debe ir entre llaves { }.';
    case 'unknown-name':
      return `trae algo que aquí no se conoce: «${one.name}».`;
    case 'text':
      return `debe ser un texto de 1 a ${String(one.most)} caracteres.`;
    case 'whole':
      return `debe ser un número entero de ${String(one.from)} a ${String(one.to)}.`;
    case 'list':
      return `debe ser una lista de ${String(one.from)} a ${String(one.to)}.`;
    case 'one-of':
      return `debe ser una de estas palabras: ${one.names.join(', ')}.`;
    case 'no-such-sheet':
      return 'aquí no se conoce. Elija otra.';
    case 'no-such-topic':
      return 'aquí no se conoce.';
    case 'no-sheet-before':
      return 'debe ser de un paso anterior con hoja.';
    case 'no-right-answer':
      return 'debe ser una de sus respuestas.';
    case 'no-answer-is-right':
      return 'sobra: en un sondeo ninguna respuesta es la correcta.';
    case 'order':
      return 'debe ir de menor a mayor.';
  }
}
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const plans: typeof en = {
  nav: 'Planes',
  title: 'Planes',
  help: 'Con lo que se reúne un grupo. Copie uno para cambiarlo; los incluidos quedan como están.',
  own: 'Los propios de su programa',
  noneOwn: 'Todavía ninguno. Copie un plan incluido y cámbielo.',
  shipped: 'Incluidos',
  archived: 'Guardados aparte',
  isOwn: 'propio',
  isShipped: 'incluido',
  isArchived: 'guardado aparte',
  facts: (minutes, counted) => `${String(minutes)} min, de los que cuentan ${String(counted)}`,
  steps: plural('es', { one: '# paso', other: '# pasos' }),
  open: 'Abrir',
  duplicate: 'Copiar y cambiar',
  copyOf: { en: (title) => `${title} (copy)`, es: (title) => `${title} (copia)` },
  saveFile: 'Guardar como archivo',
  putAway: 'Guardar aparte',
  takeOut: 'Volver a sacar',
  isPutAway: 'Este plan está guardado aparte. Los grupos que lo usan lo conservan.',
  importTitle: 'Traer un plan de un archivo',
  importHelp: 'El archivo será un plan nuevo. No reemplaza ninguno.',
  chooseFile: 'Elegir un archivo',
  importWrong: 'Este archivo no se tomó.',
  imported: (title) => `${title} ya está aquí.`,
  editTitle: 'Cambiar un plan',
  bothLanguages: 'Escriba en un idioma o en los dos. Donde uno esté vacío, el otro vale para ambos.',
  planTitle: 'Título del plan',
  inEnglish: (what) => `${what}, inglés`,
  inSpanish: (what) => `${what}, español`,
  phonesRule: 'Teléfonos',
  phonesRules: {
    on: 'Todo el tiempo',
    'start-and-end': 'Solo al inicio y al final',
    away: 'Guardados: todo se habla o va en papel',
  },
  totals: (minutes, counted) => `${String(minutes)} minutos. Cuentan ${String(counted)} para las horas.`,
  stepAt: (at, title) => `Paso ${String(at)}: ${title}`,
  stepMinutes: (minutes) => `${minutes} min`,
  notCounted: 'no cuenta',
  resting: 'los teléfonos descansan',
  change: (title) => `Cambiar ${title}`,
  changeShort: 'Cambiar',
  done: 'Listo',
  drag: (title) => `Arrastrar ${title}`,
  up: (title) => `Subir ${title}`,
  down: (title) => `Bajar ${title}`,
  moved: (title, at) => `${title} es ahora el paso ${String(at)}.`,
  remove: (title) => `Quitar ${title}`,
  removed: (title) => `Se quitó ${title}.`,
  undo: 'Devolverlo',
  isBack: (title) => `${title} volvió.`,
  addTitle: 'Agregar un paso',
  addKind: 'Tipo de paso',
  add: 'Agregar al final',
  added: (title) => `Se agregó ${title}.`,
  stepTitle: 'Título',
  minutes: 'Minutos',
  counts: 'Cuenta para las horas',
  breakNever: 'Una pausa nunca cuenta.',
  ask: 'Frase en teléfonos y pared',
  prompt: 'Nota privada, solo para el personal',
  phonesOn: 'Los teléfonos descansan en este paso',
  wallTitle: 'La pared muestra solo el título',
  worksheet: 'Hoja',
  mode: 'Cómo se llena',
  modes: {
    own: 'Cada quien la suya',
    together: 'Todo el grupo junto',
    pairs: 'De dos o de tres',
    family: 'Cada familia',
    'one-to-one': 'Con el personal',
  },
  items: 'Lo que se pregunta',
  itemsHelp: (chosen, most) => `${String(chosen)} de un máximo de ${String(most)}. Lo usual son cuatro.`,
  cards: 'Tarjetas',
  card: (at) => `Tarjeta ${String(at)}`,
  addCard: 'Agregar una tarjeta',
  situations: 'Situaciones',
  situation: (at) => `Situación ${String(at)}`,
  addSituation: 'Agregar una situación',
  removeOne: (what) => `Quitar ${what}`,
  questions: 'Preguntas',
  question: (at) => `Pregunta ${String(at)}`,
  addQuestion: 'Agregar una pregunta',
  answer: (at) => `Respuesta ${String(at)}`,
  addAnswer: 'Agregar una respuesta',
  right: 'La respuesta correcta',
  because: 'Por qué es correcta',
  exercise: 'Ejercicio',
  exercises: { breathing: 'Respirar', 'five-senses': 'Cinco sentidos', 'urge-surfing': 'Pasar la ola' },
  boardFrom: 'Tarjetas de la hoja de',
  boardFromNone: 'Ninguna hoja',
  save: 'Guardar',
  saved: 'Guardado.',
  notSaved: 'Sin guardar todavía.',
  nothingChanged: 'Nada que guardar.',
  wrongTitle: plural('es', {
    one: 'Falta arreglar una cosa antes de guardar.',
    other: 'Faltan # cosas por arreglar antes de guardar.',
  }),
  changedMeanwhile:
    'Alguien cambió este plan mientras usted trabajaba en él. No se pierde nada, ni suyo ni de la otra persona.',
  keepMine: 'Conservar lo mío como copia',
  seeTheirs: 'Dejar lo mío y ver lo otro',
  leaveUnsaved: 'Este plan no está guardado. ¿Salir?',
  issue: ({ step, within, part, problem: what }) => {
    const place = [
      ...(step === null ? [] : [`Paso ${String(step)}`]),
      ...(within === null ? [] : [`${several[within.several]} ${String(within.nth)}`]),
    ].join(', ');
    if (part === 'file')
      return what.kind === 'newer' ? 'Hecho con una versión más nueva.' : `Este archivo: ${problem(what)}`;
    return place === '' ? `${first(parts[part])}: ${problem(what)}` : `${place}, ${parts[part]}: ${problem(what)}`;
  },
};
