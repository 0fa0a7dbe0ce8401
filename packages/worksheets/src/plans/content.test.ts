import type { Bilingual, Plan, PhonesRule, SheetContent } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { hasSides } from '../sides.ts';
import { TEMPLATES, templateBy } from '../templates/index.ts';
import { topicBy, TOPICS } from '../topics/index.ts';
import { PLANS, planBy } from './index.ts';

const LONGEST_TITLE = 29;
const MOST_IN_A_PROMPT = 25;
const MOST_ON_A_CARD = 25;
const MOST_ASKED = 8;
const MOST_IN_AN_ASK = 12;
/** What a facilitator takes in at a glance. */
const MOST_IN_THE_FIRST_SENTENCE = 9;

const minutesOf = (steps: Plan['steps']): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
const countedOf = ({ steps }: Plan): number => minutesOf(steps.filter(({ counts }) => counts));
const named = ({ id }: Plan): number => Number(/-(\d+)$/.exec(id)?.[1]);
/** Own sheets of a plan whose lines could be shared with the group and would appear nowhere. */
const unshown = ({ steps }: Pick<Plan, 'steps'>): readonly string[] =>
  steps.flatMap(({ id, content }, at) =>
    content.kind === 'worksheet' &&
    content.mode === 'own' &&
    !steps.slice(at).some((later) => later.content.kind === 'board' && later.content.from === id)
      ? [id]
      : [],
  );
/** What about a step's sheet its worksheet does not know: the worksheet itself, the way it is filled, or whether it has sides. */
const misfits = ({ template, mode, sides }: SheetContent): readonly string[] => {
  const found = templateBy(template);
  if (found === null) return ['worksheet'];
  const isApart = mode === 'family' && hasSides(found);
  return [...(found.modes.includes(mode) ? [] : ['mode']), ...(isApart === (sides === true) ? [] : ['sides'])];
};
/** Family members answer in the same circle. */
const isForFamilies = ({ steps }: Plan): boolean =>
  steps.some(({ content }) => content.kind === 'worksheet' && content.mode === 'family');
const asked = ({ steps }: Plan): readonly (readonly string[])[] =>
  steps.flatMap(({ content }) =>
    content.kind === 'check-in' || content.kind === 'check-out' ? [content.items.map(({ key }) => key)] : [],
  );
const words = (text: string): number => text.split(/\s+/).length;
const most = ({ en, es }: Bilingual): number => Math.max(words(en), words(es));
const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

function textsIn(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'es' in value) return [{ en: String(value.en), es: String(value.es) }];
  return Object.values(value).flatMap(textsIn);
}
const untold = ({ en, es }: Bilingual): boolean => en.trim() === '' || es.trim() === '' || en === es;

describe('a plan that ships', () => {
  test.each(PLANS.map((plan) => [plan.id, plan] as const))('%s takes as long as its name says', (_, plan) => {
    expect(minutesOf(plan.steps)).toBe(named(plan));
    expect(plan.title.en).toContain(String(named(plan)));
    expect(plan.title.es).toContain(String(named(plan)));
  });

  test.each(PLANS.map((plan) => [plan.id, plan] as const))('%s brings what it needs', (id, plan) => {
    expect(planBy(id)).toBe(plan);
    expect(isOnce(plan.steps.map((step) => step.id))).toBe(true);
    for (const [at, { content, prompt, title, ask }] of plan.steps.entries()) {
      expect(most(ask), ask.en).toBeLessThanOrEqual(MOST_IN_AN_ASK);
      expect(most(prompt), prompt.en).toBeLessThanOrEqual(MOST_IN_A_PROMPT);
      if (content.kind === 'opening' || content.kind === 'worksheet') expect(misfits(content), title.en).toEqual([]);
      if (content.kind === 'board')
        expect(plan.steps.slice(0, at).find((step) => step.id === content.from)?.content.kind).toBe('worksheet');
      if (content.kind === 'teach')
        for (const card of content.cards) expect(most(card), card.en).toBeLessThanOrEqual(MOST_ON_A_CARD);
      if (content.kind === 'check-in' || content.kind === 'check-out') {
        expect(isOnce(content.items.map(({ key }) => key))).toBe(true);
        expect(content.items.length).toBeLessThanOrEqual(MOST_ASKED);
      }
    }
  });

  test.each(PLANS.map((plan) => [plan.id, plan] as const))('%s can be read at a glance', (_, { steps }) => {
    for (const { title, prompt } of steps)
      for (const tongue of ['en', 'es'] as const) {
        expect(title[tongue].length, title[tongue]).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(words(firstSentence(prompt[tongue])), prompt[tongue]).toBeLessThanOrEqual(MOST_IN_THE_FIRST_SENTENCE);
      }
  });

  test('ends with its check-out, which the clock protects', () => {
    for (const { id, steps } of PLANS) {
      const at = steps.findIndex(({ content }) => content.kind === 'check-out');
      expect(at, id).toBe(steps.length - 1);
      expect(steps.at(-1)?.phones ?? 'on', id).toBe('on');
    }
  });

  test('has a board for what is shared of sheets of one’s own', () => {
    expect(PLANS.flatMap(unshown)).toEqual([]);
  });
  test('a sheet without a board is found', () => {
    const boards = PLANS.map(({ steps }) => steps.filter(({ content }) => content.kind !== 'board'));
    expect(boards.flatMap((steps) => unshown({ steps }))).toHaveLength(10);
  });

  test('has a name of its own', () => {
    expect(isOnce(PLANS.map(({ id }) => id))).toBe(true);
  });

  test('counts neither the time people arrive nor a break', () => {
    for (const { id, steps } of PLANS)
      for (const { content, counts } of steps)
        expect(counts, `${id} ${content.kind}`).toBe(content.kind !== 'arrive' && content.kind !== 'break');
  });

  test('asks for the craving on coming and on going, so that the two can be laid side by side', () => {
    for (const plan of PLANS.filter((one) => !isForFamilies(one)))
      for (const keys of asked(plan)) expect(keys, plan.id).toContain('craving');
  });

  test('asks nobody for a craving beside their family; what is asked of all is the worry, and how it is to go home', () => {
    const families = PLANS.filter(isForFamilies);
    expect(families).not.toHaveLength(0);
    for (const plan of families) {
      for (const keys of asked(plan)) expect([keys.includes('worry'), keys.includes('craving')]).toEqual([true, false]);
      expect(asked(plan).flat()).toContain('going-home');
    }
  });

  test('a worksheet that is not there, a way it is not filled, and sides it has not or that were forgotten are found', () => {
    const map = { id: 'w1-trigger-map', version: 1 };
    const sided = { id: 'w34-what-helps', version: 1 };
    expect(misfits({ template: { id: 'w1-trigger-map', version: 99 }, mode: 'own' })).toEqual(['worksheet']);
    expect(misfits({ template: map, mode: 'family' })).toEqual(['mode']);
    expect(misfits({ template: map, mode: 'own', sides: true })).toEqual(['sides']);
    expect(misfits({ template: sided, mode: 'family' })).toEqual(['sides']);
  });

  test('says in Spanish what it says in English, and so does every worksheet and topic', () => {
    expect(textsIn([PLANS, TEMPLATES, TOPICS]).filter(untold)).toEqual([]);
  });
  test('a text that stands in one language alone is found', () => {
    expect([{ deep: [{ en: 'Yes', es: '' }] }, { en: 'Go', es: 'Go' }].flatMap(textsIn).filter(untold)).toHaveLength(2);
  });
});

