import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parsePlanFile } from '@opencircle/worksheets/plan-file';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { launch } from '../../support/chromium.ts';
import { setUpProgram } from '../../support/people/program.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { Looking } from '../every-screen/looking.ts';
import { Album } from '../people/album.ts';
import { dragWithFinger, dragWithMouse } from '../people/drag.ts';
import { Lead } from '../people/lead.ts';
import { LEADER } from '../people/small-group.ts';
import { soon } from '../people/soon.ts';
import { Staff } from '../people/staff.ts';

const { plans } = en;
const COPY = plans.copyOf.en('Relapse prevention, 90 minutes');
const MINE = 'Our evening, 92 minutes';

let server: RunningServer;
let browser: Browser;
let staff: Staff;
let looking: Looking;
let folder: string;
let isBroken = false;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  const office = await setUpProgram(server, LEADER);
  office.close();
  staff = await Staff.openDesk({ browser, url: server.url }, 'the facilitator');
  await staff.signIn(LEADER);
  looking = new Looking(new Album('plan-editor'));
  folder = mkdtempSync(join(tmpdir(), 'opencircle-plans-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await server[Symbol.asyncDispose]();
});
/** Each part stands on the ones before it. */
const part = (name: string, happens: () => Promise<void>) =>
  test(name, async ({ skip }) => {
    skip(isBroken, 'an earlier part failed');
    onTestFailed(async () => {
      isBroken = true;
      await looking.failed(staff);
    });
    await happens();
    expect(looking.takeFound(), 'what axe finds, and what does not fit its screen').toEqual({});
  });

const titles = async (): Promise<readonly string[]> =>
  (await staff.page.getByRole('heading', { level: 2 }).allInnerTexts()).map((text) => text.replace(/^Step \d+: /, ''));
/** The title of the plan stands before those of its steps. */
const titleField = (page: Page, inLanguage: (what: string) => string) =>
  page.getByLabel(inLanguage(plans.planTitle), { exact: true }).first();
const firstThree = async (): Promise<readonly string[]> => (await titles()).slice(0, 3);
const handleOf = (at: number) => staff.page.locator('.handle').nth(at);

part('a shipped plan is copied, and the copy is one’s own', async () => {
  await staff.press(staff.page.getByRole('navigation').getByRole('link', { name: plans.nav }));
  await staff.seesHeading(plans.title);
  await looking.at(staff, 'plans');
  await staff.pressButton(new RegExp(`^${plans.duplicate}\\s*Relapse prevention, 90`));
  await staff.seesHeading(COPY);
  await staff.sees(plans.totals(90, 85));
  await looking.at(staff, 'editor');
});

part('a step is dragged with the mouse, with a finger, and moved by the keyboard', async () => {
  expect(await firstThree()).toEqual(['Arrive', 'Opening', 'Check-in']);
  await dragWithMouse(staff, handleOf(2), handleOf(1));
  await soon(firstThree).toEqual(['Arrive', 'Check-in', 'Opening']);
  await dragWithFinger(staff, handleOf(1), handleOf(2), staff.page.locator('.dragged'));
  await soon(firstThree).toEqual(['Arrive', 'Opening', 'Check-in']);
  await staff.page.getByRole('button', { name: plans.up('Opening'), exact: true }).focus();
  await staff.page.keyboard.press('Enter');
  await soon(firstThree).toEqual(['Opening', 'Arrive', 'Check-in']);
  await staff.page.keyboard.press('Tab');
  await soon(() => staff.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    plans.down('Opening'),
  );
  await staff.page.keyboard.press('Enter');
  await soon(firstThree).toEqual(['Arrive', 'Opening', 'Check-in']);
});

part('what cannot be is said at the step it belongs to, and mended', async () => {
  await staff.pressButton(plans.change('Arrive'));
  const minutes = staff.page.getByLabel(plans.minutes, { exact: true });
  await minutes.fill('0');
  await staff.pressButton(plans.save);
  await staff.sees('Step 1: minutes must be a whole number from 1 to 180.');
  await looking.at(staff, 'editor-wrong');
  await minutes.fill('7');
  await staff.sees(plans.totals(92, 85));
  await titleField(staff.page, plans.inEnglish).fill(MINE);
  await titleField(staff.page, plans.inSpanish).fill('');
  await staff.pressButton(plans.done);
  await staff.pressButton(plans.save);
  await staff.sees(plans.nothingChanged);
});

