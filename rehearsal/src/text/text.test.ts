import { describe, expect, test } from 'vitest';
import { CHARACTERS } from '../cast/characters.ts';
import { FIELD_WORDS, OWN_OPTIONS, PLAN_WORDS } from './field-words.ts';
import { BOX_QUESTIONS, ITEM_WORDS, PLANS_AHEAD } from './items.ts';
import { KIND_WORDS } from './kind-words.ts';
import { fitted, say } from './speak.ts';

const ALL = Object.entries({
  ...FIELD_WORDS,
  ...PLAN_WORDS,
  ...KIND_WORDS,
  ...Object.fromEntries(Object.entries(OWN_OPTIONS).map(([name, words]) => [`option ${name}`, words])),
  ...ITEM_WORDS,
  ...PLANS_AHEAD,
  box: BOX_QUESTIONS,
});

describe('what pretend people say', () => {
  test.each(ALL)('about "%s" each of them has words, in both languages, and no two the same', (_, words) => {
    expect(words.length).toBe(CHARACTERS.length);
    for (const language of ['en', 'es'] as const) {
      const said = words.map((one) => one[language].trim());
      expect(said).not.toContain('');
      expect(new Set(said).size).toBe(said.length);
    }
    for (const { en, es } of words) expect([en, es]).not.toContain(undefined);
  });

  test('is cut between words where there is less room, and comes from the first that fits', () => {
    expect(fitted('One idea for Friday night', 10)).toBe('One idea');
    expect(fitted('Wait, then walk', 5)).toBe('Wait');
    expect(fitted('Respirar', 4)).toBe('Resp');
    expect(say([[], [{ en: 'a', es: 'b' }]], 5, 'es', 10)).toBe('b');
    expect(say([], 0, 'en', 10)).toBe('');
  });
});
