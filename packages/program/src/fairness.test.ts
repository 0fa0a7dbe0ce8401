import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fairOrder } from './fairness.ts';

type Order = typeof fairOrder;
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** Eight weeks of three meetings; at each, some are there. */
const weeks = fc.array(fc.subarray(PEOPLE), { minLength: 24, maxLength: 24 });
/** One or two come and go together. */
const together = fc.tuple(fc.integer({ min: 1, max: 7 }), weeks);

interface Meeting {
  readonly present: readonly string[];
  readonly opener: string | null;
}
/** The first who is there opens each meeting. */
function played(order: Order, attendance: readonly (readonly string[])[]): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (const present of attendance) {
    const list = order(
      meetings.map(({ opener }) => opener),
      PEOPLE,
    );
    meetings.push({ present, opener: list.find((person) => present.includes(person)) ?? null });
  }
  return meetings;
}

/** Nobody who is there has waited through two openings of the same person. */
function isEverybodyHeard(meetings: readonly Meeting[]): boolean {
  return meetings.every(({ present, opener }, index) => {
    const before = meetings.slice(0, index).findLastIndex((one) => one.opener === opener);
    if (opener === null || before < 0) return true;
    const since = meetings.slice(before + 1, index).map((one) => one.opener);
    return present.every((person) => person === opener || since.includes(person));
  });
}
const count = (meetings: readonly Meeting[], person: string): number =>
  meetings.filter(({ opener }) => opener === person).length;

/** Attendance by which somebody opens too often or too seldom: null. */
function unfair(order: Order): unknown {
  const { counterexample } = fc.check(
    fc.property(together, ([others, attendance]) => {
      // Those up to `others` are there whenever the first of all is.
      const pack = PEOPLE.slice(0, others + 1);
      const same = attendance.map((present) =>
        present.includes('a') ? [...new Set([...present, ...pack])] : present.filter((one) => !pack.includes(one)),
      );
      const meetings = played(order, same);
      const counts = pack.map((person) => count(meetings, person));
      return (
        isEverybodyHeard(played(order, attendance)) &&
        isEverybodyHeard(meetings) &&
        Math.max(...counts) - Math.min(...counts) <= 1
      );
    }),
  );
  return counterexample;
}

test('[FT1] who never opened comes first in the order given, then who opened longest ago', () => {
  expect(fairOrder(['b', 'c', null, 'b', 'gone'], ['a', 'b', 'c', 'd'])).toEqual(['a', 'd', 'c', 'b']);
  expect(fairOrder([], ['b', 'a'])).toEqual(['b', 'a']);
});

test('[FT2] over eight weeks, whoever comes when, nobody who is there is passed over twice', () => {
  expect(unfair(fairOrder)).toBeNull();
});

test('[FT2] an order that is always the same, and one by who opened last, are caught', () => {
  expect(unfair((_openers, people) => people)).not.toBeNull();
  expect(unfair((openers, people) => fairOrder(openers, people).toReversed())).not.toBeNull();
});
