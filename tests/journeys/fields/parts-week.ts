import { expect } from 'vitest';
import { dragWithMouse } from '../people/drag.ts';
import { Keys } from './keys.ts';
import { soon } from '../people/soon.ts';
import type { PartsCast } from './parts-cast.ts';
import { partsOn, partsOnTablet } from './parts-sheet.ts';

/** Hours of a day, painted with a finger; another day is the same as the day before. */
export async function weekByTouch({ group, ash }: PartsCast): Promise<void> {
  const parts = partsOn(ash);
  const { words } = parts;
  const today = await parts.today();
  const [first, next] = [parts.slot(today, 8), parts.slot(today + 1, 8)];
  await ash.press(first);
  await parts.isTold('Sleep');
  await ash.sees('Sleep', first);
  await parts.pick('Work or school');
  await ash.press(first);
  await ash.press(parts.slot(today, 10));
  await ash.sees('Work or school', parts.slot(today, 10));
  await ash.press(parts.slot(today, 10));
  await ash.sees(words.open, parts.slot(today, 10));
  await parts.see(first);
  await group.look(ash, 'week');
  const tabs = parts.sheet.getByRole('group', { name: words.day });
  await ash.press(tabs.locator('label').nth(1));
  await ash.sees(words.open, next);
  const dayBefore = await tabs.locator('label .unseen').first().innerText();
  const name = dayBefore.replace(` (${words.today})`, '');
  await ash.pressButton(words.sameAs(name));
  await parts.isTold(words.copied(name));
  await ash.sees('Work or school', next);
  await parts.pick(words.open);
  await ash.press(next);
  await ash.sees(words.open, next);
  await ash.paper.isSaved();
  expect(await parts.tooSmall()).toEqual([]);
}

/** Keys alone: arrows go from hour to hour, one press paints, one takes away. */
export async function weekByKeys({ group, birch }: PartsCast): Promise<void> {
  const [parts, keys] = [partsOn(birch), new Keys(birch)];
  const today = await parts.today();
  await keys.to(parts.brush('Sleep'));
  await keys.press('ArrowRight', 'ArrowRight');
  await keys.pressOn(parts.slot(today, 6));
  await birch.sees('Group', parts.slot(today, 6));
  await parts.isTold('Group');
  await keys.press('ArrowDown', 'ArrowDown', 'Space');
  expect(await keys.isOn(parts.slot(today, 10))).toBe(true);
  await birch.sees('Group', parts.slot(today, 10));
  await group.look(birch, 'week-by-keys-dark');
  await keys.press('Home', 'Delete');
  await birch.sees(parts.words.open, parts.slot(today, 6));
  await keys.press('End', 'ArrowDown');
  expect(await keys.isOn(parts.slot(today, 22)), 'at the end it stays').toBe(true);
  const tabs = parts.sheet.getByRole('group', { name: parts.words.day });
  await keys.to(tabs.getByRole('radio').first());
  await keys.press('ArrowRight');
  await keys.to(parts.slot(today + 1, 6));
  await keys.press('Enter');
  await birch.sees('Group', parts.slot(today + 1, 6));
  await birch.paper.isSaved();
}

/** In Spanish, at twice the size, and all seven days on a tablet, where a mouse paints as it goes. */
export async function weekElsewhere({ group, cedro, dana, elm }: PartsCast): Promise<void> {
  for (const [phone, how] of [
    [cedro, 'es'],
    [dana, 'es-large'],
  ] as const) {
    const parts = partsOn(phone);
    const today = await parts.today();
    await parts.pick('Familia y amigos');
    await phone.press(parts.slot(today, 18));
    const tabs = parts.sheet.getByRole('group', { name: parts.words.day });
    for (let day = 6; day >= 0; day -= 1) await phone.press(tabs.locator('label').nth(day));
    await parts.see(tabs);
    await group.look(phone, `week-days-${how}`);
    await parts.see(parts.slot(today, 18));
    await group.look(phone, `week-${how}`);
    expect(await parts.tooSmall(), how).toEqual([]);
  }
  const parts = partsOn(elm);
  const today = await parts.today();
  await parts.pick('Quehaceres');
  await parts.see(parts.slot(today, 14));
  await dragWithMouse(elm, parts.slot(today, 8), parts.slot(today + 4, 8));
  for (let day = 0; day < 5; day += 1) await elm.sees('Quehaceres', parts.slot(today + day, 8));
  await elm.press(parts.slot(today + 6, 22));
  await elm.sees('Quehaceres', parts.slot(today + 6, 22));
  await group.look(elm, 'week-es-tablet');
  expect(await parts.tooSmall()).toEqual([]);
  await elm.paper.isSaved();
}

/** A person and staff paint one week at the same moment; both see all of it, and a page that is loaded anew does too. */
export async function weekTogether({ group, ash }: PartsCast): Promise<void> {
  const { lead, desk } = group;
  await lead.uncover();
  await lead.press(lead.words.step.sheets);
  await lead.press(lead.words.sheetWork.writeWith('Ash'));
  const [own, theirs] = [partsOn(ash), partsOnTablet(desk)];
  await theirs.isWhole();
  const today = await own.today();
  await theirs.pick('Rest');
  await own.pick('Fun');
  const tabs = own.sheet.getByRole('group', { name: own.words.day });
  await ash.press(tabs.locator('label').first());
  const [mornings, evenings] = [
    [6, 10, 14],
    [12, 16, 20],
  ] as const;
  const paints = async (parts: typeof theirs, hours: readonly number[]): Promise<void> => {
    for (const hour of hours) await parts.device.press(parts.slot(today, hour));
  };
  await Promise.all([paints(own, mornings), paints(theirs, evenings)]);
  const isWhole = async (parts: typeof theirs): Promise<void> => {
    for (const hour of mornings) await parts.device.sees('Fun', parts.slot(today, hour));
    for (const hour of evenings) await parts.device.sees('Rest', parts.slot(today, hour));
  };
  await isWhole(own);
  await isWhole(theirs);
  await theirs.see(theirs.slot(today, 14));
  await group.look(desk, 'week-together-lead');
  await lead.closePanel();
  await lead.cover();
  await ash.paper.isSaved();
  await ash.page.reload();
  await own.isWhole();
  await isWhole(own);
  await soon(() => own.slot(today, 8).innerText()).toContain('Work or school');
}
