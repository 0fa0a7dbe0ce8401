import { describe, expect, test } from 'vitest';
import { withNumbers } from './phone-numbers.ts';

const dialed = (text: string): readonly (string | null)[] => withNumbers(text).map(({ dial }) => dial);
const said = (text: string): string =>
  withNumbers(text)
    .map((piece) => piece.text)
    .join('');

describe('phone numbers among words', () => {
  test.each([
    ['Rosa · sister · 555-013-4567 · any time', '5550134567'],
    ['(555) 013 9988', '5550139988'],
    ['Staff on call, day or night: +1 555 013 0000', '+15550130000'],
    ['Emergency: 911', '911'],
    ['Hable con alguien ahora: 988', '988'],
  ])('can be called: %s', (text, number) => {
    expect(dialed(text)).toContain(number);
    expect(said(text)).toBe(text);
  });

  test.each(['Nov 24, 2026', '2026-11-24', 'Risk 9 / 10', 'from 18:00 to 20:00', 'day 3 of 90', 'room 1911', ''])(
    'nothing else looks like one: %s',
    (text) => {
      expect(dialed(text).filter((dial) => dial !== null)).toEqual([]);
      expect(said(text)).toBe(text);
    },
  );

  test('two of them in one line are two', () => {
    expect(dialed('555-013-4567 or 555-013-9988').filter((dial) => dial !== null)).toEqual([
      '5550134567',
      '5550139988',
    ]);
  });
});
