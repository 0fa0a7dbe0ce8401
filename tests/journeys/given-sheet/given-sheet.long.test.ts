import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherGiven, type GivenSheet } from './cast.ts';
import { frozen, giving, nobodyIsTold, reading, writing } from './parts.ts';
import { partsOf } from '../people/parts.ts';

describe('a sheet that one person is given during a group', () => {
  let journey: GivenSheet;
  beforeAll(async () => {
    journey = await gatherGiven();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('staff choose a sheet for one person', giving);
  part('its person writes in it, beside what the group does', writing);
  part('nobody else is told', nobodyIsTold);
  part('staff read what is for them', reading);
  part('writing is stopped, and allowed again', frozen);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
