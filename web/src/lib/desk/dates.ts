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
