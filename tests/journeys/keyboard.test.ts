import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP } from './people/device.ts';
import type { Phone } from './people/phone.ts';
import { SmallGroup } from './people/small-group.ts';
import { soon } from './people/soon.ts';

let group: SmallGroup;
let ash: Phone;
beforeAll(async () => {
  group = await SmallGroup.gather(['Ash']);
  ash = await group.comesIn('Ash', { ...LAPTOP, isMobile: false, hasTouch: false });
  await group.tablet.live.must('session:start', {});
});
afterAll(() => group.end());

const FARTHEST = 120;
const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce(async (before, key) => {
    await before;
    await ash.page.keyboard.press(key);
  }, Promise.resolve());
const isFocused = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);
/** Tab after Tab until it has the focus, where one can see that it has. */
async function tabTo(what: Locator): Promise<void> {
  await what.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < FARTHEST && !(await isFocused(what)); tabs += 1) await press('Tab');
  expect(await isFocused(what), `${String(what)} can be reached by keyboard`).toBe(true);
  const ring = await what.evaluate((element) => {
    const drawn = [element, element.closest('label')].flatMap((one) => (one ? [getComputedStyle(one)] : []));
    return drawn.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });
  expect(ring, `${String(what)} shows that it has the focus`).toBe(true);
}
const question = (name: string): Locator => ash.page.getByRole('group', { name, exact: true });
const start = (): Promise<void> => ash.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()); // whatever has the focus can lose it

test('a check-in can be answered, passed and sent without a pointer', async () => {
  await group.tablet.goTo('check-in');
  await ash.isAt('Check-in');
  await start();
  await tabTo(question('Mood right now').getByRole('radio').first());
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await tabTo(question('Craving today').getByRole('radio').first());
  await press('ArrowRight');
  await tabTo(ash.button('pass: One thing I want from today'));
  await press('Enter');
  await ash.sees('You passed.');
  await tabTo(ash.page.getByRole('switch', { name: 'I want time to talk today' }));
  await press('Space');
  await tabTo(ash.button('Send'));
  await press('Enter');
  await ash.button('Change my answers').waitFor();
  const answers = (): unknown => group.tablet.live.view.asking?.answers[0]?.answers;
  await soon(answers).toEqual({ mood: 'good', craving: 1, want: null, 'time-to-talk': true });
});

test('cards can be looked back at, and the group found again, without losing one’s place', async () => {
  const step = await group.tablet.goTo('teach');
  await group.tablet.live.must('teach:turn', { step, from: 0, to: 1 });
  await ash.sees(ash.text.teach.card(2, 4));
  await start();
  const back = ash.button(ash.text.teach.back);
  await tabTo(back);
  await press('Enter');
  await ash.sees(ash.text.teach.card(1, 4));
  expect(await isFocused(back), 'at the first card the focus stays').toBe(true);
  await press('Enter');
  await tabTo(ash.button(ash.text.teach.group));
  await press('Enter');
  await ash.sees(ash.text.teach.card(2, 4));
  expect(await isFocused(back), 'the focus does not go away with the button').toBe(true);
  await press('Enter');
  await group.tablet.live.must('teach:turn', { step, from: 1, to: 2 });
  await ash.sees(ash.text.teach.card(3, 4));
});

test('a sheet can be filled in, a line shared and taken back, without a pointer', async () => {
  await group.tablet.goTo('worksheet');
  await ash.isAt('My trigger map');
  await ash.paper.isSaved();
  await start();
  const option = ash.paper.option('People', 'My ex');
  await tabTo(option.getByRole('checkbox'));
  await press('Space');
  await tabTo(option.getByRole('group', { name: 'How strong is the pull?' }).getByRole('radio').first());
  await press('ArrowRight', 'ArrowRight');
  await tabTo(ash.paper.field('How will I do that?'));
  await ash.page.keyboard.type('Call my sister');
  const readers = ash.paper.part('People').getByRole('group', { name: 'Who may read this?' });
  await tabTo(readers.getByRole('radio', { name: 'Staff' }));
  await press('ArrowRight');
  await ash.sees('On the wall without my name.');
  await tabTo(ash.paper.part('People').getByRole('button', { name: 'Take it back' }));
  await press('Enter');
  await ash.seesNoMore('On the wall without my name.');
  await tabTo(ash.paper.part('My top three').getByRole('button', { name: 'My ex' }));
  await press('Space');
  await tabTo(ash.button('I am ready'));
  await press('Enter');
  await ash.button('I am still writing').waitFor();
  await ash.paper.isSaved();
});

test('a quiet word needs no pointer either, and Escape closes what lies open', async () => {
  await tabTo(ash.button('I need a word'));
  await press('Enter');
  const drawer = ash.page.getByRole('dialog');
  await tabTo(drawer.getByRole('button').filter({ hasText: 'After group' }));
  await press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(await isFocused(ash.button('I need a word')), 'the focus is where it was').toBe(true);
  await press('Enter');
  await tabTo(drawer.getByRole('button').filter({ hasText: 'After group' }));
  await press('Enter');
  await ash.sees('Sent. Staff will find you after group.');
  expect(ash.watch.troubles).toEqual([]);
});
