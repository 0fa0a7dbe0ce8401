import { test } from 'vitest';
import { viewsAddUp } from '../support/live/histories.ts';

test('what a page adds up from its messages is what its person may see now, after hundreds of long histories', () =>
  viewsAddUp({ histories: 300, longest: 80 }));
