import { expect, test } from 'vitest';
import { measureMoments } from './measure.ts';
import { isKept } from './moment.ts';

/** Counts are the same on every machine; times are printed, and are no test. */
const COUNTED = new Set(['taps', 'words', 'names', 'screens', 'letters', 'minutes']);

test('each of the ten moments is measured, and what can be counted is as promised', async () => {
  const moments = await measureMoments();
  expect(moments).toHaveLength(10);
  const measures = moments.flatMap(({ name, measures: all }) => all.map((measure) => ({ name, ...measure })));
  expect(moments.filter(({ measures: all }) => all.length === 0)).toEqual([]);
  expect(measures.filter((measure) => COUNTED.has(measure.unit) && !isKept(measure))).toEqual([]);
});
