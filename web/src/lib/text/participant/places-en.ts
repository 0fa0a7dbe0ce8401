/** What is said around cards in places: columns, four squares, the rings of a map. */
export const places = {
  card: (number: number) => `Card ${String(number)}`,
  textOf: (card: string, place: string) => `${card} – ${place}`,
  addTo: (add: string, place: string) => `${add}: ${place}`,
  moveTo: 'Move to…',
  moveToOne: (place: string) => `Move to: ${place}`,
  put: (name: string, place: string, position: number, of: number) =>
    `${name} is now in “${place}”, number ${String(position)} of ${String(of)}.`,
  more: 'More',
  less: 'Less',
  me: 'Me',
  others: (count: number) => `+${String(count)}`,
};
/** What every language must say there. */
export type PlacesText = typeof places;
