import type { Item } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { AskingDraft } from './asking-draft.svelte.ts';

const both = { en: 'x', es: 'x' };
const ITEMS: readonly Item[] = [
  { key: 'mood', prompt: both, kind: 'choice', look: 'faces', options: [] },
  { key: 'want', prompt: both, kind: 'text', maxLength: 100 },
  { key: 'talk', prompt: both, kind: 'time-to-talk' },
];
const asking = { step: 's', kind: 'check-in', items: ITEMS, own: null, closed: false, totals: [] } as const;

describe('answers that are being given', () => {
  test('what nobody answered is a pass, and no wish for time is no', () => {
    const draft = new AskingDraft(asking);
    draft.answer('want', '   ');
    expect(draft.whole(ITEMS)).toEqual({ mood: null, want: null, talk: false });
  });
  test('a pass can be taken back, and what was sent is where a change begins', () => {
    const draft = new AskingDraft({ ...asking, own: { mood: 'okay' } });
    draft.answer('mood', null);
    expect(draft.passed('mood')).toBe(true);
    draft.open('mood');
    expect(draft.passed('mood')).toBe(false);
    draft.answer('mood', 'low');
    expect(draft.whole(ITEMS)).toEqual({ mood: 'low', want: null, talk: false });
  });
});
