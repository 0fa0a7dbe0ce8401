import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskDay, FIRST } from './every-screen/desk-day.ts';
import { Looking } from './every-screen/looking.ts';
import { Album } from './people/album.ts';
import { headsOnPaper, pagesOn } from './people/paper.ts';
import { LEADER } from './people/small-group.ts';
import { Staff } from './people/staff.ts';

const NARROW = { viewport: { width: 390, height: 844 } };

describe('every page of the desk, and what it prints', () => {
  let day: DeskDay;
  let desk: Staff;
  /** Spanish, text of 200 %, as narrow as a phone. */
  let large: Staff;
  const looking = new Looking(new Album('every-screen-desk'));

  beforeAll(async () => {
    day = await DeskDay.begin();
    const place = { browser: day.browser, url: day.server.url };
    desk = await Staff.openDesk(place, 'the desk');
    large = await Staff.openDesk(place, 'the large desk', NARROW);
    await Promise.all([desk.signIn(LEADER), large.signIn(LEADER)]);
    await large.page.evaluate(() => {
      sessionStorage.setItem('language', 'es');
      sessionStorage.setItem('text-size', '200');
    });
  });
  afterAll(() => day.end());

  const open = async (device: Staff, path: string, sign: string): Promise<void> => {
    await device.page.goto(`${device.url}${path}`);
    await device.page.locator(sign).first().waitFor();
  };
  const paper = async (path: string): Promise<void> => open(desk, path, 'article');

  const screens: readonly (readonly [string, () => string, string])[] = [
    ['today', () => '/desk', 'a[href$="/pack"]'],
    ['visit day', () => `/desk/days/${day.date}`, 'tbody tr'],
    ['tomorrow', () => `/desk/days/${day.tomorrow}`, '.notice'],
    ['a day without sessions', () => '/desk/days/2031-01-02', '.card'],
    ['record', () => `/desk/sessions/${day.first}`, 'tbody tr'],
    ['sign-in sheets', () => `/desk/days/${day.date}/sign-in`, 'article'],
    ['pack of a session', () => `/desk/sessions/${day.third}/pack`, 'article'],
    ['hand-over', () => `/desk/sessions/${day.second}/hand-over`, 'article'],
    ["one person's sheets", () => `/desk/sessions/${day.first}/seats/${day.writer}`, 'article'],
    ['boards', () => `/desk/sessions/${day.first}/boards`, 'article'],
    ['library', () => '/desk/library', 'li a'],
    ['an empty sheet', () => '/desk/library/sheets/w4-craving-step-by-step', 'article'],
    ['a handout', () => '/desk/library/handouts/triggers-and-cravings', 'article'],
    ['new group', () => '/desk/groups/new', 'form'],
  ];
  test.each(screens)('%s can be read by everyone', async (name, path, sign) => {
    await Promise.all([open(desk, path(), sign), open(large, path(), sign)]);
    await looking.at(desk, name.replaceAll(/\W+/g, '-'));
    await looking.at(large, `${name.replaceAll(/\W+/g, '-')}-narrow-200-es`);
    expect(looking.takeFound()).toEqual({});
  });

  test('a rehearsal is one press and a plan away', async () => {
    await open(desk, '/desk', 'h1');
    await desk.pressButton('Rehearse with pretend people');
    await desk.button('Start the rehearsal').waitFor();
    await looking.at(desk, 'rehearse');
    expect(looking.takeFound()).toEqual({});
  });

  test('the day says who came late, left early or was sent home, and adds up what counts', async () => {
    await open(desk, `/desk/days/${day.date}`, 'tbody tr');
    const row = (alias: string): Promise<string> =>
      desk.page.getByRole('row', { name: new RegExp(`^${alias} `) }).innerText();
    expect(await row('Cedar')).toContain('15 min late');
    expect(await row('Elm')).toMatch(/left \d+ min early/);
    expect(await row('Birch')).toMatch(/Not today[\s\S]*Rosa goes along · Picked up/);
    expect(await row('Fir')).toContain('did not come');
    const sum = desk.page.getByRole('row', { name: /^Dana / }).locator('.sum');
    const counted = Number(await sum.innerText());
    expect(counted).toBeGreaterThan(60);
    expect(counted, 'the break after it is in no sum').toBeLessThan(90);
  });

  test('the hand-over page is read in a minute, and takes one page', async () => {
    for (const [device, session] of [
      [desk, day.second],
      [desk, day.third],
      [large, day.second],
    ] as const) {
      await open(device, `/desk/sessions/${session}/hand-over`, 'article');
      const words = (await device.page.locator('article').innerText()).split(/\s+/);
      expect(words.length).toBeGreaterThan(30);
      expect(words.length).toBeLessThanOrEqual(150);
      expect([await pagesOn(device, 'A4'), await pagesOn(device, 'Letter')]).toEqual([1, 1]);
    }
  });

  const papers: readonly (readonly [string, () => string, number])[] = [
    ['each sign-in sheet', () => `/desk/days/${day.date}/sign-in`, 3],
    ['a handout', () => '/desk/library/handouts/triggers-and-cravings', 1],
    ['the agreement', () => '/desk/library/sheets/w42-group-agreement', 1],
    ['a board', () => `/desk/sessions/${day.first}/boards`, 1],
  ];
  test.each(papers)('%s takes one page, on A4 and on Letter', async (_what, path, pages) => {
    await paper(path());
    expect([await pagesOn(desk, 'A4'), await pagesOn(desk, 'Letter')]).toEqual([pages, pages]);
  });

  test('a pack holds roster, plan, sign-in sheet and sheets of each session, one for each person where that is wished', async () => {
    await paper(`/desk/days/${day.date}/pack`);
    const papers = desk.page.locator('article');
    for (const title of ['Roster and muster list', 'The plan', 'Sign-in sheet'])
      expect(await papers.getByRole('heading', { name: title, exact: true }).count(), title).toBe(3);
    const few = await papers.count();
    expect(await pagesOn(desk, 'Letter')).toBeGreaterThanOrEqual(few);
    await desk.press(desk.page.locator('label').filter({ hasText: 'One for each person' }));
    await papers.nth(few + 1).waitFor();
    expect(await papers.filter({ hasText: 'Las ganas, paso a paso' }).filter({ hasText: 'Dana' }).count()).toBe(1);
  });

  test('at the top of each page stands the group and the day, and nothing else; buttons stay off paper', async () => {
    await paper(`/desk/days/${day.date}/pack`);
    const heads = await headsOnPaper(desk);
    expect(heads.length).toBeGreaterThan(9);
    for (const head of heads)
      expect(head).toMatch(/^Tuesday group, (first|second|third) hour · [\w ]+\.?,? ?\d*,? \d{4}$/);
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await desk.page.emulateMedia({ media: null });
    expect(await desk.page.getByRole('button').filter({ visible: true }).count()).toBeGreaterThan(0);
  });

  test('a board names nobody, also where somebody shared with a name', async () => {
    await paper(`/desk/sessions/${day.first}/boards`);
    const words = await desk.page.locator('article').innerText();
    expect(words).toContain('My ex');
    expect(words).toContain(FIRST);
    expect(words).not.toContain('Dana');
    await paper(`/desk/sessions/${day.first}/seats/${day.writer}`);
    expect(await desk.page.locator('article').innerText(), 'her own sheet does').toContain('Dana');
  });

  test('people of one group are taken into another, and stay the same people', async () => {
    const before = (await day.tablet.ask('GET /api/people')).got.length;
    await open(desk, '/desk/groups/new', 'form');
    await desk.page.getByLabel('Name', { exact: true }).fill('Saturday group');
    await desk.press(desk.page.locator('summary').filter({ hasText: 'People from another group' }));
    await desk.pressButton('Take everyone');
    await desk.sees('6 people chosen.');
    await desk.pressButton('Make the group');
    await desk.seesHeading('People · 6');
    expect((await day.tablet.ask('GET /api/people')).got.length).toBe(before);
    await desk.pressButton('Take off the list Ash');
    await desk.pressButton('Take off Ash');
    await desk.seesHeading('People · 5');
    await desk.press(desk.page.locator('summary').filter({ hasText: 'People from another group' }));
    await desk.pressButton('Take everyone');
    await desk.pressButton('Add 1 person');
    await desk.seesHeading('People · 6');
    expect((await day.tablet.ask('GET /api/people')).got.length).toBe(before);
  });

  test('a meeting nobody planned comes into the pack with one press', async () => {
    await open(desk, `/desk/days/${day.tomorrow}/pack`, '.notice');
    expect(await desk.page.locator('article').count()).toBe(0);
    await desk.pressButton('Plan these and add them');
    await desk.page.locator('article').first().waitFor();
    await desk.seesHeading('Morning group');
  });

  test('no page stumbled on the way', () => {
    expect(looking.count).toBeGreaterThan(25);
    expect([desk, large].flatMap(({ watch }) => watch.troubles)).toEqual([]);
  });
});
