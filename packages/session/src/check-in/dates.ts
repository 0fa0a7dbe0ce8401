/** A day as `YYYY-MM-DD` in its parts; null: no such day. */
function dayIn(date: unknown): readonly [number, number, number] | null {
  const parts = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) : null;
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
    ? [year, month, day]
    : null;
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whether this is a day there is, from the year 1900 on, as `YYYY-MM-DD`. */
export const isDate = (date: unknown): boolean => dayIn(date) !== null;

/** Counts days from one that is long past; only differences mean anything. */
function numbered([year, month, day]: readonly [number, number, number]): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leaps + day;
  for (let one = 1; one < month; one += 1) days += daysOf(year, one);
  return days;
}

/** Whole days from one day to another. Null: one of them is no day, or the first comes after. */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [dayIn(from), dayIn(to)];
  if (first === null || last === null) return null;
  const days = numbered(last) - numbered(first);
  return days < 0 ? null : days;
}
