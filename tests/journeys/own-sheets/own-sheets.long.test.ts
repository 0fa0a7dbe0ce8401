import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dragging, puttingAside, takingBack } from './board.ts';
import { gatherOwnSheets, type OwnSheets } from './cast.ts';
import { revealed, whatStaffRead, writing } from './held-back.ts';
import { atHome, nextTime } from './home.ts';
import { partsOf } from '../people/parts.ts';

describe('sheets of one’s own, from a quiet line to the next session', () => {
  let journey: OwnSheets;
  beforeAll(async () => {
    journey = await gatherOwnSheets();
  });
  afterAll(() => journey.group.end());
  const part = partsOf(() => journey);

  part('what is shared is held back from everyone but its writer', writing);
  part('one tap shows all of it at the same moment', revealed);
  part('staff read what is for them and nothing else', whatStaffRead);
  part('cards are dragged under headings with the mouse and with a finger', dragging);
  part('a card is put aside, comes back, and is kept for next time', puttingAside);
  part('a line taken back is gone from every screen in under a second', takingBack);
  part('after the session the phone goes on writing at home', atHome);
  part('the next session has the sheet, and the card on its board', nextTime);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(journey.group.troubles).toEqual([]);
  });
});
