import { expect, test } from 'vitest';
import { breathAt, BREATHS } from './breath.ts';

test('four seconds in, six out, six breaths in a minute', () => {
  expect([0, 3.9, 4, 9.9, 10].map((seconds) => breathAt(seconds).phase)).toEqual(['in', 'in', 'out', 'out', 'in']);
  expect([0, 9, 10, 59].map((seconds) => breathAt(seconds).breath)).toEqual([1, 1, 2, BREATHS]);
  expect([59.9, 60, 600].map((seconds) => breathAt(seconds).over)).toEqual([false, true, true]);
  expect(breathAt(-5)).toEqual({ phase: 'in', breath: 1, over: false });
});
