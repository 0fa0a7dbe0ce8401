import { expect } from 'vitest';
import type { Phone } from '../people/phone.ts';
import { Keys } from './keys.ts';
import { soon } from '../people/soon.ts';
import { CALENDAR, type PartsCast } from './parts-cast.ts';
import { goOnTo, partsOn } from './parts-sheet.ts';

/** A day of the month that a device shows now, as its pages name it. */
const dayOn = ({ page }: Phone, number: number | 'today', months = 0): Promise<string> =>
  page.evaluate(
    ([day, later]) => {
      const now = new Date();
      const date = day === 'today' ? now : new Date(now.getFullYear(), now.getMonth() + later, day);
      const two = (one: number): string => String(one).padStart(2, '0');
      return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
    [number, months] as const,
  );

/** Days marked with a finger, in this month and the next. */
export async function calendarByTouch({ group, ash, birch, cedro, dana, elm }: PartsCast): Promise<void> {
  await goOnTo(group, CALENDAR, [ash, birch, cedro, dana, elm]);
  const parts = partsOn(ash);
  const { words } = parts;
  const [ninth, tenth, later] = [await dayOn(ash, 9), await dayOn(ash, 10), await dayOn(ash, 5, 1)];
  await ash.press(parts.date(ninth));
  await parts.isTold('good');
  await parts.pick('hard');
  await ash.press(parts.date(tenth));
  await ash.press(parts.date(ninth));
  const list = ash.paper.part('calendar').getByRole('listitem');
  await soon(() => list.count()).toBe(2);
  await ash.press(parts.date(ninth));
  await parts.isTold(words.unmarked);
  await soon(() => list.allInnerTexts()).toEqual([expect.stringMatching(/ 10: hard$/)]);
  await parts.see(parts.date(tenth));
  await group.look(ash, 'calendar');
  await ash.pressButton(words.monthAfter);
  await ash.press(parts.date(later));
  await soon(() => list.allInnerTexts()).toEqual([expect.stringMatching(/ 5: hard$/)]);
  await ash.pressButton(words.monthBefore);
  await soon(() => list.allInnerTexts()).toEqual([expect.stringMatching(/ 10: hard$/)]);
  await ash.paper.isSaved();
}

/** Keys alone: arrows go over days, and over the end of a month. */
export async function calendarByKeys({ group, birch }: PartsCast): Promise<void> {
  const [parts, keys] = [partsOn(birch), new Keys(birch)];
  const [today, next] = [await dayOn(birch, 'today'), await dayOn(birch, 1, 1)];
  await keys.pressOn(parts.date(today));
  await parts.isTold('good');
  await keys.press('PageDown');
  for (let days = 0; days < 31 && !(await keys.isOn(parts.date(next))); days += 1) await keys.press('ArrowLeft');
  expect(await keys.isOn(parts.date(next)), 'the first of the next month').toBe(true);
  await keys.press('Space');
  await birch.sees(/ 1: good$/, birch.paper.part('calendar'));
  await group.look(birch, 'calendar-by-keys-dark');
  await keys.press('Delete');
  await soon(() => birch.paper.part('calendar').getByRole('listitem').count()).toBe(0);
  await keys.press('ArrowLeft', 'PageDown', 'PageUp');
  expect(await birch.page.evaluate(() => document.activeElement?.closest('table') !== null), 'still on a day').toBe(
    true,
  );
  await birch.paper.isSaved();
}

/** In Spanish, at twice the size, and on a tablet, where each mark has its word. */
export async function calendarElsewhere({ group, cedro, dana, elm }: PartsCast): Promise<void> {
  for (const [phone, how] of [
    [cedro, 'es'],
    [dana, 'es-large'],
    [elm, 'es-tablet'],
  ] as const) {
    const parts = partsOn(phone);
    const [tenth, twelfth] = [await dayOn(phone, 10), await dayOn(phone, 12)];
    await phone.press(parts.date(tenth));
    await parts.pick('hard (es)');
    await phone.press(parts.date(twelfth));
    await parts.see(parts.date(tenth));
    await group.look(phone, `calendar-${how}`);
    const whole = phone.page.locator('.sheet section', { has: phone.page.locator('.calendar') });
    expect(await parts.tooSmall(whole), how).toEqual([]);
  }
}

/** Writing has stopped: everything can be read, nothing can be changed. */
export async function locked({ group, ash, dana }: PartsCast): Promise<void> {
  const { live } = group.tablet;
  const tenth = await dayOn(ash, 10);
  await live.must('worksheet:lock', { step: live.view.agenda.current ?? '' });
  await ash.paper.says(ash.text.ui.saving.locked);
  const parts = partsOn(ash);
  await soon(() => parts.sheet.locator('[data-slot], [data-date]').count(), 'nothing to press').toBe(0);
  expect(await parts.date(tenth).count()).toBe(0);
  await ash.sees(/ 10: hard$/, ash.paper.part('calendar'));
  await ash.press(parts.spot('chest'));
  expect(await parts.sheet.locator('.drawn.felt').count()).toBe(0);
  for (const field of ['chain', 'sliders', 'body'])
    expect(
      await ash.paper.part(field).locator('input:enabled, textarea:not([readonly]), button:enabled').count(),
      field,
    ).toBe(0);
  await parts.see(ash.paper.part('calendar'));
  await group.look(ash, 'locked-calendar');
  await parts.see(ash.paper.part('week'));
  await group.look(ash, 'locked-week');
  await partsOn(dana).see(dana.page.locator('.calendar'));
  await group.look(dana, 'locked-calendar-es-large');
}
