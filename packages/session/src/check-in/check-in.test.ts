import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { CHECK_IN_ITEMS } from '../history/small-world.ts';
import type { Answers, Item } from '../step.ts';
import { viewFor } from '../view.ts';
import { FEWEST_FOR_TOTALS, totalsOf } from './totals.ts';

const answer = (stage: Stage, person: number, answers: Answers) =>
  stage.phone(person, 'check-in:answer', { step: stage.step(2), answers });
const phoneOf = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).asking;

test('[CI1] an answer fits its item or is refused; a pass always fits', () => {
  const stage = new Stage().running(1).to('check-in');
  const malformed: Answers[] = [
    { mood: 'toString' },
    { mood: 2 },
    { craving: 11 },
    { craving: -1 },
    { craving: 2.5 },
    { craving: '3' },
    { want: 5 },
    { talk: 'yes' },
    { unasked: null },
    { constructor: 'x' },
  ];
  for (const answers of malformed) expect(answer(stage, 0, answers), JSON.stringify(answers)).toBe('malformed');
  expect(answer(stage, 0, { want: 'x'.repeat(141) })).toBe('too-long');
  expect(stage.session.asking).toEqual({});
  expect(answer(stage, 0, { mood: null, craving: null, want: null, talk: null })).toBe('done');
  expect(answer(stage, 0, { mood: 'okay', craving: 10, want: 'x'.repeat(140), talk: false })).toBe('done');
  expect(stage.phone(0, 'check-in:answer', { step: 'constructor', answers: {} })).toBe('not-found');
  expect(stage.phone(0, 'check-in:answer', { step: stage.step(3), answers: {} })).toBe('not-found');
});

test('[CI2] answers are taken while people arrive, on the step and after it, until the session closes', () => {
  const stage = new Stage().running(2);
  expect(phoneOf(stage, 0)?.step).toBe(stage.step(2));
  expect(answer(stage, 0, { craving: 1 })).toBe('done');
  expect(stage.phone(0, 'check-out:answer', { step: stage.step(9), answers: {} })).toBe('wrong-time');
  stage.next();
  expect(answer(stage, 0, { craving: 2 })).toBe('wrong-time');
  stage.to('check-in');
  expect(answer(stage, 0, { craving: 3 })).toBe('done');
  stage.to('check-out');
  expect(stage.phone(0, 'check-out:answer', { step: stage.step(9), answers: { craving: 2 } })).toBe('done');
  stage.lead('session:end', {});
  expect(answer(stage, 0, { craving: 4 })).toBe('done');
  expect(stage.phone(1, 'check-out:answer', { step: stage.step(9), answers: { craving: 5 } })).toBe('done');
  stage.lead('session:close', {});
  expect(answer(stage, 0, { craving: 5 })).toBe('wrong-time');
  expect(stage.session.asking[stage.step(2)]?.answers).toEqual({ [stage.seat(0)]: { craving: 4 } });
});

test('[CI3] the group sees totals once the check-in closes, and a later answer does not move them', () => {
  const stage = new Stage().running(5).to('check-in');
  [1, 2, 8, 9].forEach((craving, person) => answer(stage, person, { craving }));
  expect(phoneOf(stage, 4)).toMatchObject({ closed: false, totals: [], own: null });
  expect(stage.lead('check-in:close', { step: stage.step(2) })).toBe('done');
  const totals = phoneOf(stage, 4)?.totals;
  expect(totals).toMatchObject([{ item: 'craving', answered: 4, bands: [{ count: 2 }, { count: 2 }] }]);
  expect(answer(stage, 4, { craving: 7 })).toBe('done');
  expect(stage.lead('check-in:close', { step: stage.step(2) })).toBe('done');
  stage.next();
  expect(stage.session.asking[stage.step(2)]?.totals).toEqual(totals);
});

const someAnswers = fc.record(
  { mood: fc.constantFrom('low', 'okay', 'good', null), craving: fc.option(fc.integer({ min: 0, max: 10 })) },
  { requiredKeys: [] },
);
const breaks = (answers: readonly Answers[], totals: ReturnType<typeof totalsOf>): boolean =>
  totals.some(({ item, answered, bands }) => {
    const given = answers.filter((one) => (one[item] ?? null) !== null).length;
    return given < FEWEST_FOR_TOTALS || answered !== given || bands.some(({ count }) => count === given);
  });

test('[CI4] no total is shown of fewer than four answers or of a single band', () => {
  const holds = (count: (items: readonly Item[], answers: readonly Answers[]) => ReturnType<typeof totalsOf>) =>
    fc.check(
      fc.property(
        fc.array(someAnswers, { maxLength: 9 }),
        (answers) => !breaks(answers, count(CHECK_IN_ITEMS, answers)),
      ),
    );
  expect(holds(totalsOf).failed).toBe(false);
  // Counting a band twice hides that all answers fell in it: the check must notice.
  const careless: typeof totalsOf = (items, answers) =>
    totalsOf(items, [...answers, ...answers.slice(0, 1)]).map((total) => ({ ...total, answered: answers.length }));
  expect(holds(careless).failed).toBe(true);
});

test('[CI4] three answers are too few', () => {
  const answers = [0, 5, 9].map((craving) => ({ craving }));
  expect(totalsOf(CHECK_IN_ITEMS, answers)).toEqual([]);
  expect(totalsOf(CHECK_IN_ITEMS, [...answers, { craving: null }])).toEqual([]);
  expect(totalsOf(CHECK_IN_ITEMS, [...answers, { craving: 1 }])).toHaveLength(1);
});

test('[CI4] what can be shown is shown, in the order of the bands', () => {
  const answers = ['low', 'low', 'okay', 'good'].map((mood) => ({ mood, craving: 2, want: 'x' }));
  expect(totalsOf(CHECK_IN_ITEMS, answers)).toMatchObject([
    {
      item: 'mood',
      answered: 4,
      bands: [
        { label: { en: 'lower' }, count: 2 },
        { label: { en: 'higher' }, count: 2 },
      ],
    },
  ]);
});

test('[CI5] time to talk joins the queue once, and leaves it again', () => {
  const stage = new Stage().running(2).to('check-in');
  const queue = (): unknown => stage.session.talk.map(({ seat, heard }) => [seat, heard]);
  answer(stage, 0, { talk: true });
  answer(stage, 1, { talk: true });
  answer(stage, 0, { talk: true });
  expect(queue()).toEqual([
    [stage.seat(0), false],
    [stage.seat(1), false],
  ]);
  answer(stage, 0, { talk: null });
  expect(queue()).toEqual([[stage.seat(1), false]]);
  stage.lead('talk:heard', { seat: stage.seat(1) });
  answer(stage, 1, {});
  expect(queue()).toEqual([[stage.seat(1), true]]);
});
