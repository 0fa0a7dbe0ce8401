import type { PollSlice } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { pollBars, rightOption } from './poll-bars.ts';

const both = (words: string) => ({ en: words, es: `${words} (es)` });
const POLL: PollSlice = {
  step: 's',
  kind: 'quiz',
  at: 0,
  of: 5,
  question: {
    id: 'q',
    ask: both('A craving lasts all day.'),
    options: [
      { id: 'myth', label: both('Myth') },
      { id: 'fact', label: both('Fact') },
    ],
  },
  ballot: 0,
  open: false,
  answered: 6,
  inCircle: 8,
  counts: [],
  told: null,
};

describe('what became of a question', () => {
  test('the first time and the next stand side by side, option by option', () => {
    const bars = pollBars(
      {
        ...POLL,
        ballot: 1,
        counts: [
          [2, 4],
          [5, 1],
        ],
      },
      ({ es }) => es,
    );
    expect(bars.rows).toEqual([
      { key: 'myth', label: 'Myth (es)', counts: [2, 5] },
      { key: 'fact', label: 'Fact (es)', counts: [4, 1] },
    ]);
    expect(bars).toMatchObject({ of: [6, 6], times: [0, 1], untold: [] });
  });
  test('a time of which no numbers are told has a reason and no bar', () => {
    const bars = pollBars({ ...POLL, ballot: 1, counts: ['too-few', [3, 1]] }, ({ en }) => en);
    expect(bars.rows.map(({ counts }) => counts)).toEqual([[3], [1]]);
    expect(bars).toMatchObject({ times: [1], untold: [{ time: 0, why: 'too-few' }] });
  });
  test('nobody is told which option is right before staff say so', () => {
    expect(rightOption(POLL)).toBe(null);
    expect(rightOption({ ...POLL, told: { right: 'myth', because: null } })?.id).toBe('myth');
    expect(rightOption({ ...POLL, told: { right: null, because: null } })).toBe(null);
  });
});
