import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../people/parts.ts';
import { gather, type Cast } from './cast.ts';
import { alone, breathing, surfing } from './grounding.ts';
import { bothWrite, comingBack, goingOut, onTheBoard, turningTheCard } from './practice.ts';

describe('small groups, and calm minutes', () => {
  let journey: Cast;
  beforeAll(async () => {
    journey = await gather();
  });
  afterAll(async () => {
    for (const wire of journey.wires) wire.close();
    await journey.group.end();
  });
  const part = partsOf(() => journey);

  part('the tablet sends everyone out in twos, and who comes late makes a trio', goingOut);
  part('a pair turns its card, and nobody else’s', turningTheCard);
  part('both write what they saw at once', bothWrite);
  part('called back in a minute, they are back with every word', comingBack);
  part('what a pair shares stands on the board without a name', onTheBoard);
  part('the group’s urge is a line on the wall once staff show it', surfing);
  part('all breathe together, and nothing moves where motion is not wanted', breathing);
  part('a calm minute alone needs no network', alone);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
    expect(journey.group.looking.takeFound()).toEqual({});
  });
});
