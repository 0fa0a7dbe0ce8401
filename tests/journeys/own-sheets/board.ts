import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { dragWithFinger, dragWithMouse } from '../people/drag.ts';
import { untilGone } from './until-gone.ts';
import { BOARD, NAMED, ONLY_ME, UNNAMED, type OwnSheets } from './cast.ts';

const [ALONE, WITH_PEOPLE] = ['When I am alone', 'With people'];

const cardOn = ({ group: { desk } }: OwnSheets, words: string): Locator =>
  desk.page.locator('main').getByRole('button', { name: new RegExp(`^${words}`) });
const headingOn = ({ group: { desk } }: OwnSheets, title: string): Locator =>
  desk.page.getByRole('region', { name: title, exact: true });

/** Cards are put under headings by dragging them: one with the mouse, one with a finger. */
export async function dragging(journey: OwnSheets): Promise<void> {
  const { group, dana, marcus, tomas, wall } = journey;
  const { lead, desk } = group;
  await group.goTo(BOARD);
  await Promise.all([dana, marcus].map((phone) => phone.goAlong(BOARD)));
  await tomas.goAlong('Lo que nos jala');
  await Promise.all([dana, marcus, tomas].map((phone) => phone.sees(UNNAMED)));
  for (const title of [ALONE, WITH_PEOPLE]) {
    await lead.press(lead.words.board.add);
    await desk.page.getByPlaceholder(lead.words.board.headingName).fill(title);
    await lead.press(lead.words.board.addYes);
    await headingOn(journey, title).waitFor();
  }
  await dragWithMouse(desk, cardOn(journey, UNNAMED), headingOn(journey, ALONE));
  await headingOn(journey, ALONE).getByText(UNNAMED).waitFor();
  const flying = desk.page.locator('.flying');
  await dragWithFinger(desk, cardOn(journey, NAMED), headingOn(journey, WITH_PEOPLE), flying);
  await headingOn(journey, WITH_PEOPLE).getByText(NAMED).waitFor();
  await flying.waitFor({ state: 'hidden' });
  await group.look(desk, 'board-lead');
  for (const title of [ALONE, WITH_PEOPLE]) await wall.seesHeading(title);
  await group.look(wall, 'board-wall');
  await group.look(dana, 'board-phone');
  await group.look(marcus, 'board-phone-own-dark');
  for (const device of [wall, marcus, tomas, desk]) expect(await device.words()).not.toContain(ONLY_ME);
}

/** A card that waits for another time, one that comes back, one that is there next time. */
export async function puttingAside(journey: OwnSheets): Promise<void> {
  const { group, dana, tomas, wall } = journey;
  const { lead, desk } = group;
  const { boardWork } = lead.words;
  await desk.press(cardOn(journey, UNNAMED));
  await group.look(desk, 'board-lead-picked');
  await lead.press(boardWork.park);
  for (const device of [dana, tomas, wall]) await device.seesNoMore(UNNAMED);
  await desk.press(desk.page.getByText(boardWork.parked(1)));
  await group.look(desk, 'board-lead-put-aside');
  await desk.press(cardOn(journey, UNNAMED));
  await lead.press(boardWork.unpark);
  for (const device of [dana, tomas, wall]) await device.sees(UNNAMED);

  await desk.press(cardOn(journey, NAMED));
  await lead.press(boardWork.carry);
  await desk.sees(boardWork.carried);
  await group.look(desk, 'board-lead-carried');
  expect(await dana.words(), 'only staff are told').not.toContain(boardWork.carried);
}

/** Its writer takes a line back, and no screen shows it a second later. */
export async function takingBack({ group, dana, marcus, tomas, wall }: OwnSheets): Promise<void> {
  const screens = [group.desk, wall, dana, tomas, marcus];
  const times = await untilGone(UNNAMED, screens, marcus, () => marcus.pressButton(marcus.text.board.takeBack));
  for (const [at, time] of times.entries()) expect(time, screens[at]?.name).toBeLessThan(1000);
  await group.look(marcus, 'board-phone-taken-back-dark');
}
