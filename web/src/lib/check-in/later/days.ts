import { daysBetween, type Instant, type Language } from '@opencircle/session';

const two = (part: number): string => String(part).padStart(2, '0');
/** The day a moment falls on here, so many days before it, as `YYYY-MM-DD`. */
export function dayOf(at: Instant, before = 0): string {
  const day = new Date(at);
  day.setDate(day.getDate() - before);
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A day as people say it; the year only where it is another than that of `today`. */
export function dayInWords(date: string, today: string, language: Language): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC', ...year });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Whole days since a day; null where it is still to come. */
export const daysSince = (date: string, today: string): number | null => daysBetween(date, today);
