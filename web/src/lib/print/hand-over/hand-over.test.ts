import { expect, test } from 'vitest';
import { parkedShort, stepsAhead } from './hand-over.ts';

const step = (n: number, skipped = false) =>
  ({
    kind: 'round',
    title: { en: `Step ${String(n)}`, es: '' },
    minutes: 5,
    counts: true,
    skipped,
    prompt: { en: '', es: '' },
    ask: { en: '', es: '' },
  }) as const;

test('what comes is told in a few lines, and what is skipped is not told', () => {
  const steps = [step(0), step(1, true), ...Array.from({ length: 8 }, (_, n) => step(n + 2))];
  const { steps: told, more } = stepsAhead({ steps, at: 1 });
  expect([told.map(({ title }) => title.en), more]).toEqual([['Step 2', 'Step 3', 'Step 4', 'Step 5', 'Step 6'], 3]);
});

test('what was put aside is told in its first words, two of it, and how many more there are', () => {
  const long = 'How do I talk with my brother about money again';
  expect(parkedShort(['Sleep', long, 'Work', 'Rides'])).toEqual({
    shown: ['Sleep', 'How do I talk with my …'],
    more: 2,
  });
  expect(parkedShort([])).toEqual({ shown: [], more: 0 });
});
