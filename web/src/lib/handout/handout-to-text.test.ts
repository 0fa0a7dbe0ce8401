import type { Handout } from '@opencircle/worksheets';
import { expect, test } from 'vitest';
import { handoutToText } from './handout-to-text.ts';

const both = (en: string, es: string) => ({ en, es });
const PAGE: Handout = {
  topic: 'waves',
  title: both('Waves', 'Olas'),
  keySentence: both('They pass.', 'Pasan.'),
  parts: [{ heading: both('Do this', 'Haga esto'), lines: [both('Breathe', 'Respire'), both('Wait', 'Espere')] }],
  sources: ['A public page'],
};

test('a page to take home is plain words from top to bottom, in one language', () => {
  expect(handoutToText(PAGE, 'es')).toBe('OLAS\n\nPasan.\n\nHaga esto\n- Respire\n- Espere\n\nA public page\n');
});
