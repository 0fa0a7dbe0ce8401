import { expect, test } from 'vitest';
import { byLink, byPlace, paperLine } from './paper-line.ts';

const inBoth = (text: string) => ({ en: text, es: text });

test('cards stand under the place they are in, with what stands beside them', () => {
  const table = {
    head: ['Card', 'Where', 'Weight'],
    rows: [
      ['sleep', 'Good', '2 / 3'],
      ['money', 'Bad', ''],
      ['calm', 'Good', ''],
    ],
  };
  expect(byPlace(table)).toEqual([
    { name: 'Good', items: ['sleep – Weight: 2 / 3', 'calm'] },
    { name: 'Bad', items: ['money'] },
  ]);
});

test('of a chain only the links in which something stands are there', () => {
  const table = {
    head: ['Step by step', 'What I wrote', 'How strong'],
    rows: [
      ['What happened?', 'a call', ''],
      ['What did I think?', '', ''],
      ['The craving', '', '8 / 10'],
    ],
  };
  expect(byLink(table)).toEqual([
    { name: 'What happened?', items: ['a call'] },
    { name: 'The craving', items: ['How strong: 8 / 10'] },
  ]);
});

test('a line is read in one language, its table too', () => {
  const line = {
    entries: [{ en: 'alone', es: 'a solas' }],
    table: { head: [inBoth('What')], rows: [[{ en: 'alone', es: 'a solas' }]] },
  };
  expect(paperLine(line, 'es')).toEqual({ entries: ['a solas'], table: { head: ['What'], rows: [['a solas']] } });
});
