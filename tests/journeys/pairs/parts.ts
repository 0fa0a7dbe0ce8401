import { expect } from 'vitest';
import { askForSheet, LET_IN, REFUSED } from '../people/ask-for-sheet.ts';
import type { PaperOnScreen } from '../people/paper.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';
import { ADD, COMING, HELP, MOMENTS, WITH_A_PARTNER, type Pairs } from './cast.ts';

const [DANAS, PRIYAS] = ['Dinner at my cousin’s place', 'My sister, she does not drink'];
const OF_THREE = 'Payday, on the way past the store';

/** The tablet suggests who works with whom; two names change their places. */
export async function makingPairs({ group, dana, marcus, priya, lee, tomas }: Pairs): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, panels } = lead.words;
  await Promise.all([dana, marcus, priya, lee].map((phone) => phone.goAlong(WITH_A_PARTNER)));
  await group.look(dana, 'no-partner-yet-phone');
  await group.look(desk, 'no-pairs-yet-lead');
  await lead.press(sheetWork.makePairs);
  const panel = lead.panel(panels.pairs);
  const pairs = panel.getByRole('listitem');
  await soon(() => pairs.allInnerTexts()).toEqual(['Dana\nMarcus', 'Priya\nLee\nTomás']);
  await lead.press('Marcus', panel);
  await lead.press('Priya', panel);
  await soon(() => pairs.allInnerTexts()).toEqual(['Dana\nPriya', 'Marcus\nLee\nTomás']);
  await group.look(desk, 'pairs-lead');
  await lead.press(sheetWork.pairsYes(2));
  await panel.waitFor({ state: 'hidden' });
  await Promise.all([dana, marcus, priya, lee, tomas].map((phone) => phone.paper.isSaved()));
  await Promise.all([
    dana.sees(dana.text.sheet.withWhom('Priya')),
    priya.sees(priya.text.sheet.withWhom('Dana')),
    tomas.sees(tomas.text.sheet.withWhom('Marcus, Lee')),
  ]);
  await group.look(priya, 'pair-phone');
  await group.look(tomas, 'trio-phone-es');
}

const cellOf = (paper: PaperOnScreen, heading: string, name: string) =>
  paper.part(heading).getByRole('textbox', { name, exact: true });

/** Two write in one sheet, three in the other, and neither knows of the other. */
export async function writingInPairs({ group, dana, marcus, priya, lee }: Pairs): Promise<void> {
  await dana.paper.addCard(MOMENTS, ADD);
  await dana.paper.writeIn(cellOf(dana.paper, MOMENTS, COMING), DANAS);
  await priya.sees(priya.text.sheet.writes('Dana'));
  await dana.press(cellOf(dana.paper, MOMENTS, HELP));
  await soon(() => cellOf(priya.paper, MOMENTS, COMING).inputValue()).toBe(DANAS);
  await dana.press(dana.page.locator('header h1').first());
  await priya.paper.writeIn(cellOf(priya.paper, MOMENTS, HELP), PRIYAS);
  await priya.press(priya.page.locator('header h1').first());
  await soon(() => cellOf(dana.paper, MOMENTS, HELP).inputValue()).toBe(PRIYAS);

  await marcus.paper.addCard(MOMENTS, ADD);
  await marcus.paper.writeIn(cellOf(marcus.paper, MOMENTS, COMING), OF_THREE);
  await marcus.press(marcus.page.locator('header h1').first());
  await soon(() => cellOf(lee.paper, MOMENTS, COMING).inputValue()).toBe(OF_THREE);
  await Promise.all([dana, marcus, priya].map((phone) => phone.paper.isSaved()));
  await cellOf(dana.paper, MOMENTS, COMING).scrollIntoViewIfNeeded();
  await group.look(dana, 'pair-written-phone');
  await cellOf(marcus.paper, MOMENTS, COMING).scrollIntoViewIfNeeded();
  await group.look(marcus, 'trio-written-phone-dark');
  expect(await dana.words()).not.toContain(OF_THREE);
}

/** Whoever is not in a pair is refused its sheet by every way there is; whoever is in it is let in. */
export async function nobodyElse({ dana, marcus, priya, lee, tomas }: Pairs): Promise<void> {
  const [pair, trio] = [await sheetOn(dana), await sheetOn(marcus)];
  expect(pair).not.toBe(trio);
  expect(await sheetOn(priya)).toBe(pair);
  for (const phone of [marcus, lee, tomas]) expect(await askForSheet(phone, pair), phone.name).toEqual(REFUSED);
  for (const phone of [dana, priya]) expect(await askForSheet(phone, trio), phone.name).toEqual(REFUSED);
  for (const phone of [dana, priya]) expect(await askForSheet(phone, pair), phone.name).toEqual(LET_IN);
}

/** Staff read each sheet and write in none. */
export async function staffRead({ group }: Pairs): Promise<void> {
  const { lead, desk } = group;
  const { sheets, step } = lead.words;
  await lead.uncover();
  await lead.press(step.sheets);
  await group.look(desk, 'sheets-of-pairs-lead');
  await lead.press(sheets.read('Dana, Priya'));
  for (const words of [DANAS, PRIYAS]) await lead.sees(new RegExp(words));
  await group.look(desk, 'reading-a-pair-lead');
  await lead.press(sheets.back);
  await lead.press(sheets.read('Marcus, Lee, Tomás'));
  await lead.sees(new RegExp(OF_THREE));
  await lead.closePanel();
  await lead.cover();
}

/** Two people say that they are ready, and the tablet counts them. */
export async function ready({ group, dana, priya }: Pairs): Promise<void> {
  await Promise.all([dana, priya].map((phone) => phone.isReady()));
  await group.lead.sees(group.lead.words.step.ready(2, 5));
  await group.look(group.desk, 'pairs-ready-lead');
}
