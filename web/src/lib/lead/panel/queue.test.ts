import { expect, test } from 'vitest';
import { queueOf } from './queue.ts';

test('hands and wishes are one queue in which everyone waits once', () => {
  const talk = [
    { seat: 'a', heard: true },
    { seat: 'b', heard: false },
    { seat: 'c', heard: false },
  ];
  expect(queueOf({ hands: ['d', 'c'], talk })).toEqual([
    { seat: 'd', hand: true, wish: false },
    { seat: 'c', hand: true, wish: true },
    { seat: 'b', hand: false, wish: true },
  ]);
  expect(queueOf({ hands: [], talk: [] })).toEqual([]);
});
