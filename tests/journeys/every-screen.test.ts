import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { atTheDesk, atTheDoor, atTheFront } from './every-screen/before.ts';
import { Cast } from './every-screen/cast.ts';
import { education, nextGroup, questionBox } from './every-screen/education.ts';
import { arriveAndDrawers, firstHalf, lastPart, sheetsAndBoard } from './every-screen/steps.ts';

describe('every screen can be read by everyone: nothing for axe to find, nothing wider than the page', () => {
  let gathered: Cast | undefined;
  afterAll(() => gathered?.end());

  test('at the set-up, and before the door opens', async () => {
    gathered = await Cast.gather();
    expect(gathered.looking.takeFound()).toEqual({});
  });

  let isBroken = false;
  test.each([
    ['at the front', atTheFront],
    ['at the desk', atTheDesk],
    ['at the door', atTheDoor],
    ['while people arrive, and every drawer', arriveAndDrawers],
    ['in the first half', firstHalf],
    ['with sheets and the board', sheetsAndBoard],
    ['in the last part and afterwards', lastPart],
    ['on the way to the next group', nextGroup],
    ['in an education group', education],
    ['at the question box', questionBox],
  ] as const)('%s', async (_where, happens) => {
    expect(isBroken, 'an earlier part did not come to its end').toBe(false);
    if (!gathered) throw new Error('nobody came');
    const { group, looking } = gathered;
    onTestFailed(() => Promise.all(group.devices.map((device) => looking.failed(device))).then(() => undefined));
    isBroken = true;
    try {
      await happens(gathered);
      isBroken = false;
    } finally {
      expect.soft(looking.takeFound()).toEqual({});
    }
  });

  test('no page stumbled on the way', () => {
    expect(gathered?.looking.count).toBeGreaterThan(100);
    expect(gathered?.group.devices.flatMap(({ watch }) => watch.troubles)).toEqual([]);
  });
});
