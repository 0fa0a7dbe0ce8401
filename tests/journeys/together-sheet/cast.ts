import type { Browser } from 'playwright-core';
import type { Locator } from 'playwright-core';
import { launch } from '../../support/chromium.ts';
import { layLine, type Line } from '../../support/line.ts';
import { soon } from '../people/soon.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { SheetGroup } from '../people/sheet-group.ts';

const PLAN = new PlanWords('relapse-prevention-90');
export const MOMENTS = PLAN.title('moments');
export const ADD = 'Add a moment';

/** Two people and the tablet in one sheet. Ash's phone has a browser of its own, and a line that can be cut. */
export interface TogetherSheet {
  readonly group: SheetGroup;
  readonly ash: Phone;
  readonly birch: Phone;
  readonly line: Line;
  readonly browser: Browser;
}

/** The group is on the sheet that all of them fill. */
export async function gatherTogether(): Promise<TogetherSheet> {
  const group = await SheetGroup.gather('together-sheet', ['Ash', 'Birch']);
  const { url } = group.server;
  const { port } = new URL(url);
  const line = await layLine(Number(port));
  // The address stays the server's own; only the way there is another.
  const browser = await launch([`--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${String(line.port)}`]);
  const ash = await Phone.open({ browser, url }, 'Ash');
  group.group.devices.push(ash);
  await ash.typeCode(group.tablet.code());
  await ash.knock('Ash');
  await group.tablet.admit('Ash');
  await ash.isIn();
  const birch = await group.comesIn('Birch', { colorScheme: 'dark' });
  await group.start();
  await group.goTo(MOMENTS);
  await Promise.all([ash, birch].map((phone) => phone.goAlong(MOMENTS)));
  await Promise.all([ash, birch].map((phone) => phone.paper.isSaved()));
  return { group, ash, birch, line, browser };
}

/** The newest line of the first list, on some device. */
export const lineOn = ({ page }: Pick<Phone, 'page'>): Locator =>
  page.locator('.sheet ol.rows').first().locator('textarea').last();
/** A new line, which this person stands in and the others see. */
export async function newLine(by: Phone, others: readonly Pick<Phone, 'page'>[]): Promise<Locator> {
  const count = ({ page }: Pick<Phone, 'page'>): Promise<number> =>
    page.locator('.sheet ol.rows').first().locator('textarea').count();
  const before = await count(by);
  const row = await by.paper.addRow(ADD);
  for (const other of others) await soon(() => count(other)).toBe(before + 1);
  return row;
}
/** Goes out of whatever line one stands in, by touching the page beside it. */
export const leaveLine = (phone: Phone): Promise<void> => phone.press(phone.page.locator('header h1').first());
