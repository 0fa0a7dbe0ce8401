import type { Answers, Item, StaffView } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { checkIn } from '#lib/text/staff-leading/check-in-en.ts';
import { givenBy } from './given.ts';

const both = (text: string) => ({ en: text, es: text });
const ITEMS: readonly Item[] = [
  {
    key: 'craving',
    kind: 'scale',
    prompt: both('Craving'),
    min: 0,
    max: 10,
    anchors: [both('a'), both('b')],
    bands: [],
  },
  { key: 'last-use', kind: 'date', prompt: both('Last use') },
  {
    key: 'needs',
    kind: 'choices',
    prompt: both('Needs'),
    most: 2,
    look: 'words',
    options: ['hungry', 'tired'].map((id) => ({ id, label: both(id), band: null })),
  },
  { key: 'sleep', kind: 'number', prompt: both('Sleep'), min: 0, max: 24, unit: both('hours') },
];
const saying = {
  words: checkIn,
  of: ({ en }: { readonly en: string }) => en,
  language: 'en',
  today: '2026-11-22',
} as const;
interface Told {
  readonly answers?: Answers;
  readonly earlier?: Answers;
  readonly atCheckIn?: Answers;
  readonly kind?: 'check-in' | 'check-out';
}
const lines = ({ answers, earlier, atCheckIn, kind = 'check-in' }: Told) => {
  const asking: StaffView['asking'] = {
    step: 's',
    kind,
    items: ITEMS,
    answered: 1,
    of: 1,
    answers: answers ? [{ seat: 'x', answers }] : [],
    atCheckIn: atCheckIn ? [{ seat: 'x', answers: atCheckIn }] : [],
    closed: false,
    totals: [],
  };
  const view = { asking, concerns: [], earlier: earlier ? [{ seat: 'x', at: 1, answers: earlier }] : [] };
  return givenBy('x', view, saying).map(({ says, beside }) => [says, beside].filter((one) => one !== null).join(' | '));
};

describe('what staff read of somebody', () => {
  test('stands beside what they said the last time', () => {
    expect(lines({ answers: { craving: 7, needs: ['tired'], sleep: 5 }, earlier: { craving: 4, needs: [] } })).toEqual([
      '7 / 10 | last time 4',
      'tired | last time none of these',
      '5 hours',
    ]);
  });
  test('at a check-out stands beside this check-in, not beside the last time', () => {
    const told = { answers: { craving: 4 }, earlier: { craving: 9 }, kind: 'check-out' } as const;
    expect(lines({ ...told, atCheckIn: { craving: 7 } })).toEqual(['4 / 10 | −3 since check-in']);
    expect(lines(told)).toEqual(['4 / 10 | last time 9']);
  });
  test('is a day with the days since, or the day they told before', () => {
    expect(lines({ answers: { 'last-use': '2026-11-03' } })).toEqual(['since November 3 | 19 days']);
    expect(lines({ answers: { 'last-use': '2026-11-22' } })).toEqual(['since November 22']);
    expect(lines({ answers: { 'last-use': null }, earlier: { 'last-use': '2026-11-03' } })).toEqual([
      'passed | last time since November 3',
    ]);
    expect(lines({ earlier: { 'last-use': '2026-11-03' } })).toEqual(['last time since November 3']);
  });
  test('is never laid beside something the item does not ask any more', () => {
    expect(lines({ answers: { craving: 7, sleep: 5 }, earlier: { craving: 'high', sleep: 99 } })).toEqual([
      '7 / 10',
      '5 hours',
    ]);
  });
});
