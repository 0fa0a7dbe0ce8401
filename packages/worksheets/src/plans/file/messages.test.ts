import type { Plan } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { PLANS, planBy } from '../index.ts';
import { MOST_IN_PLAN as MOST } from './limits.ts';
import { parsePlanFile, PLAN_FORMAT, serialisePlan } from './plan-file.ts';
import { checkPlan, minutesOfPlan } from './plan.ts';

const whole = planBy('relapse-prevention-90') ?? PLANS[0];
const teach = whole?.steps.findIndex(({ content }) => content.kind === 'teach') ?? -1;
const asking = whole?.steps.findIndex(({ content }) => content.kind === 'check-in') ?? -1;
type PlanStep = Plan['steps'][number];

/** What is found with the plan where one step is changed so. */
const withStep = (at: number, change: object) =>
  found({ ...whole, steps: whole?.steps.map((step, place) => (place === at ? { ...step, ...change } : step)) });
function found(value: unknown) {
  const checked = checkPlan(value);
  return checked.ok
    ? []
    : checked.issues.map(({ step, within, part, problem }) => [step, within?.nth ?? null, part, problem.kind]);
}
const foundInFile = (file: string): readonly string[] => {
  const read = parsePlanFile(file);
  return read.ok ? [] : read.issues.map(({ problem }) => problem.kind);
};

