import { expect, test } from 'vitest';
import { linePoints, pathOf } from './line-points.ts';

const size = { width: 100, height: 50 };

test('ten lies on top, nothing at the bottom, moments side by side', () => {
  expect(linePoints([0, 10, 5], size)).toEqual([
    [
      { x: 0, y: 50 },
      { x: 50, y: 0 },
      { x: 100, y: 25 },
    ],
  ]);
  expect(linePoints([3], size)).toEqual([[{ x: 0, y: 35 }]]);
});

test('a moment without a number leaves a gap', () => {
  expect(linePoints([1, null, 2, 3, null], size).map(({ length }) => length)).toEqual([1, 2]);
  expect(linePoints([null, null], size)).toEqual([]);
});

test('a line goes from point to point', () => {
  expect(
    pathOf([
      { x: 0, y: 1 },
      { x: 2, y: 3 },
    ]),
  ).toBe('M0.0 1.0L2.0 3.0');
});
