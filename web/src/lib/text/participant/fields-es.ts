import { parts } from './parts-es.ts';
import { places } from './places-es.ts';
import type { FieldText } from './fields-en.ts';

/** What fields say that are fetched when a sheet has them, in Spanish. */
export const es: FieldText = {
  places,
  fields: {
    less: 'Uno menos',
    more: 'Uno más',
    numberRange: (min: number, max: number) => `Un número entero de ${String(min)} a ${String(max)}.`,
    clear: 'Borrar',
    rowsFull: (of: number) => `Ya están los ${String(of)}. Quite uno para agregar otro.`,
    removed: (name: string) => `Se quitó: ${name}.`,
    undo: 'Deshacer',
    undone: (name: string) => `Está de vuelta: ${name}.`,
    moved: (name: string, position: number, of: number) =>
      `${name}: ahora es el número ${String(position)} de ${String(of)}.`,
    drag: 'Arrastre para mover',
    gap: 'Planee esto primero',
    earlier: 'Antes',
    later: 'Después',
    call: (name: string) => `Llamar a ${name}`,
    contact: (position: number) => `Persona ${String(position)}`,
    point: (position: number) => `Punto ${String(position)}`,
    rankUpTo: (of: number) => `Toque para elegir. Puede poner en orden hasta ${String(of)}.`,
    rankCount: (count: number, of: number) => `Tiene ${String(count)} de ${String(of)}.`,
    rankFull: 'Quite uno para elegir otro.',
    rankNone: 'Primero llene las partes de arriba. Luego elija de ellas aquí.',
    rankFrom: 'Elija de estos',
    rankOrder: 'Mi orden',
    ranked: (name: string, position: number) => `${name}: es el número ${String(position)}.`,
    unranked: (name: string) => `${name}: se quitó de la lista.`,
    takeOut: 'Sacar',
  },
  parts,
};
