import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curve } from '../slices/leading.ts';
import { FEWEST_ON_CURVE, groupCurve, type Ratings } from './curve.ts';

const MOMENTS = [0, 1, 2, 3, 4];
const rated = (values: readonly (number | null)[]): Ratings =>
  Object.fromEntries(values.flatMap((value, moment) => (value === null ? [] : [[moment, value]])));
const value = fc.integer({ min: 0, max: 10 });
/** Somebody who said something at some of the moments, mostly at all. */
const person = fc.array(fc.option(value, { freq: 8 }), { minLength: 5, maxLength: 5 }).map((values) => rated(values));
const people = (least: number, most: number) => fc.array(person, { minLength: least, maxLength: most });

type Make = (group: readonly Ratings[]) => Curve | null;
const at = (curve: Curve | null, moment: number): number | null => curve?.[moment] ?? null;
const soFar = (group: readonly Ratings[], moment: number): readonly Ratings[] =>
  group.filter((said) => MOMENTS.slice(0, moment + 1).every((one) => said[one] !== undefined));

/** Shown at no moment that fewer than six of those who rated every moment so far said something at. */
const tellsOfFew = (make: Make) =>
  fc.check(
    fc.property(people(0, 10), (group) =>
      MOMENTS.every((m) => soFar(group, m).length >= FEWEST_ON_CURVE || at(make(group), m) === null),
    ),
    { seed: 1, numRuns: 500 },
  ).failed;
/** One person's other numbers move a shown number by more than two. */
const movesTooFar = (make: Make) =>
  fc.check(
    fc.property(people(6, 9), person, fc.nat(), (group, other, which) => {
      const changed = group.map((one, index) => (index === which % group.length ? { ...one, ...other } : one));
      const [before, after] = [make(group), make(changed)];
      return MOMENTS.every((m) => {
        const [was, is] = [at(before, m), at(after, m)];
        // Who was left out before and counts now is one more, not one changed; both move it as little.
        return was === null || is === null || Math.abs(was - is) <= 2;
      });
    }),
    { seed: 2, numRuns: 1000 },
  ).failed;
const leavesRange = (make: Make) =>
  fc.check(
    fc.property(people(6, 12), (group) => {
      const all = group.flatMap((said) => Object.values(said));
      return (make(group) ?? []).every(
        (shown) =>
          shown === null || (shown >= Math.min(...all) && shown <= Math.max(...all) && Number.isInteger(shown)),
      );
    }),
    { seed: 3, numRuns: 500 },
  ).failed;
const knowsWho = (make: Make) =>
  fc.check(
    fc.property(
      people(6, 10).chain((group) =>
        fc.tuple(fc.constant(group), fc.shuffledSubarray(group, { minLength: group.length })),
      ),
      ([group, shuffled]) => JSON.stringify(make(group)) === JSON.stringify(make(shuffled)),
    ),
    { seed: 4, numRuns: 300 },
  ).failed;

test('[GR3] the curve is a smoothed mean of those who rated every moment so far', () => {
  const group = [2, 3, 4, 5, 6, 10].map((first) => rated([first, 8, 6, 4, first]));
  // Means 5, then all the same twice and four once more, then 5 again.
  expect(groupCurve(group)).toEqual([5, null, null, null, 5]);
  const rising = [1, 2, 3, 4, 5, 6].map((low) => rated([low, low + 1, low + 4, low + 1, low]));
  // Means 3.5, 4.5, 7.5, 4.5, 3.5.
  expect(groupCurve(rising)).toEqual([4, 5, 6, 5, 4]);
  const left = [...rising.slice(0, 5), rated([6, 7])];
  expect(groupCurve(left)).toEqual([4, 4, null, null, null]);
  // Whoever skipped one moment does not come back in at a later one.
  expect(groupCurve([...rising.slice(0, 5), rated([6, null, 10, 7, 6])])).toEqual([4, null, null, null, null]);
  expect(groupCurve(rising.slice(0, 5))).toBeNull();
  expect(groupCurve(Array(8).fill(rated([4, 4, 4, 4, 4])))).toBeNull();
});

test('[GR3] too few are never told, one person moves it by two at most, and it knows nobody', () => {
  expect([tellsOfFew, movesTooFar, leavesRange, knowsWho].map((is) => is(groupCurve))).toEqual(Array(4).fill(false));
});

describe('[GR3] a curve that tells too much is caught', () => {
  const meanOf = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
  const valuesAt = (group: readonly Ratings[], moment: number) => group.flatMap((said) => said[moment] ?? []);
  test('one of few', () => {
    expect(tellsOfFew((group) => MOMENTS.map((m) => meanOf(valuesAt(group, m))))).toBe(true);
  });
  test('one that shows the highest', () => {
    expect(movesTooFar((group) => MOMENTS.map((m) => Math.max(...valuesAt(group, m))))).toBe(true);
  });
  test('one that is not a number somebody could have said', () => {
    expect(leavesRange((group) => MOMENTS.map((m) => (meanOf(valuesAt(group, m)) ?? 0) + 1))).toBe(true);
  });
  test('one that follows the first person', () => {
    expect(knowsWho((group) => MOMENTS.map((m) => group[0]?.[m] ?? null))).toBe(true);
  });
});
