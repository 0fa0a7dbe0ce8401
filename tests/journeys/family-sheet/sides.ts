import { expect } from 'vitest';
import { askForSheet, LET_IN, ONLY_READS, REFUSED } from '../people/ask-for-sheet.ts';
import type { Device } from '../people/device.ts';
import type { Phone } from '../people/phone.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { HELPS_ME, WE_CAN, WHAT_HELPS, type FamilySheet } from './cast.ts';

export const DANAS = 'A call in the evening, no questions';
export const ROSAS = 'Drive you on Tuesdays';

async function writeCard(phone: Phone, button: string, words: string): Promise<void> {
  await phone.pressButton(button);
  await phone.page.locator('.sheet textarea:focus').pressSequentially(words);
  await phone.paper.isSaved();
}

/** An id as messages hold it; another may begin with it. */
export const quoted = (id: string): string => JSON.stringify(id);

/** Each side is told who reads it before the first word, writes, and is told nothing of the other. */
export async function apart(journey: FamilySheet): Promise<void> {
  const { group, dana, rosa, luis, told, sides } = journey;
  const { lead, desk } = group;
  await group.goTo(WHAT_HELPS);
  await Promise.all([dana, rosa, luis].map((phone) => phone.goAlong(WHAT_HELPS)));
  await Promise.all([dana, rosa].map((phone) => phone.sees(phone.text.sheet.side)));
  await group.look(rosa, 'before-the-first-word-phone');
  await writeCard(dana, HELPS_ME, DANAS);
  await writeCard(rosa, WE_CAN, ROSAS);
  await group.look(dana, 'one-side-phone');
  await group.look(rosa, 'other-side-phone');
  await group.look(desk, 'sides-lead');
  Object.assign(sides, { dana: await sheetOn(dana), rosa: await sheetOn(rosa) });
  expect(sides.dana).not.toBe(sides.rosa);
  for (const [phone, words] of [
    [dana, ROSAS],
    [rosa, DANAS],
    [luis, DANAS],
    [luis, ROSAS],
  ] as const)
    expect(await phone.words(), `${phone.name} is shown nothing of it`).not.toContain(words);
  expect(told.dana.has(quoted(sides.rosa)), 'nor told where it is').toBe(false);
  expect(told.rosa.has(quoted(sides.dana))).toBe(false);
  expect(told.dana.has(quoted(sides.dana)), 'what is told can be found').toBe(true);
  await lead.sees(lead.words.step.ready(0, 4));
}

/** The other side’s document is refused, over HTTP and over its socket; one’s own is not. */
export async function refused({ dana, rosa, luis, sides }: FamilySheet): Promise<void> {
  expect(await askForSheet(dana, sides.rosa)).toEqual(REFUSED);
  expect(await askForSheet(rosa, sides.dana)).toEqual(REFUSED);
  for (const sheet of [sides.dana, sides.rosa]) expect(await askForSheet(luis, sheet)).toEqual(REFUSED);
  expect(await askForSheet(dana, sides.dana)).toEqual(LET_IN);
  expect(await askForSheet(rosa, sides.rosa)).toEqual(LET_IN);
}

/** Staff read both sides before anybody else does. */
export async function staffReadBoth({ group }: FamilySheet): Promise<void> {
  const { lead, desk } = group;
  const { sheets, step } = lead.words;
  await lead.uncover();
  await lead.press(step.sheets);
  await group.look(desk, 'sheets-of-families-lead');
  await lead.press(sheets.read('Dana'));
  await lead.sees(new RegExp(DANAS));
  await lead.press(sheets.back);
  await lead.press(sheets.read('Rosa'));
  await lead.sees(new RegExp(ROSAS));
  await group.look(desk, 'reading-a-side-lead');
  await lead.closePanel();
  await lead.cover();
}

const seenAt = ({ page }: Device, words: string): Promise<number> =>
  page.evaluate(
    (said) =>
      new Promise<number>((seen) => {
        const look = (): void => {
          if (document.body.textContent.includes(said)) seen(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );

/** Both sides are shown at the same moment, to this family alone, and nobody changes them any more. */
export async function revealed({ group, dana, rosa, luis, told, sides }: FamilySheet): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork } = lead.words;
  const seen = Promise.all([seenAt(dana, ROSAS), seenAt(rosa, DANAS)]);
  await lead.press(sheetWork.showSides);
  await group.look(desk, 'show-both-sides-lead');
  await lead.press(sheetWork.showSidesYes);
  const [one, other] = await seen;
  expect(Math.abs(one - other), 'at the same moment').toBeLessThan(1000);
  await Promise.all([dana, rosa].map((phone) => phone.paper.isSaved()));
  await group.look(dana, 'both-sides-phone');
  await group.look(rosa, 'both-sides-family-phone');
  for (const phone of [dana, rosa]) {
    const sheet = await sheetOn(phone);
    expect([sides.dana, sides.rosa], 'what they write in now is shared').not.toContain(sheet);
  }
  for (const sheet of [sides.dana, sides.rosa]) {
    expect(await askForSheet(luis, sheet), 'nobody of the other family').toEqual(REFUSED);
    for (const phone of [dana, rosa]) expect(await askForSheet(phone, sheet), phone.name).toEqual(ONLY_READS);
  }
  for (const words of [DANAS, ROSAS, quoted(sides.dana), quoted(sides.rosa)]) expect(told.luis.has(words)).toBe(false);
}
