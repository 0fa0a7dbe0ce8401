import type { Bilingual } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../plans/index.ts';
import { isId } from '../sheet/values.ts';
import { templateBy } from '../templates/index.ts';
import { topicBy, TOPICS } from './index.ts';
import type { Handout } from './topic.ts';

const MOST_ON_A_CARD = 25;
const MOST_IN_A_REASON = 30;
const MOST_TO_ASK = 12;
const MOST_ON_A_PAGE = 260;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;
const longest = ({ en, es }: Bilingual): number => Math.max(wordsIn(en), wordsIn(es));
const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

const textsOn = ({ title, keySentence, parts }: Handout): readonly Bilingual[] => [
  title,
  keySentence,
  ...parts.flatMap(({ heading, lines }) => [heading, ...lines]),
];

test('counts words as a reader does: blanks to write on are none', () => {
  expect(wordsIn('The person I call: ______')).toBe(4);
  expect(wordsIn('«Solo por hoy», doesn’t well-known 20')).toBe(6);
});

describe('a topic that ships', () => {
  test.each(TOPICS.map((topic) => [topic.id, topic] as const))('%s has all a group needs to learn it', (id, topic) => {
    expect(isId(id)).toBe(true);
    expect(topicBy(id)).toBe(topic);
    expect(templateBy(topic.worksheet)?.mode).toBe('own');
    expect(PLANS.some((plan) => plan.topic === id)).toBe(true);
    expect(topic.blocks.map((cards) => cards.length)).toEqual([4, 4]);
    for (const card of topic.blocks.flat()) expect(longest(card), card.en).toBeLessThanOrEqual(MOST_ON_A_CARD);
    expect(topic.discussion).toHaveLength(3);
    for (const one of topic.discussion) expect(longest(one), one.en).toBeLessThanOrEqual(MOST_TO_ASK);
  });

  test.each(TOPICS.map((topic) => [topic.id, topic] as const))(
    '%s asks what people believe, and nobody is wrong',
    (_, { poll }) => {
      expect([poll.right, poll.because]).toEqual([null, null]);
      expect(poll.options.length).toBeGreaterThanOrEqual(2);
      expect(poll.options.length).toBeLessThanOrEqual(6);
      expect(isOnce(poll.options.map((option) => option.id))).toBe(true);
    },
  );

  test.each(TOPICS.map((topic) => [topic.id, topic] as const))(
    '%s has four to six myths and facts, some of each, every one with its reason',
    (_, { quiz, poll }) => {
      expect(quiz.length).toBeGreaterThanOrEqual(4);
      expect(quiz.length).toBeLessThanOrEqual(6);
      expect(isOnce([poll, ...quiz].map((question) => question.id))).toBe(true);
      for (const { options, right, because, ask } of quiz) {
        expect(options.map((option) => option.id)).toEqual(['fact', 'myth']);
        expect(['fact', 'myth']).toContain(right);
        expect(longest(because ?? { en: '', es: '' })).toBeGreaterThan(0);
        expect(longest(because ?? ask), ask.en).toBeLessThanOrEqual(MOST_IN_A_REASON);
      }
      expect(new Set(quiz.map((question) => question.right)).size).toBe(2);
    },
  );

  test.each(TOPICS.map((topic) => [topic.id, topic] as const))(
    '%s goes home on one page that names its sources',
    (id, { handout }) => {
      expect(handout.topic).toBe(id);
      for (const tongue of ['en', 'es'] as const) {
        const words = textsOn(handout).reduce((sum, text) => sum + wordsIn(text[tongue]), 0);
        expect(words, tongue).toBeLessThanOrEqual(MOST_ON_A_PAGE);
      }
      expect(handout.sources.length).toBeGreaterThan(0);
      expect(isOnce(handout.sources)).toBe(true);
    },
  );
});
