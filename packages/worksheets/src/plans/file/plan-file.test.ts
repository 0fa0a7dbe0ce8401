import { EXERCISES, type Bilingual, type Item, type Plan, type Question, type StepContent } from '@opencircle/session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSides } from '../../sides.ts';
import { TEMPLATES } from '../../templates/index.ts';
import { PLANS } from '../index.ts';
import { whereJsonBreaks } from './json-place.ts';
import { MOST_IN_PLAN as MOST } from './limits.ts';
import { parsePlanFile, serialisePlan } from './plan-file.ts';
import { checkPlan } from './plan.ts';

const text = (most: number): fc.Arbitrary<Bilingual> => {
  const one = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((some) => `a${some.replace(/\p{Cc}/gu, ' ')}`.slice(0, most))
    .filter((some) => some.isWellFormed());
  return fc.record({ en: one, es: one });
};
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,11}$/).filter((some) => !(some in {}));
const names = (from: number, to: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(name, { minLength: from, maxLength: to });
const options = (to: number) =>
  names(2, to).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), label: text(60) }))));
const itemOptions = options(5).chain((all) =>
  fc.tuple(...all.map((one) => fc.record({ ...constants(one), band: fc.option(text(20)) }))),
);
function constants<T extends object>(of: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  // The same names, each with an arbitrary of its own value.
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}
/** What asks staff for a look, of this very item: one of its options, or a number it can be. */
const withConcern = (item: object): fc.Arbitrary<object> => {
  // Made above, with ids.
  const options = 'options' in item && Array.isArray(item.options) ? (item.options as readonly { id: string }[]) : [];
  if (options.length > 0)
    return fc
      .option(
        fc.subarray(
          options.map(({ id }) => id),
          { minLength: 1 },
        ),
      )
      .map((ids) => (ids ? { ...item, concern: { options: ids } } : item));
  if (!('min' in item && 'max' in item)) return fc.constant(item);
  // Made above: whatever has both has numbers there.
  const { min, max } = item as { readonly min: number; readonly max: number };
  const limits = { from: fc.integer({ min, max }), rise: fc.integer({ min: 1, max: Math.max(1, max - min) }) };
  return fc.record(limits, { requiredKeys: [] }).map((concern) => ({ ...item, concern }));
};
const look = fc.constantFrom('faces', 'words');
const kinds: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constant('choice'), look, options: itemOptions }),
  fc.record({ kind: fc.constant('choices'), look, options: itemOptions, most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('scale'),
    min: fc.constant(0),
    max: fc.constant(10),
    anchors: fc.tuple(text(20), text(20)),
    bands: fc.tuple(text(20), text(20)).map(([low, high]) => [
      { upTo: 4, label: low },
      { upTo: 10, label: high },
    ]),
  }),
  fc.record({ kind: fc.constant('text'), maxLength: fc.integer({ min: 1, max: 280 }) }),
  fc.record({
    kind: fc.constant('number'),
    min: fc.constant(0),
    max: fc.integer({ min: 1, max: 99 }),
    unit: fc.option(text(9)),
  }),
  fc.constant({ kind: 'date' }),
  fc.constant({ kind: 'time-to-talk' }),
);
const items = names(1, MOST.items).chain((keys) =>
  fc.tuple(
    ...keys.map((key) =>
      fc
        .tuple(fc.record({ key: fc.constant(key), prompt: text(60) }), kinds.chain(withConcern))
        // The halves of one item.
        .map(([head, kind]) => ({ ...head, ...kind }) as unknown as Item),
    ),
  ),
);
const questions = (kind: 'quiz' | 'poll'): fc.Arbitrary<readonly Question[]> =>
  names(1, 4).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        options(MOST.options).chain((all) =>
          fc.record({
            id: fc.constant(id),
            ask: text(80),
            options: fc.constant(all),
            right: kind === 'poll' ? fc.constant(null) : fc.constantFrom(...all.map((one) => one.id)),
            because: kind === 'poll' ? fc.option(text(80)) : text(80),
          }),
        ),
      ),
    ),
  );
