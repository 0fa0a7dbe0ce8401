import type { PlacesText } from './places-en.ts';

/** What is said around cards in places, in Spanish. */
export const places: PlacesText = {
  card: (number: number) => `Tarjeta ${String(number)}`,
  textOf: (card: string, place: string) => `${card} – ${place}`,
  addTo: (add: string, place: string) => `${add}: ${place}`,
  moveTo: 'Mover a…',
  moveToOne: (place: string) => `Mover a: ${place}`,
  put: (name: string, place: string, position: number, of: number) =>
    `${name}: ahora está en «${place}», número ${String(position)} de ${String(of)}.`,
  more: 'Más',
  less: 'Menos',
  me: 'Yo',
  others: (count: number) => `+${String(count)}`,
};
