import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../people/parts.ts';
import { aMinuteInOneText } from './a-minute.ts';
import { gatherTogether, type TogetherSheet } from './cast.ts';
import { comingBack, letterByLetter, untilLeft } from './leaving-a-line.ts';

describe('one sheet that all fill together', () => {
  let journey: TogetherSheet;
  beforeAll(async () => {
    journey = await gatherTogether();
  });
  afterAll(async () => {
    await journey.browser.close();
    await journey.line.close();
    await journey.group.end();
  });
  const part = partsOf(() => journey);

  part('what another person writes shows when they leave the line', untilLeft);
  part('whoever comes back to a line is left alone with it', comingBack);
  part('once the tablet says so, others see each letter', letterByLetter);
  part('two people in one text for a minute lose no letter, no caret and no composition', aMinuteInOneText);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
