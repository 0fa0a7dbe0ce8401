import { expect } from 'vitest';
import { Keys } from './keys.ts';
import type { Phone } from '../people/phone.ts';
import { soon } from '../people/soon.ts';
import { RULERS, PLAN, type PartsCast } from './parts-cast.ts';
import { goOnTo, partsOn } from './parts-sheet.ts';

const REASON = 'My girls, on Sunday mornings';
const [MATTER, SURE] = ['How much does it matter to me?', 'How sure am I that I can do it?'];
const SIGN = 'I sign';

const ruler = (phone: Phone, question: string) =>
  phone.page.locator('.sheet').getByRole('group', { name: question, exact: true });

/** Three rulers, with a finger and with keys. */
export async function rulers({ group, ash, birch, cedro, dana }: PartsCast): Promise<void> {
  await goOnTo(group, RULERS, [ash, birch, cedro, dana]);
  await ash.press(
    ruler(ash, MATTER)
      .locator('label')
      .filter({ hasText: /^\s*10\s*$/ }),
  );
  await ash.press(
    ruler(ash, SURE)
      .locator('label')
      .filter({ hasText: /^\s*4\s*$/ }),
  );
  await ash.paper.write('Why is it not lower?', REASON);
  await ash.paper.isSaved();
  await partsOn(ash).see(ruler(ash, SURE));
  await group.look(ash, 'rulers');
  expect(await partsOn(ash).tooSmall()).toEqual([]);
  const keys = new Keys(birch);
  await keys.to(ruler(birch, SURE).getByRole('radio').first());
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await ruler(birch, SURE).getByRole('radio', { checked: true }).inputValue()).toBe('3');
  for (const [phone, how] of [
    [cedro, 'es'],
    [dana, 'es-large'],
  ] as const) {
    await partsOn(phone).see(ruler(phone, '¿Cuánto me importa?'));
    await group.look(phone, `rulers-${how}`);
  }
}

/** What stands in another sheet stands in the plan, and changes with it. */
export async function carried({ group, ash, birch, cedro, dana }: PartsCast): Promise<void> {
  await goOnTo(group, PLAN, [ash, birch, cedro, dana]);
  const reasons = ash.paper.part('My reasons');
  await ash.sees(REASON, reasons);
  await ash.sees(/^Why is it not lower\?/, reasons);
  await ash.sees(partsOn(ash).words.carryNothing, ash.paper.part('My people'));
  await partsOn(ash).see(reasons);
  await group.look(ash, 'carried');
  const asked: string[] = [];
  ash.page.on('request', (request) => {
    if (request.url().includes('/carried')) asked.push(request.url());
  });
  await soon(() => asked.length, 'it looks again').toBeGreaterThan(0);
  expect(asked, 'one look is for all parts').toHaveLength(1);
  await partsOn(dana).see(dana.paper.part('Mis motivos'));
  await group.look(dana, 'carried-es-large');
}

const signatures = (phone: Phone) => phone.paper.part('We sign').getByRole('status');

/** Signed by name and day, taken back after a second thought, and signed by staff as well. */
export async function signed({ group, ash, birch, cedro, dana }: PartsCast): Promise<void> {
  const { words } = partsOn(ash);
  const part = ash.paper.part('We sign');
  await ash.sees(words.notYet(`${words.roles.participant}, ${words.roles.staff}`), signatures(ash));
  await ash.pressButton(SIGN, part);
  await ash.sees(/^Ash \(participant\) signed, /, signatures(ash));
  await partsOn(ash).see(signatures(ash));
  await group.look(ash, 'signed');
  await ash.pressButton(words.unsign, part);
  await group.look(ash, 'signed-sure');
  await ash.pressButton(words.unsignYes, part);
  await ash.sees(words.notYet(`${words.roles.participant}, ${words.roles.staff}`), signatures(ash));
  await ash.pressButton(SIGN, part);
  await ash.sees(words.notYet(words.roles.staff), signatures(ash));

  const { lead, desk } = group;
  await lead.uncover();
  await lead.press(lead.words.step.sheets);
  await lead.press(lead.words.sheetWork.writeWith('Ash'));
  await lead.press(SIGN);
  await ash.sees(/\(staff\) signed, /, signatures(ash));
  await desk.sees(/^Ash \(participant\) signed, /);
  await group.look(desk, 'signed-lead');
  await lead.closePanel();
  await lead.cover();

  const keys = new Keys(birch);
  const own = birch.paper.part('We sign');
  const isBeside = (): Promise<boolean> => own.evaluate((section) => section.contains(document.activeElement));
  await keys.pressOn(birch.button(SIGN, own));
  await birch.sees(/^Birch \(participant\) signed, /, signatures(birch));
  expect(await isBeside(), 'the focus stays beside what was pressed').toBe(true);
  await keys.press('Tab');
  expect(await keys.isOn(birch.button(words.unsign, own))).toBe(true);
  await keys.press('Enter', 'Tab', 'Tab', 'Enter');
  expect(await isBeside(), 'the focus stays beside what was pressed').toBe(true);
  await birch.sees(/^Birch \(participant\) signed, /, signatures(birch));
  for (const [phone, how] of [
    [cedro, 'es'],
    [dana, 'es-large'],
  ] as const) {
    await phone.pressButton('Firmo');
    await phone.sees(new RegExp(`^Firmó ${phone.name} `));
    await partsOn(phone).see(phone.paper.part('Firmamos').getByRole('status'));
    await group.look(phone, `signed-${how}`);
    expect(await partsOn(phone).tooSmall(), how).toEqual([]);
  }
}
