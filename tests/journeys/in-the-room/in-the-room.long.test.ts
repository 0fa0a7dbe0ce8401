import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../people/parts.ts';
import { gatherRoom, type Room } from './cast.ts';
import { cameLate, handedOn, keptApart, phoneDies, twoAnas, wrongMatch } from './people.ts';

describe('people in the room, from a wrong match to a phone that dies', () => {
  let journey: Room;
  beforeAll(async () => {
    journey = await gatherRoom();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('two people are kept apart on the desk, without a reason', keptApart);
  part('two of one name are told apart by a letter', twoAnas);
  part('a wrong match is repaired, and nothing written is lost or another’s', wrongMatch);
  part('somebody kept apart comes in with one more tap, late, and is told where the group is', cameLate);
  part('a phone dies, and in two taps the house device has every word', phoneDies);
  part('given on, the house device has nothing of whoever had it', handedOn);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
