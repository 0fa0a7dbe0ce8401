import { expect, test } from 'vitest';
import { byFamily, howStaffWrite, whoFills } from './who-fills.ts';

const naming = {
  aliasOf: (seat: string) => seat.toUpperCase(),
  familyOf: (alias: string) => `family of ${alias}`,
};

test('a sheet is called by who fills it, and the side of a family nobody of which came by whose family it is', () => {
  expect(whoFills({ seats: ['ash', 'birch'], family: null }, naming)).toBe('ASH, BIRCH');
  expect(whoFills({ seats: ['rosa'], family: 'ash' }, naming)).toBe('ROSA');
  expect(whoFills({ seats: [], family: 'ash' }, naming)).toBe('family of ASH');
});

test('sheets of families stand family by family around the circle, sides first', () => {
  const sheet = (family: string | null, side: 'participant' | 'family' | null) => ({ family, side });
  const mixed = [
    sheet('b', null),
    sheet('a', 'family'),
    sheet('b', 'participant'),
    sheet('a', null),
    sheet('b', 'family'),
    sheet('a', 'participant'),
  ];
  expect(byFamily(mixed, ['a', 'b'])).toEqual(
    ['a', 'b'].flatMap((family) => [sheet(family, 'participant'), sheet(family, 'family'), sheet(family, null)]),
  );
  const pairs = [sheet(null, null), sheet(null, null)];
  expect(byFamily(pairs, ['a'])).toEqual(pairs);
});

test('staff write with families and one to one, for whoever is on paper, and in no side that lies open', () => {
  const sheet = (onPaper: boolean, side: 'participant' | 'family' | null = null) => ({ onPaper, side });
  const ways = (mode: 'own' | 'pairs' | 'family' | 'one-to-one', onPaper: boolean) =>
    howStaffWrite(sheet(onPaper), { mode, heldBack: false });
  expect((['own', 'pairs', 'family', 'one-to-one'] as const).map((mode) => ways(mode, false))).toEqual([
    null,
    null,
    'with',
    'with',
  ]);
  expect(ways('own', true)).toBe('for');
  expect(howStaffWrite(sheet(false, 'family'), { mode: 'family', heldBack: true })).toBeNull();
  expect(howStaffWrite(sheet(true, 'family'), { mode: 'family', heldBack: true })).toBe('for');
  expect(howStaffWrite(sheet(true, 'family'), { mode: 'family', heldBack: false })).toBeNull();
});
