import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import type { Evening } from './evening.ts';
import { ONLY_ME, UNNAMED } from './trigger-map.ts';

/** Whoever is in the middle of a line when the group moves on keeps the field, the caret and the keyboard. */
export async function movingOnWhileSomebodyWrites(evening: Evening): Promise<void> {
  const { lead, lee } = evening;
  await lee.paper.write('What do I feel first?', 'First a');
  await lead.next('What pulls us');
  await lee.sees(lee.text.moved.why);
  await evening.take(lee, 'moved-on-phone');
  await lee.page.keyboard.type(' knot in my stomach');
  await soon(() => lee.paper.field('What do I feel first?').inputValue()).toBe('First a knot in my stomach');
  await lee.paper.isSaved();
  await lee.goAlong('What pulls us');
}

/** Shared lines are cards: on the wall once staff show them, under headings, and gone the moment their writer takes them back. */
export async function board(evening: Evening): Promise<void> {
  const { lead, desk, dana, marcus, robin, wall, server } = evening;
  await lead.sees(UNNAMED);
  await Promise.all([dana, marcus, robin].map((phone) => phone.goAlong('What pulls us')));
  await dana.sees(UNNAMED);
  await evening.take(desk, 'lead-board');
  await evening.take(dana, 'board-phone');
  expect(await wall.words(), 'nothing is on the wall before staff put it there').not.toContain(UNNAMED);
  await lead.press('Show on the wall');
  await wall.sees(UNNAMED);

  await lead.press('Add a heading');
  await desk.page.getByPlaceholder('Heading').fill('On the way home');
  await lead.press('Add');
  await lead.press(new RegExp(UNNAMED));
  await lead.press('Put it here: On the way home');
  await wall.seesHeading('On the way home');
  await evening.take(wall, 'wall-board');
  await evening.take(desk, 'lead-board-headings');
  const words = await wall.words();
  expect(words, 'a named line carries its name').toContain('Dana');
  expect(words, 'an unnamed line does not').not.toContain('Marcus');
  expect(words).not.toContain(ONLY_ME);

  await evening.take(marcus, 'board-phone-own-dark');
  await marcus.pressButton('Take it back');
  for (const device of [desk, wall, dana, robin, marcus]) await device.seesNoMore(UNNAMED);
  await server.jump(8 * 60_000);
}
