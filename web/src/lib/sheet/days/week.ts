import type { FieldOf } from '@opencircle/worksheets';

/** Monday is 0, as in the slots of a sheet. */
export const weekdayOf = (date: Date): number => (date.getDay() + 6) % 7;

/** The seven days of a sheet from this one on. */
export const daysFrom = (first: number): readonly number[] => Array.from({ length: 7 }, (_, at) => (first + at) % 7);

/** The name of a day, in a language. */
export const nameOfDay = (day: number, language: string, weekday: 'long' | 'short' | 'narrow' = 'long'): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day));

/** The hours that slots of a grid begin at. */
export const hoursOf = ({
  from,
  to,
  slotHours,
}: Pick<FieldOf<'week-grid'>, 'from' | 'to' | 'slotHours'>): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / slotHours)) }, (_, at) => from + at * slotHours);

/** The id of a slot. */
export const slotId = (day: number, hour: number): string => `d${String(day)}-h${String(hour).padStart(2, '0')}`;

/** Where an arrow key leads in a grid of days and hours that are shown; null: it is none. */
export function stepTo(
  key: string,
  at: { readonly day: number; readonly hour: number },
  days: readonly number[],
  hours: readonly number[],
): { readonly day: number; readonly hour: number } | null {
  const [column, row] = [days.indexOf(at.day), hours.indexOf(at.hour)];
  const to = (c: number, r: number) => {
    const [day, hour] = [days[c], hours[r]];
    return day === undefined || hour === undefined ? at : { day, hour };
  };
  switch (key) {
    case 'ArrowUp':
      return to(column, row - 1);
    case 'ArrowDown':
      return to(column, row + 1);
    case 'ArrowLeft':
      return to(column - 1, row);
    case 'ArrowRight':
      return to(column + 1, row);
    case 'Home':
      return to(column, 0);
    case 'End':
      return to(column, hours.length - 1);
    default:
      return null;
  }
}
