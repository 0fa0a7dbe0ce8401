import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import type { EventOf } from '../events.ts';
import type { Answer, Item, Threshold } from '../step.ts';
import { viewFor } from '../view.ts';
import { lookAt, type Look } from './thresholds.ts';

const both = (text: string) => ({ en: text, es: text });
const scale = (concern: Threshold): Item => ({
  key: 'craving',
  kind: 'scale',
  prompt: both('?'),
  min: 0,
  max: 10,
  anchors: [both('a'), both('b')],
  bands: [],
  concern,
});
const step = fc.integer({ min: 0, max: 10 });
const threshold = fc.record({ from: step, rise: fc.integer({ min: 1, max: 10 }) }, { requiredKeys: [] });
const before = fc.option(step);
type Judge = (item: Item, answer: Answer, before: Answer) => Look;

/** More of it asks for a look wherever less of it did, and a lower start never quietens one. */
const isMonotone = (judge: Judge): boolean =>
  !fc.check(
    fc.property(threshold, step, step, before, (concern, one, other, at) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const item = scale(concern);
      return (
        (judge(item, less, at) === null || judge(item, more, at) !== null) &&
        (at === null || judge(item, more, at) === null || judge(item, more, at - 1) !== null)
      );
    }),
    { seed: 7 },
  ).failed;

describe('[CI8] what asks staff for a look', () => {
  test('a higher answer never asks for less than a lower one', () => {
    expect(isMonotone(lookAt)).toBe(true);
  });
  test('a judge that looks at one number alone is caught', () => {
    expect(isMonotone(({ concern }, answer) => (answer === concern?.from ? { rose: false } : null))).toBe(false);
  });
  test('from a number on it asks, below it does not; so much more than at the check-in asks too', () => {
    fc.assert(
      fc.property(step, before, (answer, at) => {
        const rose = at !== null && answer - at >= 3;
        expect(lookAt(scale({ from: 8, rise: 3 }), answer, at)).toEqual(answer >= 8 || rose ? { rose } : null);
      }),
    );
  });
  test('a pass asks for nothing, and neither does an item without a threshold', () => {
    fc.assert(
      fc.property(threshold, fc.jsonValue(), before, (concern, answer, at) => {
        expect(lookAt(scale(concern), null, at)).toBeNull();
        const { concern: _none, ...item } = scale(concern);
        // Whatever travels.
        expect(lookAt(item, answer as Answer, at)).toBeNull();
      }),
    );
  });
  test('of choices each named one asks, whatever stands beside it', () => {
    const ids = ['a', 'b', 'c'];
    const option = (id: string) => ({ id, label: both(id), band: null });
    const choices: Item = {
      key: 'k',
      kind: 'choices',
      prompt: both('?'),
      most: 3,
      look: 'words',
      options: ids.map(option),
      concern: { options: ['b', 'c'] },
    };
    fc.assert(
      fc.property(fc.subarray(ids), (answer) => {
        expect(lookAt(choices, answer, null) !== null).toBe(answer.includes('b') || answer.includes('c'));
      }),
    );
  });
});

const raised = (stage: Stage) =>
  stage.events.filter((event): event is EventOf<'concern:raised'> => event.type === 'concern:raised');
const cravingIs = (stage: Stage, craving: number | null, want = 'x') =>
  stage.phone(0, 'check-in:answer', { step: stage.step(2), answers: { craving, want } });
const settle = (stage: Stage) =>
  stage.lead('concern:settle', {
    concern: stage.session.concerns.at(-1)?.id ?? '',
    disposition: 'we-talked',
    note: 'ok',
  });

test('[CI9] an answer that asks for a look leaves one card while it is open, and one more only when something else is said', () => {
  const stage = new Stage().running(2).to('check-in');
  cravingIs(stage, 7);
  expect(raised(stage)).toHaveLength(0);
  cravingIs(stage, 9);
  cravingIs(stage, 10);
  cravingIs(stage, 2);
  cravingIs(stage, 8);
  expect(raised(stage)).toHaveLength(1);
  expect(raised(stage)[0]?.ofPersons).toEqual({
    'person-0': { why: 'answer', about: { step: stage.step(2), item: 'craving', rose: false } },
  });
  expect(settle(stage)).toBe('done');
  cravingIs(stage, 8, 'something else');
  expect(raised(stage)).toHaveLength(1);
  cravingIs(stage, 9);
  expect(raised(stage)).toHaveLength(2);
});

test('[CI9] on leaving, so much more than on coming asks for a look; a pass on either side does not', () => {
  const stage = new Stage().running(3).to('check-in');
  const leaves = (person: number, craving: number | null) =>
    stage.phone(person, 'check-out:answer', { step: stage.step(9), answers: { craving } });
  stage.phone(0, 'check-in:answer', { step: stage.step(2), answers: { craving: 2 } });
  stage.phone(1, 'check-in:answer', { step: stage.step(2), answers: { craving: null } });
  stage.phone(2, 'check-in:answer', { step: stage.step(2), answers: { craving: 3 } });
  stage.to('check-out');
  leaves(0, 5);
  leaves(1, 5);
  leaves(2, null);
  expect(raised(stage).map(({ open: { seat }, ofPersons }) => [seat, Object.values(ofPersons)])).toEqual([
    [stage.seat(0), [{ why: 'answer', about: { step: stage.step(9), item: 'craving', rose: true } }]],
  ]);
});

test('[CI10] whoever it is about reads a thank-you and nothing of a threshold; nobody else is told', () => {
  const stage = new Stage().running(2).to('check-in');
  cravingIs(stage, 9);
  const viewOf = (person: number) =>
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session));
  expect([viewOf(0).asking?.thanked, viewOf(1).asking?.thanked]).toEqual([true, false]);
  const wall = viewFor(stage.session, { kind: 'screen', screen: 'wall' }, quiet(stage.session));
  const told = JSON.stringify([viewOf(0), viewOf(1), wall]);
  expect(told).not.toContain('concern');
  expect(told).not.toContain('"rise"');
});

test('[CI9] in any history every card about an answer follows from that answer, and no open one stands twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 80, size: 'max' }), (numbers) => {
      const { session, played } = randomHistory(numbers);
      for (const { decision } of played) {
        const events = decision.ok ? decision.events : [];
        if (events.some(({ type, by }) => type === 'concern:raised' && by.kind === 'device'))
          expect(events.map(({ type }) => type).some((type) => type.endsWith(':answered'))).toBe(true);
      }
      const open = session.concerns.filter(({ disposition, about }) => disposition === null && about !== null);
      const keys = open.map(({ seat, about }) => `${seat} ${about?.step ?? ''} ${about?.item ?? ''}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 60 },
  );
});
