import { expect, test } from 'vitest';
import { mendPairs, suggestPairs, swapped, withoutSheet } from './pairs.ts';

const people = (count: number) => Array.from({ length: count }, (_, at) => `seat-${String(at)}`);

test('everyone is in exactly one pair, and an odd one makes a trio', () => {
  for (let count = 2; count <= 13; count += 1) {
    const pairs = suggestPairs(people(count));
    expect(pairs.flat()).toEqual(people(count));
    expect(pairs.map(({ length }) => length)).toEqual(
      pairs.map((_, at) => (count % 2 === 1 && at === pairs.length - 1 ? 3 : 2)),
    );
  }
});

test('one alone is in no pair', () => {
  expect(suggestPairs(people(1))).toEqual([]);
  expect(suggestPairs([])).toEqual([]);
});

test('two people change places, the others stay', () => {
  expect(
    swapped(
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
      'b',
      'd',
    ),
  ).toEqual([
    ['a', 'd'],
    ['c', 'b', 'e'],
  ]);
});

test('only who fills no sheet yet is to be paired', () => {
  const shared = [{ seats: ['seat-1', 'seat-2'] }];
  expect(withoutSheet(people(5), shared)).toEqual(['seat-0', 'seat-3', 'seat-4']);
  expect(withoutSheet(people(2), [])).toEqual(people(2));
});

test('pairs that were changed by hand stay when somebody comes or goes, and everyone is still in exactly one', () => {
  const byHand = [
    ['a', 'd'],
    ['b', 'c'],
  ];
  expect(mendPairs(byHand, ['a', 'b', 'c', 'd'])).toEqual(byHand);
  expect(mendPairs(byHand, ['a', 'b', 'c', 'd', 'e'])).toEqual([
    ['a', 'd'],
    ['b', 'c', 'e'],
  ]);
  expect(mendPairs(byHand, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual([...byHand, ['e', 'f']]);
  expect(mendPairs(byHand, ['a', 'b', 'c'])).toEqual([['b', 'c', 'a']]);
  expect(mendPairs([['a', 'b', 'c']], ['a', 'b', 'c', 'd'])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(mendPairs(byHand, ['d'])).toEqual([]);
});