describe('[PL3] what is wrong is said, and where', () => {
  test('with a file that is none of ours', () => {
    expect(foundInFile('{')).toEqual(['bad-json']);
    expect(foundInFile('{}')).toEqual(['not-a-plan']);
    expect(foundInFile('[]')).toEqual(['not-a-plan']);
    expect(foundInFile(JSON.stringify({ format: 'recipe', formatVersion: 1, plan: {} }))).toEqual(['not-a-plan']);
    expect(foundInFile(JSON.stringify({ ...PLAN_FORMAT, formatVersion: 2, other: true }))).toEqual(['newer']);
    expect(foundInFile(JSON.stringify({ ...PLAN_FORMAT, formatVersion: 'one' }))).toEqual(['not-a-plan']);
    expect(foundInFile(JSON.stringify({ ...PLAN_FORMAT, plan: whole, also: 1 }))).toEqual(['unknown-name']);
    expect(foundInFile(JSON.stringify(PLAN_FORMAT))).toContain('missing');
    expect(foundInFile(`"${'a'.repeat(MOST.fileBytes)}"`)).toEqual(['too-large']);
    expect(foundInFile(`"${'ñ'.repeat(MOST.fileBytes / 2)}"`)).toEqual(['too-large']);
    expect(foundInFile(`"${'ñ'.repeat(MOST.fileBytes / 2 - 1)}"`)).toEqual(['not-a-plan']);
    expect(whole && foundInFile(`\uFEFF${serialisePlan(whole)}`)).toEqual([]);
  });

  test.each([0, -1, 1.5, 181, '5', null])('with minutes of %j', (minutes) => {
    expect(withStep(2, { minutes })).toEqual([[3, null, 'minutes', 'whole']]);
  });
  test('with what a step brings', () => {
    const sheet = { kind: 'worksheet', template: { id: 'w99-nothing', version: 1 }, mode: 'own' };
    expect(withStep(0, { content: sheet })).toEqual([[1, null, 'worksheet', 'no-such-sheet']]);
    expect(
      withStep(0, { content: { ...sheet, template: { id: 'w1-trigger-map', version: 1 }, mode: 'family' } }),
    ).toEqual([[1, null, 'mode', 'one-of']]);
    expect(withStep(0, { content: { kind: 'seance' } })).toEqual([[1, null, 'kind', 'one-of']]);
    expect(withStep(0, { content: { kind: 'grounding', exercise: 'running' } })).toEqual([
      [1, null, 'exercise', 'one-of'],
    ]);
    expect(withStep(0, { content: { kind: 'break', song: 'x' } })).toEqual([[1, null, 'content', 'unknown-name']]);
    expect(withStep(0, { content: undefined })).toEqual([[1, null, 'content', 'missing']]);
    expect(withStep(0, { content: { kind: 'board', from: 'teach' } })).toEqual([[1, null, 'from', 'no-sheet-before']]);
    expect(withStep(teach, { content: { kind: 'teach', cards: [{ en: 'Fine', es: 'Bien' }, ' '] } })).toEqual([
      [teach + 1, 2, 'cards', 'text'],
    ]);
    expect(withStep(teach, { content: { kind: 'teach', cards: [] } })).toEqual([[teach + 1, null, 'cards', 'list']]);
  });
  test('with what is asked', () => {
    const { content } = whole?.steps[asking] ?? {};
    const items = content?.kind === 'check-in' ? content.items : [];
    const ask = (some: readonly object[]) => withStep(asking, { content: { kind: 'check-in', items: some } });
    expect(ask([...items, ...items].slice(0, 5))).toEqual([[asking + 1, null, 'items', 'twice']]);
    expect(ask(Array.from({ length: MOST.items + 1 }, (_, at) => ({ ...items[0], key: `k${String(at)}` })))).toEqual([
      [asking + 1, null, 'items', 'list'],
    ]);
    expect(ask([{ ...items[0], kind: 'riddle' }])).toContainEqual([asking + 1, 1, 'kind', 'one-of']);
    const question = {
      id: 'q',
      ask: 'Yes?',
      options: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
      right: null,
      because: null,
    };
    const quiz = (some: object) => withStep(0, { content: { kind: 'quiz', questions: [some] } });
    expect(quiz(question)).toEqual([
      [1, 1, 'right', 'no-right-answer'],
      [1, 1, 'because', 'missing'],
    ]);
    expect(quiz({ ...question, right: 'a', because: 'So.' })).toEqual([]);
    expect(withStep(0, { content: { kind: 'poll', questions: [{ ...question, right: 'a' }] } })).toEqual([
      [1, 1, 'right', 'no-answer-is-right'],
    ]);
  });
  test('with the plan itself', () => {
    expect(found({ ...whole, phones: 'sometimes' })).toEqual([[null, null, 'phones-rule', 'one-of']]);
    expect(found({ ...whole, topic: 'weather' })).toEqual([[null, null, 'topic', 'no-such-topic']]);
    expect(found({ ...whole, steps: [] })).toEqual([[null, null, 'steps', 'list']]);
    expect(found({ ...whole, title: { en: 'x'.repeat(MOST.title + 1), es: 'y' } })).toEqual([
      [null, null, 'title', 'text'],
    ]);
    expect(found({ ...whole, title: { en: 'x', es: 'y', fr: 'z' } })).toEqual([[null, null, 'title', 'unknown-name']]);
    expect(found('a plan')).toContainEqual([null, null, 'plan', 'shape']);
    const [first] = whole?.steps ?? [];
    expect(found({ ...whole, steps: [first, first] })).toEqual([[null, null, 'steps', 'twice']]);
    const many = Array.from({ length: MOST.steps + 1 }, (_, at) => ({ ...first, id: `s${String(at)}` }));
    expect(found({ ...whole, steps: many })).toEqual([[null, null, 'steps', 'list']]);
  });
});

describe('[PL4] a text in one language', () => {
  const title = (given: unknown) => {
    const checked = checkPlan({ ...whole, title: given });
    return checked.ok ? checked.plan.title : null;
  };
  test('stands for both', () => {
    expect(title('Tuesday')).toEqual({ en: 'Tuesday', es: 'Tuesday' });
    expect(title({ en: 'Tuesday', es: ' ' })).toEqual({ en: 'Tuesday', es: 'Tuesday' });
    expect(title({ es: 'Martes' })).toEqual({ en: 'Martes', es: 'Martes' });
    expect(title({ en: '', es: '' })).toBeNull();
  });
  test('has nothing in it that cannot be shown', () => {
    expect(title('a\u0007b')).toBeNull();
    expect(title('\ud800')).toBeNull();
    expect(title('two\nlines')).toBeNull();
  });
});

test('[PL5] minutes are added up, and a break never counts', () => {
  const step = (minutes: number, counts: boolean, kind: 'break' | 'round') =>
    // Only these are looked at.
    ({ minutes, counts, content: { kind } }) as PlanStep;
  expect(minutesOfPlan({ steps: [step(5, false, 'round'), step(10, true, 'break'), step(20, true, 'round')] })).toEqual(
    {
      all: 35,
      counted: 20,
    },
  );
});
