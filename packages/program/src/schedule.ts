import type { Duration, Instant } from '@opencircle/session';

/** A day on the calendar of some place, "2026-03-08". */
export type LocalDate = string;
/** A time on the clock of some place, "18:00". */
export type LocalTime = string;
/** The same time every week. `weekday` 0 is Sunday. */
export interface WeeklyTime {
  readonly weekday: number;
  readonly time: LocalTime;
}

const DAY: Duration = 86_400_000;
const DAYS_TO_TRY = 8;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Whether this names a time zone that times can be computed in. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether this is a time of day written as 00:00 to 23:59. */
export const isLocalTime = (text: string): text is LocalTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What the clocks of the zone show, as if it were UTC. */
function wallClock(at: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}
const offsetAt = (at: Instant, timeZone: string): Duration => wallClock(at, timeZone) - at;

const dateText = (wall: number): LocalDate => new Date(wall).toISOString().slice(0, 10);
const midnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day on the calendar of `timeZone` at this moment. */
export const localDateOf = (at: Instant, timeZone: string): LocalDate => dateText(wallClock(at, timeZone));

/** The day so many days later; negative: earlier. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateText(midnight(date) + days * DAY);

/** 0 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(midnight(date)).getUTCDay();

/** The moment at which clocks in `timeZone` show this date and time; see [SC2] and [SC3] where they never do or do twice. */
export function zonedInstant(date: LocalDate, time: LocalTime, timeZone: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = midnight(date) + (hour * 60 + minute) * 60_000;
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const possible = [wall - before, wall - after].filter((at) => wallClock(at, timeZone) === wall);
  return possible.length > 0 ? Math.min(...possible) : wall - before;
}

/** The first moment of a day in `timeZone`, also where midnight is skipped. */
export const startOfDay = (date: LocalDate, timeZone: string): Instant => zonedInstant(date, '00:00', timeZone);

/** When a weekly meeting takes place on this day; null: on another weekday. */
export const meetingOn = (date: LocalDate, weekly: WeeklyTime, timeZone: string): Instant | null =>
  weekdayOf(date) === weekly.weekday ? zonedInstant(date, weekly.time, timeZone) : null;

/** The first weekly meeting that starts after `at`. */
export function nextMeeting(at: Instant, weekly: WeeklyTime, timeZone: string): Instant {
  const today = localDateOf(at, timeZone);
  for (let day = 0; day <= DAYS_TO_TRY; day += 1) {
    const starts = meetingOn(addDays(today, day), weekly, timeZone);
    if (starts !== null && starts > at) return starts;
  }
  throw new RangeError('a week has seven days, numbered from 0');
}
