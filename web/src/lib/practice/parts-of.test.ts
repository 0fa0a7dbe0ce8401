import { expect, test } from 'vitest';
import { minutesAndSeconds, sceneOf } from './parts-of.ts';

test('each next card hands the parts on, the same on every phone', () => {
  expect(sceneOf(['Sam', 'Priya'], 0)).toEqual({ saysNo: 'Priya', offers: 'Sam', watches: null });
  expect(sceneOf(['Priya', 'Sam'], 1)).toEqual({ saysNo: 'Sam', offers: 'Priya', watches: null });
  const three = [0, 1, 2].map((scene) => sceneOf(['Lee', 'Priya', 'Sam'], scene));
  expect(three.map((scene) => scene?.saysNo)).toEqual(['Lee', 'Priya', 'Sam']);
  expect(three.map((scene) => scene?.watches)).toEqual(['Sam', 'Lee', 'Priya']);
  expect(sceneOf(['Lee'], 0)).toBeNull();
});

test('time left is told in minutes and seconds', () => {
  expect([60_000, 59_001, 9000, 1, 0, -5000].map(minutesAndSeconds)).toEqual([
    '1:00',
    '1:00',
    '0:09',
    '0:01',
    '0:00',
    '0:00',
  ]);
});
