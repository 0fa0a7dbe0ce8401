import { expect, test } from 'vitest';
import type { StaffConcern, StaffPerson, StaffSignal, StaffWhereabouts } from '@opencircle/session';
import { isPlaceMissing, isPressing, mattersOf, openMatters, placeOf } from './matters.ts';

const settled = { is: 'we-talked', note: '', by: 'Kim' } as const;
const signal = (change: Partial<StaffSignal>): StaffSignal => ({
  signal: 's1',
  seat: 'a',
  urgency: 'now',
  at: 2,
  seenBy: null,
  seenAt: null,
  escalation: 0,
  disposition: null,
  ...change,
});
const concern = (change: Partial<StaffConcern>): StaffConcern => ({
  id: 'c1',
  seat: 'b',
  why: 'staff',
  about: null,
  at: 1,
  seenBy: null,
  seenAt: null,
  disposition: null,
  asked: null,
  ...change,
});

test('signals and concerns are looked at in the order they came, until each has its line', () => {
  const view = { signals: [signal({}), signal({ signal: 's2', disposition: settled })], concerns: [concern({})] };
  expect(mattersOf(view).map(({ id }) => id)).toEqual(['c1', 's1', 's2']);
  expect(openMatters(view).map(({ id }) => id)).toEqual(['c1', 's1']);
});

test('only a word asked for now presses, and only until somebody takes it', () => {
  const pressing = (signals: readonly StaffSignal[], concerns: readonly StaffConcern[] = []) =>
    mattersOf({ signals, concerns }).some(isPressing);
  expect(pressing([signal({ escalation: 1 })])).toBe(true);
  expect(pressing([signal({ escalation: 1, seenBy: 'Kim' })])).toBe(false);
  expect(pressing([signal({})], [concern({})])).toBe(false);
});

const person = (change: Partial<StaffPerson>): StaffPerson =>
  // Only what a place is read from.
  ({ seat: 'a', alias: 'Dana', presence: 'remote', state: 'in-circle', ...change }) as StaffPerson;
const said: StaffWhereabouts = { seat: 'a', where: '12 Elm', company: 'alone', callBack: '', contact: '', at: 1 };

test('where somebody is follows from how they take part and what they said', () => {
  expect(placeOf({ people: [person({})], whereabouts: [said] }, 'a')).toEqual({ is: 'elsewhere', said });
  expect(placeOf({ people: [person({ presence: 'in-the-room' })], whereabouts: [] }, 'a').is).toBe('in-the-room');
  expect(placeOf({ people: [person({ presence: 'on-paper', state: 'left' })], whereabouts: [] }, 'a').is).toBe(
    'not-here',
  );
});

test('a place is missing of whoever takes part from elsewhere and said none', () => {
  const missing = (change: Partial<StaffPerson>, whereabouts: readonly StaffWhereabouts[]) =>
    isPlaceMissing({ people: [person(change)], whereabouts }, 'a');
  expect(missing({}, [])).toBe(true);
  expect(missing({ presence: 'by-phone' }, [{ ...said, where: '' }])).toBe(true);
  expect(missing({}, [said])).toBe(false);
  expect(missing({ presence: 'in-the-room' }, [])).toBe(false);
  expect(missing({ state: 'left' }, [])).toBe(false);
});
