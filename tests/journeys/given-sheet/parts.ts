import { expect } from 'vitest';
import { askForSheet, LET_IN, REFUSED } from '../people/ask-for-sheet.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';
import { GOAL, lineOf, TEACH, type GivenSheet } from './cast.ts';

const WISH = 'I want to sleep through the night';
const [WHAT, WHY] = [lineOf('goal'), lineOf('why')];

/** From the name of one person: which sheet, how it is filled, and it is theirs. */
export async function giving({ group, ash }: GivenSheet): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, panels } = lead.words;
  await desk.press(desk.page.getByRole('complementary').getByRole('button', { name: 'Ash' }));
  await lead.press(sheetWork.give);
  const panel = lead.panel(panels.give('Ash'));
  await panel.getByRole('button', { name: new RegExp(`^${GOAL}`) }).waitFor();
  await group.look(desk, 'which-sheet-lead');
  await lead.press(new RegExp(`^${GOAL}`), panel);
  const how = panel.getByRole('group', { name: sheetWork.how });
  await desk.press(how.locator('label').filter({ hasText: sheetWork.modes.own }));
  await lead.press(sheetWork.giveYes(GOAL), panel);
  await lead.panel(panels.sheets).getByRole('heading', { name: sheetWork.started }).waitFor();
  await group.look(desk, 'given-lead');
  await lead.closePanel();
  await ash.sees(ash.text.given.forYou);
  await group.look(ash, 'a-sheet-for-you-phone');
}

/** It lies beside what the group does: its person writes, and goes back to the group. */
export async function writing({ group, ash }: GivenSheet): Promise<void> {
  await ash.pressButton(ash.text.given.open(GOAL));
  await ash.paper.isSaved();
  await ash.paper.write(WHAT, WISH);
  await ash.paper.isSaved();
  await group.look(ash, 'writing-phone');
  await ash.goAlong(TEACH);
  expect(await ash.words(), 'it is offered once').not.toContain(ash.text.given.forYou);
  await ash.pressButton(ash.text.bar.sheets);
  await group.look(ash, 'my-sheets-phone');
  await ash.press(ash.page.getByRole('dialog').getByRole('button').filter({ hasText: GOAL }));
  await soon(() => ash.paper.field(WHAT).inputValue()).toBe(WISH);
}

/** Nobody else hears of it: not on a phone, not on the wall, not by its address. */
export async function nobodyIsTold({ ash, birch, wall, told }: GivenSheet): Promise<void> {
  const sheet = await sheetOn(ash);
  for (const one of told)
    for (const words of [JSON.stringify(sheet), GOAL, WISH]) expect(one.has(words), words).toBe(false);
  for (const device of [birch, wall]) expect(await device.words()).not.toContain(GOAL);
  await birch.pressButton(birch.text.bar.sheets);
  expect(await birch.page.getByRole('dialog').innerText()).not.toContain(GOAL);
  await birch.closeDrawer();
  expect(await askForSheet(birch, sheet)).toEqual(REFUSED);
  expect(await askForSheet(ash, sheet)).toEqual(LET_IN);
}

/** Staff read what is for them. */
export async function reading({ group }: GivenSheet): Promise<void> {
  const { lead } = group;
  await lead.uncover();
  await openSheets(group);
  await lead.press(lead.words.sheets.read('Ash'));
  await lead.sees(WISH);
  await lead.closePanel();
  await lead.cover();
}

/** Where the sheets of one person lie while the group is elsewhere. */
async function openSheets({ desk, lead }: GivenSheet['group']): Promise<void> {
  await desk.press(desk.page.getByRole('complementary').getByRole('button', { name: 'Ash' }));
  await lead.press(lead.words.step.sheets, lead.panel(lead.words.panels.people));
}

/** The tablet stops the writing, and allows it again. */
export async function frozen({ group, ash }: GivenSheet): Promise<void> {
  const { lead, desk } = group;
  const { step } = lead.words;
  await openSheets(group);
  await lead.press(step.stop, lead.panel(lead.words.panels.sheets));
  await ash.sees(ash.text.sheet.lockedNotice);
  await ash.paper.says(ash.text.ui.saving.locked);
  expect(await ash.paper.field(WHY).getAttribute('readonly')).not.toBeNull();
  await group.look(ash, 'stopped-phone');
  await group.look(desk, 'stopped-lead');
  await lead.press(step.allow, lead.panel(lead.words.panels.sheets));
  await ash.paper.isSaved();
  await ash.paper.write(WHY, 'For my son');
  await ash.paper.isSaved();
  await lead.closePanel();
}
