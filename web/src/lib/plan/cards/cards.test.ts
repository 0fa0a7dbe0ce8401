import { describe, expect, test } from 'vitest';
import { filled, HELP, NOTHING, rows, written } from '../plan-for-tests.ts';
import { cardsOf } from './cards.ts';
import { linesOfCard, ontoSides } from './sides.ts';

const emergency = filled(
  'w12-craving-plan',
  2,
  written('signs', 'tense'),
  written('first', 'leave', 'drink water'),
  written('place', 'the library'),
  rows('people', ['Rosa', 'sister', '555-013-4567', 'any time']),
  written('home', 'naloxone – kitchen'),
  written('stay-for', 'my daughter'),
  written('reviewed', 'Nov 24, 2026'),
);

describe('cards for the wallet', () => {
  test('for a hard hour: signs, steps and place; overleaf people, numbers and home', () => {
    const [card] = cardsOf({ ...NOTHING, emergency, onCall: '+1 555 013 0000' }, HELP, 'en');
    const overleaf = card?.sections.findIndex(({ isOverleaf }) => isOverleaf) ?? -1;
    expect(card?.sections.slice(0, overleaf).flatMap(({ lines }) => lines)).toEqual([
      'tense',
      'leave',
      'drink water',
      'the library',
    ]);
    expect(card?.sections.slice(overleaf).flatMap(({ lines }) => lines)).toEqual([
      'Rosa · sister · 555-013-4567 · any time',
      'Staff on call, day or night: +1 555 013 0000',
      'Emergency: 911',
      'Talk to someone now: 988',
      'naloxone – kitchen',
      'my daughter',
    ]);
  });

  test('the numbers are there also where nothing was filled, or nobody to call', () => {
    const lines = cardsOf(NOTHING, HELP, 'es')[0]?.sections.flatMap((section) => section.lines);
    expect(lines).toEqual(['Emergencia: 911', 'Hable con alguien ahora: 988']);
    const alone = cardsOf(
      { ...NOTHING, emergency: filled('w12-craving-plan', 2, written('first', 'leave')) },
      HELP,
      'en',
    );
    expect(alone[0]?.sections.flatMap((section) => section.lines)).toEqual([
      'leave',
      'Emergency: 911',
      'Talk to someone now: 988',
    ]);
  });

  test('what helps: the five that were chosen, one’s own words overleaf', () => {
    const coping = filled(
      'w13-coping-card',
      1,
      written('body', 'walk', 'shower', 'eat', 'sleep'),
      written('mind', 'wait', 'count'),
      written('card', 'walk', 'wait'),
      written('phrases', 'this will pass'),
    );
    const [, card] = cardsOf({ ...NOTHING, coping }, HELP, 'en');
    expect(card?.sections.map(({ lines }) => lines)).toEqual([['walk', 'wait'], ['this will pass']]);
    expect(card?.sections.map(({ isOverleaf }) => isOverleaf)).toEqual([false, true]);
  });

  test('where nobody chose yet: the first five that were ticked', () => {
    const coping = filled('w13-coping-card', 1, written('body', 'a', 'b', 'c', 'd'), written('mind', 'e', 'f'));
    expect(cardsOf({ ...NOTHING, coping }, HELP, 'en')[1]?.sections[0]?.lines).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('lines on the sides of a card', () => {
  const lines = linesOfCard([
    { heading: 'first', lines: ['1', '2', '3', '4'], isNumbered: true, isOverleaf: false },
    { heading: 'second', lines: ['5', '6'], isNumbered: false, isOverleaf: true },
  ]);
  const textsOf = (sides: readonly (readonly { readonly text: string }[])[]) =>
    sides.map((side) => side.map(({ text }) => text).join(''));

  test('turn the card where it is said to', () => {
    expect(textsOf(ontoSides(lines, [1, 1, 1, 1, 1, 1], 10))).toEqual(['1234', '56']);
  });

  test('go on to a next side where there is no room, and none is left out', () => {
    expect(textsOf(ontoSides(lines, [2, 2, 2, 2, 2, 2], 5))).toEqual(['12', '34', '56']);
    expect(textsOf(ontoSides(lines, [9, 9, 9, 9, 9, 9], 5))).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});
