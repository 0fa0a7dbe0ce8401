import type { StaffPollSlice } from '@opencircle/session';
import { expect, test } from 'vitest';
import { pollMoves } from './poll-moves.ts';

const both = (text: string) => ({ en: text, es: text });
const quiz: StaffPollSlice = {
  step: 'quiz',
  kind: 'quiz',
  at: 0,
  of: 2,
  question: { id: 'one', ask: both('True?'), options: [] },
  ballot: 0,
  open: true,
  answered: 4,
  inCircle: 6,
  counts: [],
  told: null,
  right: 'yes',
  because: both('It is.'),
  waitingFor: [],
  passed: [],
  mayAskAgain: true,
};
const poll: StaffPollSlice = { ...quiz, kind: 'poll', right: null, because: null };
const told = { right: 'yes', because: both('It is.') };
const none = { close: false, again: false, explain: false, next: false };

test('one thing is next: the counts, then the answer, then the next question', () => {
  expect(pollMoves(quiz)).toEqual({ ...none, close: true });
  expect(pollMoves({ ...quiz, open: false })).toEqual({ ...none, again: true, explain: true });
  expect(pollMoves({ ...quiz, open: false, mayAskAgain: false })).toEqual({ ...none, explain: true });
  expect(pollMoves({ ...quiz, open: false, told })).toEqual({ ...none, next: true });
  expect(pollMoves({ ...quiz, open: false, told, at: 1 })).toEqual(none);
});

test('a poll has no answer to explain', () => {
  expect(pollMoves({ ...poll, open: false })).toEqual({ ...none, again: true, next: true });
  expect(pollMoves({ ...poll, open: false, at: 1 })).toEqual({ ...none, again: true });
});
