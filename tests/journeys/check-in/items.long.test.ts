import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../people/parts.ts';
import {
  aLook,
  besideTheLastTime,
  byKeyboard,
  byTouch,
  largeAndSpanish,
  onPaper,
  questionOfTheDay,
  thankedInSpanish,
} from './answering.ts';
import { gatherCheckIns, type CheckIns } from './cast.ts';

describe('a check-in that asks one thing of each kind', () => {
  let journey: CheckIns;
  beforeAll(async () => {
    journey = await gatherCheckIns();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('staff ask a question of their own', questionOfTheDay);
  part('somebody answers on a phone with a thumb', byTouch);
  part('somebody answers on a laptop without a mouse', byKeyboard);
  part('somebody answers in Spanish with large text', largeAndSpanish);
  part('staff enter what somebody on paper says', onPaper);
  part('staff read it beside the last time', besideTheLastTime);
  part('a craving that grew asks staff for a look', aLook);
  part('so does being alone and wishing it were not so', thankedInSpanish);

  test('every screen fits and can be used by everybody', () => {
    expect(journey.group.looking.count).toBeGreaterThan(8);
    expect(journey.group.looking.takeFound()).toEqual({});
  });
  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