describe('the plans of a visit day', () => {
  const countable: readonly (readonly [string, number, PhonesRule])[] = [
    ['relapse-prevention-90', 85, 'on'],
    ['relapse-prevention-120', 115, 'on'],
    ['relapse-prevention-180', 155, 'on'],
    ['education-60', 58, 'on'],
    ['education-90', 85, 'on'],
    ['education-120', 105, 'on'],
    ['process-60', 60, 'start-and-end'],
    ['process-75', 75, 'start-and-end'],
    ['process-90', 90, 'start-and-end'],
    ['process-120', 120, 'start-and-end'],
    ['skills-40', 40, 'on'],
    ['skills-90', 85, 'on'],
    ['family-90', 85, 'on'],
    ['individual-50', 50, 'on'],
    ['individual-60', 60, 'on'],
    ['aftercare-60', 60, 'on'],
    ['aftercare-90', 85, 'on'],
  ];
  test.each(countable)('%s counts %i minutes, with phones %s', (id, minutes, phones) => {
    const plan = planBy(id);
    expect([plan && countedOf(plan), plan?.phones]).toEqual([minutes, phones]);
  });

  test('three groups and two breaks of ten minutes make an evening of three hours', () => {
    const evening = ['education-60', 'process-60', 'skills-40'].map((id) => minutesOf(planBy(id)?.steps ?? []));
    expect(evening.reduce((sum, minutes) => sum + minutes + 10, -10)).toBe(180);
  });

  test.each(['education-60', 'education-90', 'education-120'])(
    '%s teaches its topic whole, one discussion question at a time',
    (id) => {
      const plan = planBy(id);
      const topic = topicBy(plan?.topic ?? '');
      const contents = plan?.steps.map(({ content }) => content) ?? [];
      expect(contents.flatMap((one) => (one.kind === 'teach' ? [one.cards] : []))).toEqual(topic?.blocks);
      expect(contents.flatMap((one) => (one.kind === 'quiz' ? one.questions : []))).toEqual(topic?.quiz);
      expect(contents.flatMap((one) => (one.kind === 'poll' ? one.questions : []))).toEqual([topic?.poll]);
      expect(contents.flatMap((one) => (one.kind === 'worksheet' ? [one.template] : []))).toEqual([topic?.worksheet]);
      expect(contents.filter(({ kind }) => kind === 'question-box')).toHaveLength(1);
      for (const question of topic?.discussion ?? [])
        for (const tongue of ['en', 'es'] as const)
          expect(plan?.steps.filter(({ prompt }) => prompt[tongue].includes(question[tongue]))).toHaveLength(1);
    },
  );

  test.each(['process-60', 'process-75', 'process-90', 'process-120'])(
    'in %s nothing is filled in, phones rest and the wall shows a title between its check-in and its check-out',
    (id) => {
      const steps = planBy(id)?.steps ?? [];
      const at = (kind: string): number => steps.findIndex(({ content }) => content.kind === kind);
      const between = steps.slice(at('check-in') + 1, at('check-out'));
      expect(new Set(between.map(({ content }) => content.kind))).toEqual(new Set(['round', 'open-time']));
      expect(between.map(({ phones, wall }) => [phones, wall])).toEqual(between.map(() => ['resting', 'title']));
      expect(steps[0]?.prompt.en).toMatch(/minute of silence/);
      expect(steps[0]?.prompt.es).toMatch(/minuto de silencio/);
    },
  );

  test('a family joins for one step only, and then phones rest', () => {
    const resting = planBy('individual-60')?.steps.filter(({ phones }) => phones === 'resting') ?? [];
    expect(resting.map(({ id, wall }) => [id, wall])).toEqual([['with-family', 'title']]);
  });
});
