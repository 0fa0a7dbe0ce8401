import { expect, test } from 'vitest';
import { dayAfterKey, dateOf, monthOf, shifted, weeksOf } from './month.ts';

test('a month is shown in whole weeks from Monday on', () => {
  const weeks = weeksOf({ year: 2026, month: 11 });
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
  expect(weeksOf({ year: 2027, month: 2 }).flat().filter(Boolean)).toHaveLength(28);
});

test('months follow each other over the end of a year', () => {
  expect(shifted({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(shifted({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(monthOf(dateOf(new Date(2026, 10, 22)))).toEqual({ year: 2026, month: 11 });
});

test('keys lead to days, also in another month', () => {
  expect(dayAfterKey('2026-11-30', 'ArrowRight')).toBe('2026-12-01');
  expect(dayAfterKey('2026-11-03', 'ArrowUp')).toBe('2026-10-27');
  expect(dayAfterKey('2026-12-31', 'PageDown')).toBe('2027-01-31');
  expect(dayAfterKey('2027-01-31', 'PageDown')).toBe('2027-02-28');
  expect(dayAfterKey('2026-11-30', 'Enter')).toBeNull();
});