const sheet = fc.constantFrom(...TEMPLATES).chain((template) =>
  fc.constantFrom(...template.modes).map((mode) => ({
    template: { id: template.id, version: template.version },
    mode,
    ...(mode === 'family' && hasSides(template) && { sides: true as const }),
  })),
);
const paired = TEMPLATES.filter(({ modes }) => modes.includes('pairs'));
const content: fc.Arbitrary<StepContent> = fc.oneof(
  fc.constantFrom(
    ...(['arrive', 'round', 'open-time', 'plan-ahead', 'break', 'question-box'] as const).map((kind) => ({ kind })),
  ),
  fc.tuple(fc.constantFrom('opening', 'worksheet'), sheet).map(([kind, one]) => ({ kind, ...one })),
  fc
    .tuple(fc.constantFrom(...paired), fc.array(text(60), { minLength: 1, maxLength: 4 }))
    .map(([{ id, version }, situations]) => ({
      kind: 'practice' as const,
      template: { id, version },
      mode: 'pairs' as const,
      situations,
    })),
  fc.constantFrom(...EXERCISES).map((exercise) => ({ kind: 'grounding' as const, exercise })),
  fc.tuple(fc.constantFrom('check-in', 'check-out'), items).map(([kind, some]) => ({ kind, items: some })),
  fc.array(text(80), { minLength: 1, maxLength: MOST.cards }).map((cards) => ({ kind: 'teach' as const, cards })),
  questions('quiz').map((some) => ({ kind: 'quiz' as const, questions: some })),
  questions('poll').map((some) => ({ kind: 'poll' as const, questions: some })),
  fc.constant({ kind: 'board' as const, from: null }),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  id: name,
  version: fc.integer({ min: 1, max: 99 }),
  title: text(MOST.title),
  phones: fc.constantFrom('on', 'start-and-end', 'away'),
  topic: fc.constantFrom(null, 'triggers-and-cravings'),
  steps: names(1, 8).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            title: text(MOST.title),
            minutes: fc.integer({ min: 1, max: MOST.minutes }),
            counts: fc.boolean(),
            prompt: text(200),
            ask: text(80),
            content,
            phones: fc.constantFrom('on', 'resting'),
            wall: fc.constantFrom('title', 'content'),
          },
          { requiredKeys: ['id', 'title', 'minutes', 'counts', 'prompt', 'ask', 'content'] },
        ),
      ),
    ),
  ),
});
type Parse = (file: string) => { readonly ok: boolean; readonly plan?: Plan };
const isReadBack = (parse: Parse, plan: Plan): boolean => {
  const read = parse(serialisePlan(plan));
  try {
    expect(read).toEqual({ ok: true, plan });
    return true;
  } catch {
    return false;
  }
};

describe('one file for one plan', () => {
  test('[PL1] what is written to a file is read back as it was', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(parsePlanFile(serialisePlan(plan))).toEqual({ ok: true, plan });
      }),
    );
  });
  test.each(PLANS.map((plan) => [plan.id, plan] as const))('[PL1] so is %s', (_, plan) => {
    expect(parsePlanFile(serialisePlan(plan))).toEqual({ ok: true, plan });
  });
  test('a file that forgets what phones do in a step is found', () => {
    const forgetful: Parse = (file) => parsePlanFile(file.replace(/"phones": "resting"/g, '"phones": "on"'));
    const found = fc.check(fc.property(plans, (plan) => isReadBack(forgetful, plan)));
    expect(found.failed).toBe(true);
  });

  test('[PL2] whatever a file holds, it is a plan or there is a message, and nothing is thrown', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => new TextDecoder().decode(some));
    const file = fc.oneof(fc.string({ unit: 'binary' }), bytes, fc.json(), plans.map(serialisePlan).chain(spoilt));
    fc.assert(
      fc.property(file, (some) => {
        const read = parsePlanFile(some);
        expect(read.ok || read.issues.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
  test('[PL2] the same for whatever a page sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue()), (some) => {
        const read = checkPlan(some);
        expect(read.ok || read.issues.length > 0).toBe(true);
      }),
    );
  });
  test('[PL2] a plan that was spoilt anywhere and is taken all the same can be written and read back', () => {
    fc.assert(
      fc.property(plans.map(serialisePlan).chain(spoilt), (some) => {
        const read = parsePlanFile(some);
        if (read.ok) expect(parsePlanFile(serialisePlan(read.plan))).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});

/** One value of a file replaced by another, or one character. */
function spoilt(file: string): fc.Arbitrary<string> {
  const values = [...file.matchAll(/: ("(?:[^"\\]|\\.)*"|\d+|true|false|null)/g)];
  const replaced = fc
    .tuple(
      fc.nat({ max: values.length - 1 }),
      fc.oneof(fc.json(), fc.constantFrom('0', '181', '""', 'null', '[]', '{}')),
    )
    .map(([at, by]) => {
      const { index, 0: whole } = values[at] ?? { index: 0, 0: '' };
      return `${file.slice(0, index)}: ${by}${file.slice(index + whole.length)}`;
    });
  const cut = fc.nat({ max: file.length }).map((at) => file.slice(0, at));
  return fc.oneof(replaced, cut);
}

describe('[PL3] where JSON breaks', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,\n  "b" 2}', 2, 7],
    ['{"a": 1,\n}', 2, 1],
    ['[1, 2', 1, 6],
    ['[1, 2]]', 1, 7],
    ['{"a": "un\nfinished"}', 1, 7],
    ['{"a": tru}', 1, 7],
    ['not json', 1, 1],
    ['{"a": 01}', 1, 8],
  ])('%j breaks at line %i, column %i', (json, line, column) => {
    expect(whereJsonBreaks(json)).toEqual({ line, column });
  });
  test('is the end of a text that is whole', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(whereJsonBreaks(json).column).toBe(json.length - json.lastIndexOf('\n'));
      }),
    );
  });
  test('nothing is too deep to be looked at', () => {
    expect(whereJsonBreaks('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 });
  });
});
