import { expect, test } from 'vitest';
import { scrollAt } from './drag.svelte.ts';

test('a card held near the upper or lower edge scrolls what lies beyond, and nothing in between', () => {
  const area = { top: 60, bottom: 740 };
  expect(scrollAt(61, area)).toBeLessThan(0);
  expect(scrollAt(0, area), 'also above it').toBeLessThan(0);
  expect(scrollAt(739, area)).toBeGreaterThan(0);
  expect(scrollAt(800, area), 'also below it').toBeGreaterThan(0);
  for (const y of [140, 400, 660]) expect(scrollAt(y, area)).toBe(0);
});
