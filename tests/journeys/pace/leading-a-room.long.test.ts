import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../people/parts.ts';
import { gatherRoom, type Room } from './cast.ts';
import { eyesUp, late, nextTime, parked, quiet, round } from './parts.ts';

describe('a facilitator in a real room', () => {
  let journey: Room;
  beforeAll(async () => {
    journey = await gatherRoom();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('is late, and shortens what comes', late);
  part('asks for eyes up, and nobody loses a word', eyesUp);
  part('asks for quiet, and ends it with a tap', quiet);
  part('lets the one at home speak among the others', round);
  part('puts a topic aside', parked);
  part('finds it next time, and begins with somebody else', nextTime);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
