import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreeing } from './family-sheet/agreeing.ts';
import { gatherFamilies, type FamilySheet } from './family-sheet/cast.ts';
import { apart, refused, revealed, staffReadBoth } from './family-sheet/sides.ts';
import { partsOf } from './people/parts.ts';

describe('a sheet of two sides, for each family', () => {
  let journey: FamilySheet;
  beforeAll(async () => {
    journey = await gatherFamilies();
  });
  afterAll(async () => {
    journey.marcus.close();
    await journey.group.end();
  });
  const part = partsOf(() => journey);

  part('each side writes in private, and knows that staff read it', apart);
  part('nobody opens the other side', refused);
  part('staff read both first', staffReadBoth);
  part('both sides are shown at the same moment, to this family alone', revealed);
  part('they agree on something, and person, family and staff sign', agreeing);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
