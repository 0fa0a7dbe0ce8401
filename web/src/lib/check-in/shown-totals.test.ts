import { expect, test } from 'vitest';
import { shownTotals } from './shown-totals.ts';

const both = (words: string) => ({ en: words, es: `${words} (es)` });
const items = [
  { key: 'mood', prompt: both('Mood') },
  { key: 'want', prompt: both('Want') },
];

test('what a closed check-in shows has a row for each band, with its share of those who answered; an unknown item has none', () => {
  const bands = [
    { label: both('low'), count: 1 },
    { label: both('high'), count: 3 },
  ];
  const totals = [
    { item: 'mood', answered: 5, bands },
    { item: 'gone', answered: 5, bands },
  ];
  expect(shownTotals({ items, totals }, ({ es }) => es)).toEqual([
    {
      item: 'mood',
      prompt: 'Mood (es)',
      rows: [
        { key: 'low', label: 'low (es)', counts: [1] },
        { key: 'high', label: 'high (es)', counts: [3] },
      ],
      of: [5],
    },
  ]);
});
