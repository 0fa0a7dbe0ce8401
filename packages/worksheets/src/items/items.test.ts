import { itemsRefusal, type Item } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../plans/index.ts';
import { CHECK_IN_ITEMS, CHECK_OUT_ITEMS, FAMILY_CHECK_IN_ITEMS, FAMILY_CHECK_OUT_ITEMS } from './index.ts';

const BANKS = [CHECK_IN_ITEMS, CHECK_OUT_ITEMS, FAMILY_CHECK_IN_ITEMS, FAMILY_CHECK_OUT_ITEMS];
/** What the group must never see a number of. */
const STAFF_ONLY = ['craving-peak', 'use-since', 'last-use', 'medicine', 'sleep', 'meetings', 'homework', 'in-my-system', 'safety', 'way-home', 'who-is-there', 'ready', 'home', 'going-home']; // prettier-ignore

const hasBands = (item: Item): boolean =>
  (item.kind === 'scale' && item.bands.length > 0) ||
  ((item.kind === 'choice' || item.kind === 'choices') && item.options.some(({ band }) => band !== null));

/** Bands that would tell the group of what is for staff alone. */
const told = (items: readonly Item[]): readonly string[] =>
  items.filter((item) => STAFF_ONLY.includes(item.key) && hasBands(item)).map(({ key }) => key);

describe('the item banks', () => {
  test('hold sound items, each under a key of its own', () => {
    for (const bank of BANKS) {
      expect(new Set(bank.map(({ key }) => key)).size).toBe(bank.length);
      for (const item of bank) expect(itemsRefusal([item]), item.key).toBeNull();
    }
  });

  test('hold everything a plan that ships asks', () => {
    const known = new Map(BANKS.flat().map((item) => [item.key, item.kind]));
    for (const { steps } of PLANS)
      for (const { content } of steps)
        for (const item of 'items' in content ? content.items : [])
          expect(known.get(item.key), item.key).toBe(item.kind);
  });

  test('give no numbers of what is for staff alone', () => {
    expect(BANKS.flatMap(told)).toEqual([]);
    const everyone = STAFF_ONLY.filter((key) => !BANKS.flat().some((item) => item.key === key));
    expect(everyone).toEqual([]);
  });
  test('a number of it would be found', () => {
    const options = [{ id: 'yes', label: { en: 'Yes', es: 'Sí' }, band: { en: 'yes', es: 'sí' } }];
    expect(told([{ key: 'safety', kind: 'choice', look: 'words', prompt: { en: '?', es: '?' }, options }])).toEqual([
      'safety',
    ]);
  });

  test('ask staff for a look where somebody may need one', () => {
    const concerns = new Map(BANKS.flat().flatMap(({ key, concern }) => (concern ? [[key, concern] as const] : [])));
    expect(Object.fromEntries(concerns)).toEqual({
      craving: { from: 8, rise: 3 },
      'in-my-system': { options: ['yes', 'in-person'] },
      safety: { options: ['not-sure', 'no', 'in-person'] },
      ready: { options: ['need-help'] },
      'who-is-there': { options: ['alone'] },
      home: { options: ['not-safe', 'in-person'] },
      'going-home': { options: ['word-first'] },
    });
  });

  test('ask how everyone gets home and who is there, on leaving', () => {
    for (const bank of [CHECK_OUT_ITEMS, FAMILY_CHECK_OUT_ITEMS])
      expect(bank.map(({ key }) => key)).toEqual(expect.arrayContaining(['way-home', 'who-is-there']));
  });
});
