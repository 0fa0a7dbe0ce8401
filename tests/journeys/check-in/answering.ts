import { expect } from 'vitest';
import { en as items } from '../../../web/src/lib/text/participant-leading/items-en.ts';
import { es as itemsEs } from '../../../web/src/lib/text/participant-leading/items-es.ts';
import { checkIn } from '../../../web/src/lib/text/staff-leading/check-in-en.ts';
import { asked, askedOnLeaving, COMING, LEAVING, type CheckIns } from './cast.ts';

const words = items.items;
export const QUESTION = 'What made you smile this week?';

/** While people come in, staff add one question of their own to the check-in, and think better of its words. */
export async function questionOfTheDay({ group, ash }: CheckIns): Promise<void> {
  const { lead, desk } = group;
  await lead.press(lead.words.top.agenda);
  const panel = lead.panel(lead.words.panels.agenda);
  await lead.press(new RegExp(COMING), panel);
  const field = panel.getByRole('textbox', { name: checkIn.question });
  await field.fill('What made you smile?');
  await lead.press(checkIn.ask, panel);
  await desk.button(checkIn.askOther, panel).waitFor();
  await field.fill(QUESTION);
  await lead.press(checkIn.askOther, panel);
  await ash.page.getByLabel(QUESTION, { exact: true }).waitFor();
  await group.look(desk, 'question-of-the-day');
  await lead.closePanel();
}

/** On a phone, with a thumb. */
export async function byTouch({ group, ash }: CheckIns): Promise<void> {
  await group.goTo(COMING);
  await ash.isAt(COMING);
  for (const feeling of ['tired', 'hopeful', 'lonely']) await ash.choose(asked('feelings'), feeling);
  await ash.sees(words.chosen(3, 3));
  expect(await ash.page.getByRole('checkbox', { name: 'calm', exact: true }).isDisabled()).toBe(true);
  await group.look(ash, 'feelings-phone');
  await ash.choose(asked('mood'), 'okay');
  await ash.choose(asked('craving'), 7);
  await ash.sees(/You told us before: /);
  await ash.choose(asked('last-use'), words.longerAgo);
  await ash.page.getByLabel(words.pickDay).fill('2020-02-29');
  await ash.sees(/Since February 29, 2020/);
  await ash.page.getByLabel(words.pickDay).scrollIntoViewIfNeeded();
  await group.look(ash, 'day-phone');
  await ash.press(
    ash.page
      .getByRole('group', { name: asked('last-use') })
      .locator('label')
      .first(),
  );
  await ash.sees(/8 days/);
  const more = ash.button(`${words.more}: ${asked('sleep')}`);
  for (let hour = 0; hour <= 5; hour += 1) await ash.press(more);
  expect(await ash.page.getByRole('textbox', { name: asked('sleep') }).inputValue()).toBe('5');
  await ash.pass(asked('want'));
  await ash.write(QUESTION, 'My sister called');
  await more.scrollIntoViewIfNeeded();
  await group.look(ash, 'number-phone');
  await ash.send();
}

/** On a laptop, without a mouse. */
export async function byKeyboard({ group, birch }: CheckIns): Promise<void> {
  const { page } = birch;
  const { keyboard } = page;
  await page.getByRole('checkbox', { name: 'calm', exact: true }).focus();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'okay', exact: true, checked: true }).waitFor();
  await page
    .getByRole('group', { name: asked('craving') })
    .getByRole('radio')
    .first()
    .focus();
  await keyboard.press('ArrowRight');
  await page
    .getByRole('group', { name: asked('last-use') })
    .getByRole('radio')
    .first()
    .focus();
  await keyboard.press('Space');
  await birch.sees(/^Since /);
  await page.getByRole('textbox', { name: asked('sleep') }).focus();
  await keyboard.type('99');
  await page
    .getByRole('alert')
    .filter({ hasText: words.between(0, 24) })
    .waitFor();
  await keyboard.press('Backspace');
  await page.getByRole('textbox', { name: QUESTION }).focus();
  await group.look(birch, 'laptop');
  await birch.button(birch.text.checkIn.send).focus();
  await keyboard.press('Enter');
  await birch.button(birch.text.checkIn.change).waitFor();
}

