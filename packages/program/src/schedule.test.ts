import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  isLocalTime,
  isTimeZone,
  localDateOf,
  meetingOn,
  nextMeeting,
  startOfDay,
  weekdayOf,
  zonedInstant,
} from './schedule.ts';

const NEW_YORK = 'America/New_York';
const zones = fc.constantFrom(
  NEW_YORK,
  'America/Los_Angeles',
  'America/Phoenix',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Madrid',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Cairo',
  'UTC',
);
/** 2024 to 2037. */
const moments = fc.integer({ min: 1_704_067_200_000, max: 2_145_916_800_000 });
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const clockAt = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
const utc = (text: string): number => Date.parse(text);

describe('a weekly meeting', () => {
  test('[SC1] is at six in the evening before and after the clocks change', () => {
    const tuesday = { weekday: 2, time: '18:00' };
    expect(meetingOn('2026-03-03', tuesday, NEW_YORK)).toBe(utc('2026-03-03T23:00:00Z'));
    expect(meetingOn('2026-03-10', tuesday, NEW_YORK)).toBe(utc('2026-03-10T22:00:00Z'));
    expect(meetingOn('2026-03-11', tuesday, NEW_YORK)).toBeNull();
  });

  test('[SC1] shows the time asked for on the clocks of every zone, unless the clocks skip it', () => {
    fc.assert(
      fc.property(zones, moments, times, (zone, moment, time) => {
        const date = localDateOf(moment, zone);
        const at = zonedInstant(date, time, zone);
        const skipped = clockAt(at, zone) !== time;
        if (!skipped) return localDateOf(at, zone) === date;
        const hoursAround = [-26, 26].map((hours) => clockAt(at + hours * 3_600_000, zone));
        return hoursAround.length === 2 && at > zonedInstant(addDays(date, -1), time, zone);
      }),
      { numRuns: 500 },
    );
  });

  test('[SC2] in the hour that is skipped is an hour later on the clock', () => {
    expect(clockAt(zonedInstant('2026-03-08', '02:30', NEW_YORK), NEW_YORK)).toBe('03:30');
  });

  test('[SC3] in the hour that comes twice is in the first of the two', () => {
    expect(zonedInstant('2026-11-01', '01:30', NEW_YORK)).toBe(utc('2026-11-01T05:30:00Z'));
  });

  test('[SC4] comes next within eight days, on its weekday, and none lies between', () => {
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 0, max: 6 }), times, (zone, moment, weekday, time) => {
        const next = nextMeeting(moment, { weekday, time }, zone);
        expect(next).toBeGreaterThan(moment);
        expect(next - moment).toBeLessThanOrEqual(8 * 86_400_000);
        const before = nextMeeting(next - 1, { weekday, time }, zone);
        expect(before).toBe(next);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a local date', () => {
  test('[SC5] contains the moment it was made from, in every zone', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const date = localDateOf(moment, zone);
        expect(startOfDay(date, zone)).toBeLessThanOrEqual(moment);
        expect(startOfDay(addDays(date, 1), zone)).toBeGreaterThan(moment);
      }),
      { numRuns: 500 },
    );
  });

  test('knows its weekday and its neighbours across a leap day', () => {
    expect(weekdayOf('2028-02-29')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});

test('what is no time zone and no time of day is told apart', () => {
  expect(isTimeZone(NEW_YORK)).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(['00:00', '23:59', '18:00'].every(isLocalTime)).toBe(true);
  expect(['24:00', '7:30', '18:60', ''].some(isLocalTime)).toBe(false);
});
