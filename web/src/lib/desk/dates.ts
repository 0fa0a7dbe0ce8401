import type { Instant, Language } from '@opencircle/session';

const format = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone, ...options });

/** "18:00" as people in the program's zone write it. */
export const timeOf = (at: Instant, language: Language, timeZone: string): string =>
  format(language, timeZone, { hour: 'numeric', minute: '2-digit' }).format(at);
/** "Tuesday, November 24". */
export const dayOf = (at: Instant, language: Language, timeZone: string): string =>
  format(language, timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
/** "Tue, 6:00 PM". */
export const shortDayOf = (at: Instant, language: Language, timeZone: string): string =>
  format(language, timeZone, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(at);
/** A time of day, "18:00", as people write it in this language. */
export const clockOf = (time: string, language: Language): string =>
  timeOf(Date.parse(`2000-01-01T${time}:00Z`), language, 'UTC');
/** "Tuesday, November 24" of a day on the calendar, "2026-11-24". */
export const dayOfDate = (date: string, language: Language): string =>
  dayOf(Date.parse(`${date}T12:00:00Z`), language, 'UTC');
/** "Nov 24, 2026", short enough for the line at the top of a printed page. */
export const paperDateOf = (at: Instant, language: Language, timeZone: string): string =>
  format(language, timeZone, { year: 'numeric', month: 'short', day: 'numeric' }).format(at);
