import { expect } from 'vitest';
import { parts } from '../../../web/src/lib/text/participant/parts-en.ts';
import { askForSheet, REFUSED } from '../people/ask-for-sheet.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';
import { AGREEMENTS, SIGNED, type FamilySheet } from './cast.ts';
import { quoted } from './sides.ts';

const [ADD, SIGN] = ['Add an agreement', 'I sign'];
const AGREED = 'Rosa drives, Dana calls when it is late';

/** What they try is written by both, and signed by the person, the family and staff. */
export async function agreeing({ group, dana, rosa, luis, told }: FamilySheet): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, panels, step } = lead.words;
  await (await dana.paper.addRow(ADD)).pressSequentially(AGREED);
  await dana.press(dana.page.locator('header h1').first());
  const line = rosa.paper.part(AGREEMENTS).getByRole('textbox').first();
  await soon(() => line.inputValue()).toBe(AGREED);
  const shared = await sheetOn(dana);
  expect(await sheetOn(rosa)).toBe(shared);

  await dana.paper.sign(SIGNED, SIGN);
  await rosa.sees(new RegExp(`^Dana \\(${parts.roles.participant}\\)`));
  await rosa.paper.sign(SIGNED, SIGN);
  await dana.sees(new RegExp(`^Rosa \\(${parts.roles.family}\\)`));
  await dana.sees(parts.notYet(parts.roles.staff));
  await lead.uncover();
  await lead.press(step.sheets);
  await lead.press(sheetWork.writeWith('Dana, Rosa'));
  const panel = lead.panel(panels.sheetOf('Dana, Rosa'));
  await panel.getByText(AGREED).or(panel.getByRole('textbox').first()).first().waitFor();
  await lead.press(SIGN, panel);
  for (const device of [dana, rosa, desk]) await device.sees(new RegExp(`^R. Alvarez \\(${parts.roles.staff}\\)`));
  await rosa.paper.part(SIGNED).scrollIntoViewIfNeeded();
  await group.look(rosa, 'signed-phone');
  await group.look(desk, 'signed-lead');
  await lead.closePanel();
  await lead.cover();

  expect(await askForSheet(luis, shared)).toEqual(REFUSED);
  for (const words of [AGREED, quoted(shared), 'Rosa']) expect(told.luis.has(words), words).toBe(false);
  expect(await luis.words()).not.toContain(AGREED);
  await group.look(luis, 'other-family-phone-dark');
}