part('a step is taken away and brought back, one is added, and what is asked is chosen', async () => {
  const before = await titles();
  await staff.pressButton(plans.remove('Opening'));
  await soon(titles).not.toContain('Opening');
  await staff.pressButton(plans.undo);
  await soon(titles).toEqual(before);
  await staff.page.getByLabel(plans.addKind).selectOption({ label: en.lead.agenda.kinds.grounding });
  await staff.pressButton(plans.add);
  await staff.sees('A quiet minute');
  await staff.page.getByLabel(plans.exercise).selectOption({ label: plans.exercises['five-senses'] });
  await staff.pressButton(plans.up('A quiet minute'));
  await staff.pressButton(plans.done);
  await staff.pressButton(plans.change('Check-in'));
  await staff.sees(plans.itemsHelp(4, 8));
  await staff.press(staff.page.getByRole('switch', { name: 'One thing I want from today' }));
  await staff.sees(plans.itemsHelp(3, 8));
  await looking.at(staff, 'editor-items');
  await staff.pressButton(plans.save);
  await staff.sees(plans.nothingChanged);
});

part('it goes out as one file, and comes in as a new plan', async () => {
  await staff.page.reload();
  await staff.seesHeading(MINE);
  const [file] = await Promise.all([staff.page.waitForEvent('download'), staff.pressButton(plans.saveFile)]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  const written = readFileSync(path, 'utf8');
  const read = parsePlanFile(written);
  expect(read.ok && [read.plan.title.en, read.plan.title.es, read.plan.version]).toEqual([MINE, MINE, 3]);

  await staff.press(staff.page.getByRole('navigation').getByRole('link', { name: plans.nav }));
  await staff.seesHeading(plans.title);
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, written.replace('"minutes": 7', '"minutes": 700'));
  const input = staff.page.getByLabel(plans.chooseFile);
  await input.setInputFiles(wrong);
  await staff.sees('Step 1: minutes must be a whole number from 1 to 180.');
  await looking.at(staff, 'import-wrong');
  writeFileSync(wrong, '{"format": "opencircle-plan",\n oops');
  await input.setInputFiles(wrong);
  await staff.sees(/it breaks in line 2, at character 2/);
  await input.setInputFiles(path);
  await staff.seesHeading(MINE);
  await staff.sees(plans.totals(95, 88));
});

part('somebody else changed it meanwhile: both are kept', async () => {
  const other = await staff.context.newPage();
  await other.goto(staff.page.url());
  await titleField(other, plans.inEnglish).fill('Theirs');
  await other.getByRole('button', { name: plans.save, exact: true }).tap();
  await other.getByText(plans.nothingChanged).waitFor();
  // What this part is about.
  staff.watch.refused.add(new URL(staff.page.url()).pathname.replace('/desk/', '/api/'));
  await titleField(staff.page, plans.inEnglish).fill('Mine');
  await staff.pressButton(plans.save);
  await staff.sees(plans.changedMeanwhile);
  await looking.at(staff, 'changed-meanwhile');
  await staff.pressButton(plans.keepMine);
  await staff.seesHeading(plans.copyOf.en('Mine'));
  await other.close();
  await staff.press(staff.page.getByRole('navigation').getByRole('link', { name: plans.nav }));
  for (const title of ['Theirs', plans.copyOf.en('Mine'), MINE]) await staff.seesHeading(title);
});

part('the editor can be used on a phone', async () => {
  await staff.page.setViewportSize({ width: 390, height: 844 });
  await looking.at(staff, 'plans-phone');
  await staff.press(staff.page.getByRole('link', { name: new RegExp(`${plans.open}\\s*${MINE}`) }));
  await staff.seesHeading(MINE);
  await staff.pressButton(plans.change('Check-in'));
  await staff.sees(plans.itemsHelp(3, 8));
  await looking.at(staff, 'editor-phone');
  await staff.page.setViewportSize({ width: 1180, height: 820 });
});

part('a session is prepared from it, and its first two steps are led', async () => {
  await staff.makeGroup('Tuesday group', ['Dana', 'Tomás'], { plan: MINE });
  await staff.openRoom();
  const lead = new Lead(staff);
  await lead.press(lead.words.door.start);
  await lead.isAt('Arrive');
  await lead.next('Opening');
  await looking.at(staff, 'led');
  expect(staff.watch.troubles).toEqual([]);
});
