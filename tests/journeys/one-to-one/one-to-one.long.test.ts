import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherOneToOne, type OneToOne } from './cast.ts';
import { cards, onPaper, staffPaper } from './paper.ts';
import { gathering, nextStep, signing, writing } from './plan.ts';
import { partsOf } from '../people/parts.ts';

describe('one person alone with their counselor', () => {
  let journey: OneToOne;
  beforeAll(async () => {
    journey = await gatherOneToOne();
  });
  afterAll(async () => {
    journey.colleague.close();
    await journey.group.end();
  });
  const part = partsOf(() => journey);

  part('the plan gathers what is written in another session, as it changes', gathering);
  part('the person and their counselor write in it', writing);
  part('both sign', signing);
  part('a goal and its first step, written by both', nextStep);
  part('two sheets that become cards', cards);
  part('the plan is two pages on paper, and the cards are one', onPaper);
  part('staff print what is for them', staffPaper);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
