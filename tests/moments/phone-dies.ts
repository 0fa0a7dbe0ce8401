import { en } from '../../web/src/lib/text/staff/en.ts';
import { HouseDevice } from '../journeys/in-the-room/cast.ts';
import { PlanWords } from '../journeys/people/plan-words.ts';
import { atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { lastTapOn, tapsOn } from './taps.ts';

const WRITTEN = 'My hands go cold on the stairs';

/** A house device that nobody has: it waits in the room before anything happens. */
async function houseDeviceIn({ group, lead }: Room): Promise<{ readonly house: HouseDevice; readonly mark: string }> {
  const house = await HouseDevice.open(group.place);
  const mark = await house.knock(group.tablet.code());
  await lead.press(lead.words.top.atDoor(1));
  await lead.press(en.house.device.letIn, lead.knockOf(en.house.device.at(mark)));
  await house.isInNobodysHands();
  await lead.closePanel();
  return { house, mark };
}

/** A phone dies while its owner writes; a device of the house is in their hands. */
export async function phoneDies(room: Room): Promise<Moment> {
  const { desk, group, lead, phones } = room;
  const phone = phones[1];
  if (!phone) throw new Error('fewer than two are in the circle');
  const { house, mark } = await houseDeviceIn(room);
  const field = new PlanWords('relapse-prevention-90').field('trigger-map', 'feel-first');
  await group.tablet.goTo('worksheet');
  await phone.paper.write(field, WRITTEN);
  await phone.paper.isSaved();
  await group.tablet.live.upToDate();
  const minutes = (): number => group.tablet.live.view.people.find(({ alias }) => alias === phone.name)?.minutes ?? 0;
  const minutesBefore = minutes();
  await phone.context.close();
  phones.splice(1, 1);

  const before = await tapsOn(desk);
  await desk.press(
    desk.page
      .locator('button')
      .filter({ has: desk.page.locator('.name', { hasText: phone.name }) })
      .first(),
  );
  const began = await lastTapOn(desk);
  await desk.pressButton(en.house.device.give(mark));
  const taps = (await tapsOn(desk)) - before;
  const words = house.page.getByRole('textbox', { name: field });
  // A text comes with the sheet, a moment after its field.
  await house.page.waitForFunction(
    (written) =>
      [...document.querySelectorAll('textarea, input')].some((one) => 'value' in one && one.value === written),
    WRITTEN,
    { polling: 'raf' },
  );
  const took = (Date.now() - began) / 1000;
  const there = await words.inputValue();
  await group.tablet.live.upToDate();
  await lead.closePanel();
  return {
    name: 'A phone dies',
    measures: [
      atMost('taps of staff, from the glance view', taps, 'taps', 2),
      atMost('from the first tap until their words stand on the house device', took, 's', 20),
      atMost('letters lost', [...WRITTEN].filter((letter, at) => there[at] !== letter).length, 'letters', 0),
      atMost('minutes lost', Math.max(0, minutesBefore - minutes()), 'minutes', 0),
    ],
    open: null,
  };
}
