import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../../web/src/lib/text/staff/paper-en.ts';
import { en as staffText } from '../../../web/src/lib/text/staff/en.ts';
import { root } from '../../support/source-files.ts';
import { AtHome } from './at-home.ts';
import { Looking } from '../every-screen/looking.ts';
import { Album } from '../people/album.ts';
import { PHONE, type Device } from '../people/device.ts';
import { pagesOn } from '../people/paper.ts';
import { LEADER } from '../people/small-group.ts';
import { Staff } from '../people/staff.ts';

const MOST_PAGES = 6;
/** What a page of A4 leaves between its margins, in CSS pixels. */
const PAPER_WIDTH = Math.floor(((210 - 32) / 25.4) * 96);
const NEWEST = TEMPLATES.filter(
  ({ id, version }) => !TEMPLATES.some((other) => other.id === id && other.version > version),
);

/** What would be cut off at the edge of the paper, or hidden in a box too small for it. */
const cutOff = ({ page }: Device): Promise<readonly string[]> =>
  page.evaluate((width) => {
    const isClipped = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const shown = [...document.querySelectorAll('article *')].filter(
      (element) => element.getBoundingClientRect().width > 1 && getComputedStyle(element).visibility === 'visible',
    );
    return shown
      .filter((element) => element.getBoundingClientRect().right > width + 1 || isClipped(element))
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  }, PAPER_WIDTH);

describe('every worksheet and the plan it feeds, on paper and at home', () => {
  const album = new Album('every-worksheet');
  const looking = new Looking(album);
  let home: AtHome;
  let desk: Staff;
  beforeAll(async () => {
    home = await AtHome.begin();
    desk = await Staff.openDesk(home.group.place, 'the desk');
    await desk.signIn(LEADER);
  });
  afterAll(() => home.end());

  const openEmpty = async (id: string): Promise<void> => {
    await desk.page.goto(`${desk.url}/desk/library/sheets/${id}`);
    await desk.press(desk.page.locator('label').filter({ hasText: staffText.desk.print.languages.both }));
    await desk.page.locator('article').nth(1).waitFor();
  };
  const asPaper = async (device: Device): Promise<readonly string[]> => {
    const usual = device.page.viewportSize() ?? { width: 1180, height: 820 };
    await device.page.emulateMedia({ media: 'print' });
    await device.page.setViewportSize({ width: PAPER_WIDTH, height: 1000 });
    const found = await cutOff(device);
    await device.page.setViewportSize(usual);
    await device.page.emulateMedia({ media: null });
    return found;
  };

  test.each(NEWEST.map(({ id }) => id))(
    '%s can be filled by hand, in both languages: nothing is cut off',
    async (id) => {
      await openEmpty(id);
      const { pages } = await album.print(desk, id);
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(2 * MOST_PAGES);
      expect(await asPaper(desk)).toEqual([]);
      expect(await desk.page.locator('article h3').count()).toBeGreaterThanOrEqual(2);
    },
  );

  test('words too wide for the paper are found (the check itself can fail)', async () => {
    await openEmpty('w42-group-agreement');
    await desk.page
      .locator('article h2')
      .first()
      .evaluate((title) => (title.textContent = 'wide'.repeat(80)));
    await desk.page
      .locator('article h2')
      .first()
      .evaluate((title) => title.style.setProperty('white-space', 'nowrap'));
    expect(await asPaper(desk)).not.toEqual([]);
  });

  const openPlan = async (): Promise<Device> => {
    const { sheets, plan, bar } = home.phone.text;
    await home.phone.pressButton(bar.sheets);
    const drawer = home.phone.page.getByRole('dialog', { name: sheets.title });
    const tab = await home.phone.openTab(() =>
      home.phone.press(drawer.getByRole('link', { name: new RegExp(`^${plan.open}`) })),
    );
    await home.phone.closeDrawer();
    await tab.button(plan.save).waitFor();
    return tab;
  };

  test('a usual plan takes two pages in large type and its cards one, on A4 and on Letter', async () => {
    const tab = await openPlan();
    await looking.at(tab, 'plan-phone');
    await album.take(tab, 'plan-phone-whole', { isWhole: true });
    const { words } = await album.print(tab, 'plan');
    expect([await pagesOn(tab, 'A4'), await pagesOn(tab, 'Letter')]).toEqual([3, 3]);
    for (const title of ['My warning signs', 'What helps me', 'My people', 'If I slip']) expect(words).toContain(title);
    expect(words).not.toContain(paper.longer);
    expect(await asPaper(tab)).toEqual([]);
    await tab.page.evaluate(() => {
      sessionStorage.setItem('language', 'es');
      sessionStorage.setItem('text-size', '200');
    });
    await tab.page.reload();
    await tab.sees('Mi plan');
    await looking.at(tab, 'plan-phone-200-es');
    expect(looking.takeFound()).toEqual({});
    await tab.page.close();
  });

  test('with every line of every sheet filled it goes on to a third page and says so: nothing is left out', async () => {
    await home.fillTheRest();
    const tab = await openPlan();
    const { words } = await album.print(tab, 'plan-of-everything');
    expect([await pagesOn(tab, 'A4'), await pagesOn(tab, 'Letter')]).toEqual([4, 4]);
    expect(words).toContain(paper.longer);
    const said = await tab.page.locator('article').first().locator('li').allInnerTexts();
    expect(said.length).toBeGreaterThan(50);
    for (const entry of said) expect(words).toContain(entry);
    await tab.page.close();
  });

  test('two taps after the end of the session the plan lies on the phone, and opens without a network', async () => {
    await home.ends();
    const { phone } = home;
    const { plan } = phone.text;
    const tab = await phone.openTab(() =>
      phone.press(phone.page.getByRole('link', { name: new RegExp(`^${plan.open}`) })),
    );
    await tab.button(plan.save).waitFor();
    const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.pressButton(plan.save)]);
    expect(download.suggestedFilename()).toBe('my-plan.html');
    const path = join(root, 'screens', 'every-worksheet', download.suggestedFilename());
    await download.saveAs(path);
    expect(await readFile(path, 'utf8')).not.toMatch(/https?:|src=/);
    const offline = await home.group.browser.newContext({ ...PHONE, offline: true });
    const kept = await offline.newPage();
    await kept.goto(pathToFileURL(path).href);
    expect(await kept.title()).toBe('My plan');
    for (const number of ['5550134567', '2125550100', '911', '988'])
      expect(await kept.locator(`a[href="tel:${number}"]`).count(), number).toBeGreaterThan(0);
    await kept.screenshot({ path: path.replace('.html', '-kept.png') });
    await offline.close();
    await tab.page.close();
  });

  test('staff go through the same plan, without what is for nobody else', async () => {
    await desk.page.goto(`${desk.url}/desk/sessions/${home.group.tablet.live.session}/seats/${home.seat}/plan`);
    await desk.page.locator('article').first().waitFor();
    await looking.at(desk, 'plan-desk');
    const words = await desk.page.locator('article').first().innerText();
    expect(words).toContain('My warning signs');
    expect(looking.takeFound()).toEqual({});
  });

  test('no page stumbled on the way', () => {
    expect([desk, home.phone].flatMap(({ watch }) => watch.troubles)).toEqual([]);
  });
});
