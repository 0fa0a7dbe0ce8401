/** A month of a year, January as 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}
const two = (number: number): string => String(number).padStart(2, '0');
const at = ({ year, month }: Month, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const dated = (date: Date): string =>
  `${String(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** A local day as YYYY-MM-DD. */
export const dateOf = (date: Date): string =>
  `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The month a day is in. */
export const monthOf = (date: string): Month => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });

/** So many months later. */
export const shifted = (month: Month, by: number): Month =>
  monthOf(dated(at({ ...month, month: month.month + by }, 1)));

/** Whole weeks from Monday to Sunday with every day of a month; null: a day of another month. */
export function weeksOf(month: Month): readonly (readonly (string | null)[])[] {
  const first = (at(month, 1).getUTCDay() + 6) % 7;
  const days = at({ ...month, month: month.month + 1 }, 0).getUTCDate();
  const weeks = Math.ceil((first + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const number = week * 7 + day - first + 1;
      return number < 1 || number > days ? null : dated(at(month, number));
    }),
  );
}

/** Where a key leads from a day; null: nowhere. */
export function dayAfterKey(date: string, key: string): string | null {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  const day = Number(date.slice(8, 10));
  if (by !== undefined) return dated(at(monthOf(date), day + by));
  const months = { PageUp: -1, PageDown: 1 }[key];
  if (months === undefined) return null;
  const month = shifted(monthOf(date), months);
  const last = at({ ...month, month: month.month + 1 }, 0).getUTCDate();
  return dated(at(month, Math.min(day, last)));
}
