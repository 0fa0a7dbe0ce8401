import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import type { Evening } from './evening.ts';
import { ONLY_ME, UNNAMED } from './trigger-map.ts';

/** Minutes come from the door and staff taps; staff look and confirm. */
export async function attendance(evening: Evening): Promise<void> {
  const { desk } = evening;
  await desk.seesHeading('Attendance');
  await evening.take(desk, 'record', { isWhole: true });
  const minutesOf = async (alias: string): Promise<number> =>
    Number(await desk.page.getByLabel(`Minutes, ${alias}`, { exact: true }).inputValue());
  const [dana, ana, lee, robin] = [
    await minutesOf('Dana'),
    await minutesOf('Ana R.'),
    await minutesOf('Lee'),
    await minutesOf('Robin'),
  ];
  expect(dana).toBeGreaterThan(80);
  expect(ana, 'no device costs nobody a minute').toBe(dana);
  expect(lee, 'who came late has fewer').toBeLessThan(dana - 20);
  expect(robin, 'who left early has fewer').toBeLessThan(dana);
  await desk.sees('did not come');
  await desk.pressButton('Confirm all as they are');
  await soon(() => desk.page.getByText('Confirmed', { exact: true }).count()).toBe(6);
}

/** What staff read and print holds no Only-me line and no line shared without a name. */
export async function readingAndPrinting(evening: Evening): Promise<void> {
  const { desk } = evening;
  for (const [alias, secret] of [
    ['Dana', ONLY_ME],
    ['Marcus', UNNAMED],
  ] as const) {
    await desk.press(desk.page.getByRole('link', { name: `Read and print ${alias}, My trigger map` }));
    await desk.seesHeading('My trigger map');
    await desk.sees(alias === 'Dana' ? 'My ex' : 'My car');
    await evening.take(desk, `sheet-read-${alias.toLowerCase()}`, { isWhole: true });
    if (alias === 'Dana') expect(await desk.words()).not.toContain(secret);
    await desk.page.emulateMedia({ media: 'print' });
    await evening.take(desk, `sheet-print-${alias.toLowerCase()}`, { isWhole: true });
    await desk.page.emulateMedia({ media: 'screen' });
    await desk.page.goBack();
    await desk.seesHeading('Attendance');
  }
}

/** Closed by mistake: within half an hour it opens again, and closes again. */
export async function reopening(evening: Evening): Promise<void> {
  const { desk, lead, server } = evening;
  await desk.pressButton('Open again');
  await lead.isAt('The group has ended');
  await lead.press('Close session');
  await desk.seesHeading('Attendance');
  await desk.button('Open again').waitFor();
  await server.jump(31 * 60_000);
  await desk.page.reload();
  await desk.seesHeading('Attendance');
  expect(await desk.button('Open again').count()).toBe(0);
  await desk.goTo('today');
  await desk.page.getByRole('link', { name: 'Attendance and sheets' }).waitFor();
  await evening.take(desk, 'today-after');
}
