import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stage } from '../arbitrary.ts';
import { SMALL_PLAN, SMALL_PLANNING } from '../history/small-world.ts';
import type { Answer, Item } from '../step.ts';
import { answerRefusal } from './answers.ts';
import { daysBetween, isDate } from './dates.ts';
import { itemsRefusal, MOST_ASKED } from './items.ts';

const both = (text: string) => ({ en: text, es: text });
const option = (id: string) => ({ id, label: both(id), band: null });
const IDS = ['a', 'b', 'c', 'd', 'e'];
const choices: Item = {
  key: 'feelings',
  kind: 'choices',
  prompt: both('?'),
  most: 3,
  look: 'words',
  options: IDS.map(option),
};
const number: Item = { key: 'sleep', kind: 'number', prompt: both('?'), min: 2, max: 24, unit: null };
const date: Item = { key: 'last-use', kind: 'date', prompt: both('?') };
const text: Item = { key: 'want', kind: 'text', prompt: both('?'), maxLength: 140 };
const fits = (item: Item, answer: unknown): boolean =>
  // Whatever travels: the very question is whether it fits.
  answerRefusal(item, answer as Answer) === null;

test('[CI6] of several choices only options fit, each once, in their order, and not too many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...IDS, 'x'), { maxLength: 6 }), (answer) => {
      const isOrdered = answer.every((id, at) => at === 0 || IDS.indexOf(answer[at - 1] ?? '') < IDS.indexOf(id));
      const isRight = isOrdered && answer.length <= 3 && !answer.includes('x');
      expect(fits(choices, answer)).toBe(isRight);
    }),
  );
});

test('[CI6] a number is whole and within its bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer({ min: -5, max: 40 })), (answer) => {
      expect(fits(number, answer)).toBe(Number.isInteger(answer) && answer >= 2 && answer <= 24);
    }),
  );
});

test('[CI6] a date is a day there is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const two = (part: number): string => String(part).padStart(2, '0');
        const written = `${String(year)}-${two(month)}-${two(day)}`;
        const real = new Date(Date.UTC(year, month - 1, day));
        const isReal = real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
        expect(fits(date, written)).toBe(isReal);
      },
    ),
  );
  for (const answer of ['2026-1-3', '2026-11-03T00:00', ' 2026-11-03', '1899-12-31', 20261103, true, ['2026-11-03']])
    expect(fits(date, answer), JSON.stringify(answer)).toBe(false);
});

test('[CI6] days from one day to another are those a calendar counts', () => {
  const day = fc.integer({ min: -20_000, max: 40_000 });
  const written = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(written(from), written(to))).toBe(to < from ? null : to - from);
    }),
  );
  expect(daysBetween('2026-02-30', '2026-03-01')).toBeNull();
});

test('[CI6] whatever travels as an answer is taken or refused, and nothing breaks; a pass always fits', () => {
  const all = [
    choices,
    number,
    date,
    text,
    ...SMALL_PLAN.steps.flatMap(({ content }) => ('items' in content ? content.items : [])),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.jsonValue(), (item, answer) => {
      expect(() => fits(item, answer)).not.toThrow();
      expect(fits(item, null)).toBe(true);
    }),
  );
  expect(isDate(undefined)).toBe(false);
});

const planned = (items: readonly Item[]) => {
  const stage = new Stage();
  const steps = SMALL_PLAN.steps.map((step) =>
    step.content.kind === 'check-in' ? { ...step, content: { kind: 'check-in' as const, items } } : step,
  );
  return stage.program('session:plan', { ...SMALL_PLANNING, plan: { ...SMALL_PLAN, steps } });
};
const many = (count: number): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ ...text, key: `text-${String(index)}` }));

test('[CI7] a plan asks eight things at most, each under a key of its own', () => {
  expect(planned(many(MOST_ASKED))).toBe('done');
  expect(planned(many(MOST_ASKED + 1))).toBe('too-many');
  const wrong: readonly (readonly Item[])[] = [
    [text, text],
    [{ ...text, key: '' }],
    [{ ...text, key: '__proto__' }],
    [{ ...text, maxLength: 0 }],
    [{ ...choices, most: 0 }],
    [{ ...choices, options: [option('a'), option('a')] }],
    [{ ...number, min: 5, max: 4 }],
  ];
  for (const items of wrong) expect(itemsRefusal(items), JSON.stringify(items)).toBe('malformed');
  expect(planned([{ ...choices, concern: { options: ['a'] } }, number])).toBe('done');
});
