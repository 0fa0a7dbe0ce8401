import { expect, test } from 'vitest';
import { breakUntil } from './break-until.ts';

const AT_SIX = new Date(2026, 10, 24, 18, 0).getTime();
const timer = { startedAt: AT_SIX, duration: 10 * 60_000, pausedAt: null };

test('a break ends when its clock does, and nothing is said of the end while that clock stands still', () => {
  expect(breakUntil(timer, 'en')).toEqual({ at: AT_SIX + 600_000, time: '6:10 PM' });
  expect(breakUntil({ ...timer, pausedAt: AT_SIX + 1000 }, 'en')).toBe(null);
  expect(breakUntil(null, 'es')).toBe(null);
});