/** In Spanish, with text twice as large. */
export async function largeAndSpanish({ group, cedar }: CheckIns): Promise<void> {
  await cedar.choose(asked('feelings', 'es'), 'en calma');
  await group.look(cedar, 'feelings-es-200');
  await cedar.choose(asked('last-use', 'es'), itemsEs.items.longerAgo);
  await cedar.page.getByLabel(itemsEs.items.pickDay).scrollIntoViewIfNeeded();
  await group.look(cedar, 'day-es-200');
  const less = cedar.button(`${itemsEs.items.less}: ${asked('sleep', 'es')}`);
  await less.scrollIntoViewIfNeeded();
  await group.look(cedar, 'number-es-200');
  for (const key of ['mood', 'craving', 'last-use', 'sleep', 'want']) await cedar.pass(asked(key, 'es'));
  await cedar.send();
}

/** For somebody on paper staff enter it, with the same questions. */
export async function onPaper({ group }: CheckIns): Promise<void> {
  const { lead, desk } = group;
  await lead.uncover();
  await group.tablet.live.must('seat:arrive', {
    seat: group.tablet.live.view.people.find(({ alias }) => alias === 'Dogwood')?.seat ?? '',
    presence: 'on-paper',
  });
  await desk.press(desk.page.locator('.names button').filter({ hasText: 'Dogwood' }));
  const panel = desk.page.getByRole('dialog');
  await lead.press(checkIn.enter, panel);
  const of = (key: string) => panel.getByRole('group', { name: asked(key), exact: true });
  await desk.press(
    of('craving')
      .locator('label')
      .filter({ hasText: /^\s*2\s*$/ }),
  );
  await desk.press(of('feelings').locator('label').filter({ hasText: 'strong' }));
  await group.look(desk, 'enter-for-somebody');
  await lead.press(checkIn.save, panel);
  await desk.button(checkIn.enterAgain, panel).waitFor();
  await desk.sees('2 / 10', panel);
  await lead.closePanel();
}

/** Staff see each answer beside the one of the last time. */
export async function besideTheLastTime({ group, wall, birch }: CheckIns): Promise<void> {
  const { lead, desk } = group;
  await lead.press(lead.words.step.answers);
  const panel = lead.panel(lead.words.panels.answers);
  const ash = panel
    .locator('div')
    .filter({ has: desk.page.getByRole('heading', { name: 'Ash', exact: true }) })
    .last();
  await desk.sees(/7 \/ 10\s*\(last time 4\)/, ash.locator('dd'));
  await desk.sees(/^since .*\(8 days\)/, ash.locator('dd'));
  await desk.sees('hopeful, tired, lonely', ash);
  await desk.sees('My sister called', ash);
  await group.look(desk, 'answers-beside-last-time');
  await lead.closePanel();
  for (const device of [wall, birch]) expect(await device.words()).not.toMatch(/last time|hopeful, tired|8 days/);
}

/** A craving that grew leaves a card for staff, a kind line for whoever said it, and nothing anywhere else. */
export async function aLook({ group, ash, birch, cedar, wall }: CheckIns): Promise<void> {
  const { lead, desk } = group;
  await group.goTo(LEAVING);
  await Promise.all([ash, birch, cedar].map((phone) => phone.goAlong(phone === cedar ? `${LEAVING} (es)` : LEAVING)));
  await ash.choose(askedOnLeaving('craving'), 10);
  await ash.send();
  await ash.sees(words.thanked);
  await group.look(ash, 'thanked-phone');
  await lead.sees('1 to look at');
  await lead.press(lead.words.step.wayHome);
  const panel = lead.panel(lead.words.panels.answers);
  await desk.sees(/10 \/ 10\s*\(\+3 since check-in\)/, panel.locator('dd'));
  await desk.sees(checkIn.ofConcern, panel);
  await group.look(desk, 'answers-since-check-in');
  await lead.closePanel();
  for (const device of [birch, cedar, wall]) {
    const told = await device.words();
    expect(told).not.toMatch(/Ash|to look at|since check-in/);
    expect(told).not.toContain(words.thanked);
    expect(told).not.toContain(itemsEs.items.thanked);
  }
}

/** The plain line in Spanish, too. */
export async function thankedInSpanish({ group, cedar }: CheckIns): Promise<void> {
  await cedar.choose(askedOnLeaving('who-is-there', 'es'), 'Nadie, y quisiera compañía');
  await cedar.send();
  await cedar.sees(itemsEs.items.thanked);
  await cedar.page.getByText(itemsEs.items.thanked).scrollIntoViewIfNeeded();
  await group.look(cedar, 'thanked-es-200');
  await group.lead.sees('2 to look at');
}
