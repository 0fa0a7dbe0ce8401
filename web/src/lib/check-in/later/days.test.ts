import { expect, test } from 'vitest';
import { dayInWords, dayOf, daysSince } from './days.ts';

test('a day is said in words, its year only where it is another', () => {
  expect(dayInWords('2026-11-03', '2026-11-22', 'en')).toBe('November 3');
  expect(dayInWords('2026-11-03', '2026-11-22', 'es')).toBe('3 de noviembre');
  expect(dayInWords('2025-12-31', '2026-01-01', 'es')).toBe('31 de diciembre de 2025');
});

test('so many days before a moment is so many days since, across months, years and clock changes', () => {
  for (let start = 0; start < 400; start += 1) {
    const at = new Date(2024, 0, 1 + start, 23, 30).getTime();
    for (const before of [0, 1, 27, 28, 29, 30, 31, 59, 364, 365, 366, 4000])
      expect(daysSince(dayOf(at, before), dayOf(at)), String(start)).toBe(before);
  }
  expect(daysSince(dayOf(0), dayOf(0, 1))).toBeNull();
});
