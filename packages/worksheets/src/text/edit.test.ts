import { expect, test } from 'vitest';
import { editBetween } from './edit.ts';

test('a letter typed beside the same letter goes where the caret is, and no character is halved', () => {
  expect(editBetween('aa', 'aaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' });
  expect(editBetween('aaa', 'aa', 1)).toEqual({ at: 1, removed: 1, inserted: '' });
  expect(editBetween('😀😀', '😁😀', 2)).toEqual({ at: 0, removed: 2, inserted: '😁' });
  expect(editBetween('one two', 'one 2 two', 0)).toEqual({ at: 3, removed: 0, inserted: ' 2' });
});
