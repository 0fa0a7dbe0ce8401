import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherPairs, type Pairs } from './cast.ts';
import { makingPairs, nobodyElse, ready, staffRead, writingInPairs } from './parts.ts';
import { partsOf } from '../people/parts.ts';

describe('a sheet for each pair', () => {
  let journey: Pairs;
  beforeAll(async () => {
    journey = await gatherPairs();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('the tablet makes a pair and a trio, after two have changed their places', makingPairs);
  part('two write in one sheet, three in the other', writingInPairs);
  part('nobody opens the sheet of another pair', nobodyElse);
  part('staff read both', staffRead);
  part('who is ready is counted', ready);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
