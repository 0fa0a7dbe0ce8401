import { PLAN_PARTS } from '@opencircle/worksheets';
import { describe, expect, test } from 'vitest';
import { carried, filled, NOTHING, rows, written } from './plan-for-tests.ts';
import { planInOrder, saidInPlan } from './plan-order.ts';

const PLAN = ['w11-relapse-prevention-plan', 1] as const;

describe('a plan as it is read', () => {
  test('without a sheet of its own it has the parts that other sheets feed, in the order of the plan', () => {
    const { sections, stillOpen } = planInOrder({
      ...NOTHING,
      parts: [
        { part: 'lapse', lines: [carried('if I slip', written('steps', 'stop'))] },
        { part: 'reasons', lines: [carried('craving', written('stay-for', 'my daughter'))] },
      ],
    });
    expect(sections.map(({ part }) => part)).toEqual(['reasons', 'lapse']);
    expect(stillOpen).toHaveLength(PLAN_PARTS.length - 2);
  });

  test('its own line comes first in its part, under the heading its sheet gives it', () => {
    const { sections } = planInOrder({
      ...NOTHING,
      plan: filled(...PLAN, written('my-people', 'Rosa first'), written('next-review', 'Dec 24, 2026')),
      parts: [{ part: 'people', lines: [carried('craving', written('people', 'Rosa', 'Sam'))] }],
    });
    const [people, review] = sections;
    expect(people?.title?.en).toBe('My people');
    expect(people?.own.map(({ line }) => line.line)).toEqual(['my-people']);
    expect(people?.carried.map(({ sheet }) => sheet)).toEqual(['craving']);
    expect([review?.key, review?.part]).toEqual(['next-review', null]);
  });

  test('a part with nothing in it waits by its name and takes no room', () => {
    const { sections, stillOpen } = planInOrder({ ...NOTHING, plan: filled(...PLAN) });
    expect(sections).toEqual([]);
    expect(stillOpen.map(({ part }) => part)).toEqual([...PLAN_PARTS]);
  });

  test('nothing that stands somewhere is left out, and nothing is said twice', () => {
    const parts = PLAN_PARTS.map((part) => ({ part, lines: [carried('a sheet', written(part, `of ${part}`))] }));
    const own = PLAN_PARTS.map((part) => written(`my-${part}`, `own ${part}`));
    const { sections, stillOpen } = planInOrder({ plan: filled(...PLAN, ...own), parts });
    const said = sections.flatMap(({ own: mine, carried: theirs }) => [...mine.map(({ line }) => line), ...theirs]);
    expect(said.map(({ line }) => line).sort()).toEqual([...PLAN_PARTS, ...own.map(({ line }) => line)].sort());
    expect(stillOpen).toEqual([]);
  });

  test('of rows it says what was answered, and asks again only where a number would say nothing', () => {
    const people = rows('people', ['Rosa', 'sister', '555-013-4567', 'any time'], ['Sam', '', '555-013-9988', '']);
    expect(saidInPlan(people, 'en')).toEqual(['Rosa · sister · 555-013-4567 · any time', 'Sam · 555-013-9988']);
    expect(saidInPlan(rows('sure', ['Payday', '9 / 10', '', '']), 'en')).toEqual([
      'Payday · Who is this to me? 9 / 10',
    ]);
  });

  test('of a week it says each day, not each hour', () => {
    const week = {
      ...rows('week', ['6 AM', 'sleep', '', ''], ['8 AM', 'work', '', '']),
      entries: written('week', 'Day 1').entries,
    };
    expect(saidInPlan(week, 'en')).toEqual(['Day 1']);
  });
});
