import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { countTapsOn, tapsOn } from '../../moments/taps.ts';
import { until } from '../../support/people/until.ts';
import { Looking } from '../every-screen/looking.ts';
import { Album } from '../people/album.ts';
import { Lead } from '../people/lead.ts';
import type { Phone } from '../people/phone.ts';
import { openEvening, REMOTE_DOOR, type Evening } from './evening.ts';

const { safety, lead: words } = en;
const HOME = { where: '12 Elm Street, Springfield', callBack: '555-0142', contact: 'Rosa, 555-0199' };

describe('an evening on which something happens', () => {
  let evening: Evening;
  let ash: Phone;
  let birch: Phone;
  let lead: Lead;
  const looking = new Looking(new Album('something-happens'));
  beforeAll(async () => {
    evening = await openEvening();
    ({ lead } = evening.tablet);
    await countTapsOn(lead.device);
  });
  afterAll(async () => {
    await evening.close();
  });
  const seatOf = (name: string): string =>
    evening.admin.live.view.people.find(({ alias }) => alias === name)?.seat ?? '';
  const card = (alias: string) => lead.panel(safety.cardOf(alias));
  const flow = async (title: string) => {
    await lead.press(safety.short, lead.page.locator('header'));
    await lead.press(title, lead.panel(safety.title));
  };
  const isOnCard = async (alias: string) => {
    await card(alias).waitFor();
    for (const said of [HOME.where, HOME.callBack, HOME.contact]) await lead.device.sees(said, card(alias));
    await lead.device.sees('Emergency · 911', card(alias));
    await lead.device.sees(`${safety.onCall} · (212) 555-0100`, card(alias));
  };

  test('somebody at home says where they are before the first step; somebody else skips it, and staff see that', async () => {
    ash = await evening.fromHome('Ash', 'en');
    const door = REMOTE_DOOR.en;
    await ash.pressButton(door.send);
    await ash.sees(door.needed);
    await looking.at(ash, 'remote-door');
    await ash.page.getByLabel(door.where, { exact: true }).fill(HOME.where);
    await ash.press(ash.page.locator('label').filter({ hasText: door.companies['others-who-must-not-hear'] }));
    await ash.sees(door.headphones);
    await ash.page.getByLabel(door.callBack).fill(HOME.callBack);
    await ash.page.getByLabel(door.contact).fill(HOME.contact);
    await ash.pressButton(door.send);
    await ash.seesNoMore(door.why);
    birch = await evening.fromHome('Birch', 'es');
    await looking.at(birch, 'remote-door-es');
    await birch.pressButton(REMOTE_DOOR.es.skip);
    await birch.seesNoMore(REMOTE_DOOR.es.why);
    await lead.sees(safety.missing);
    await looking.at(lead.device, 'place-missing');
  });

  test('what was said is corrected from the menu', async () => {
    const menu = await ash.openMenu();
    await ash.pressButton(ash.text.whereIAm, menu);
    const drawer = ash.page.getByRole('dialog', { name: ash.text.whereIAm });
    await drawer.getByLabel(REMOTE_DOOR.en.callBack).fill('555-0143');
    await ash.pressButton(REMOTE_DOOR.en.keep, drawer);
    await drawer.waitFor({ state: 'hidden' });
    await until('staff read it', () =>
      evening.admin.live.view.whereabouts.some(({ callBack }) => callBack === '555-0143'),
    );
    await evening.admin.live.must('seat:whereabouts', { seat: seatOf('Ash'), ...HOME, company: 'alone' });
  });

  test('staff write down for somebody where they are', async () => {
    await lead.press(/Birch/, lead.page.getByRole('complementary'));
    await lead.press(safety.card, lead.panel(words.panels.people));
    await lead.press(safety.enter, card('Birch'));
    await card('Birch').getByLabel(safety.place, { exact: true }).fill('At her sister’s');
    await looking.at(lead.device, 'write-down');
    await lead.press(safety.keep, card('Birch'));
    await lead.device.seesNoMore(safety.missing);
    await lead.closePanel();
  });

  test('a word asked for is one neutral dot while covered, and its card shows place and numbers', async () => {
    await ash.needAWord('now');
    await until('it came', () => evening.admin.live.view.signals.length === 1);
    await looking.at(lead.device, 'covered-dot');
    await lead.openSignals();
    await lead.press(safety.card, lead.panel(words.panels.signals));
    await isOnCard('Ash');
    await looking.at(lead.device, 'safety-card');
    await lead.press(words.signals.seen, card('Ash'));
    await ash.sees(ash.text.word.seen.now);
    await lead.closePanel();
  });

  test('with the line cut the card still opens, with place and numbers', async () => {
    evening.tablet.line.cut();
    await lead.sees(words.offline.alone);
    await flow(safety.flows.crisis.title);
    await looking.at(lead.device, 'crisis');
    await lead.press('Ash', lead.panel(safety.title));
    await isOnCard('Ash');
    await looking.at(lead.device, 'card-without-network');
    await lead.closePanel();
    evening.tablet.line.mend();
    await lead.device.seesNoMore(words.offline.alone);
  });

  test('on a disk that is full the page opens anew, and the card is there', async () => {
    await writeFile(evening.server.faultFile, '');
    const refused = await evening.admin.live.ask('concern:raise', { seat: seatOf('Ash'), why: 'staff' });
    expect(refused).toMatchObject({ ok: false, refusal: 'storage-full' });
    await lead.page.reload();
    await lead.page.locator('main').waitFor();
    await flow(safety.flows.crisis.title);
    await lead.press('Ash', lead.panel(safety.title));
    await isOnCard('Ash');
    await lead.closePanel();
    await rm(evening.server.faultFile);
    await until('there is room again', async () => (await fetch(`${evening.server.url}/readyz`)).ok);
  });

  test('somebody walks out: noted with one tap, taken by a colleague, settled', async () => {
    await flow(safety.flows.leaves.title);
    await lead.press('Cedar', lead.panel(safety.title));
    await looking.at(lead.device, 'walks-out');
    await lead.press(safety.flows.leaves.did('Cedar'));
    await lead.sees(safety.flows.leaves.noted);
    const { live } = evening.colleague;
    await until('the colleague hears of it', () => live.view.concerns.length === 1);
    const [concern] = live.view.concerns;
    await live.must('concern:see', { concern: concern?.id ?? '' });
    await lead.press(safety.card, lead.panel(safety.title));
    await lead.device.sees(words.signals.seenBy('Kim Colleague'), card('Cedar'));
    await lead.device.press(
      card('Cedar').locator('label').filter({ hasText: words.signals.dispositions['called-someone'] }),
    );
    await lead.press(words.signals.keep, card('Cedar'));
    await until('it is settled', () => live.view.concerns[0]?.disposition?.is === 'called-someone');
    await lead.closePanel();
  });

  test('somebody arrives drunk: three taps from the glance view, and no other screen changes', async () => {
    const drunk = await evening.knocks('Dogwood');
    await until('they knock', () => evening.admin.live.view.door.knocks.some(({ name }) => name === 'Dogwood'));
    const read = () => Promise.all([ash, birch].map(async (phone) => (await phone.words()).replace(/\d+:\d+/g, '')));
    const before = await read();
    const taps = await tapsOn(lead.device);
    await flow(safety.flows.arrives.title);
    await looking.at(lead.device, 'arrives-drunk');
    await lead.press(words.notToday.ways.ride, lead.panel(safety.title));
    await drunk.seesHeading(drunk.text.knock['not-today'].title);
    expect((await tapsOn(lead.device)) - taps).toBe(3);
    expect(await read()).toEqual(before);
    await lead.closePanel();
  });

  test('an alarm: hold, and the muster list two taps away', async () => {
    await flow(safety.flows.alarm.title);
    await lead.press(safety.hold);
    await lead.sees(safety.held);
    await ash.sees(ash.text.hold.title);
    await looking.at(lead.device, 'alarm');
    await lead.press(words.muster.title, lead.panel(safety.title));
    await lead.panel(words.muster.title).waitFor();
    await lead.closePanel();
    await lead.press(words.bar.resume);
  });

  test('ending is possible at once; closing waits for each line', async () => {
    await evening.admin.live.must('session:end', {});
    await lead.isAt(words.closing.title);
    await lead.uncover();
    await looking.at(lead.device, 'before-you-close');
    expect(await evening.admin.live.ask('session:close', {})).toMatchObject({ refusal: 'signals-unsettled' });
    expect(await lead.device.button(words.closing.close).isDisabled()).toBe(true);
    const how = lead.page.getByRole('group', { name: words.signals.howEnded }).first();
    await lead.device.press(how.locator('label').filter({ hasText: words.signals.dispositions['we-talked'] }));
    await lead.press(words.signals.keep);
    await lead.sees(words.closing.allSettled);
    await lead.close();
    await ash.sees(ash.text.thanks.why);
    await ash.pressButton(ash.text.ui.help.open);
    await ash.sees(ash.text.ui.help.unwatched);
    await looking.at(ash, 'help-after');
    await ash.closeDrawer();
  });

  test('the numbers on the help card are the program’s own', async () => {
    const { lineSettings } = safety;
    const { device } = lead;
    await device.page.goto(`${evening.server.url}/desk/settings`);
    await device.pressButton(lineSettings.add);
    await device.page.getByLabel(lineSettings.number).last().fill('555-0177');
    await device.pressButton(en.desk.group.save);
    await device.sees(lineSettings.incomplete);
    for (const language of ['en', 'es'] as const)
      await device.page.getByLabel(lineSettings.label(en.ui.languages[language])).last().fill('Mobile crisis team');
    await device.pressButton(en.desk.group.save);
    await device.sees(en.desk.group.saved);
    await looking.at(device, 'settings');
    await ash.pressButton(ash.text.ui.help.open);
    await ash.sees('Mobile crisis team');
    expect(looking.takeFound()).toEqual({});
  });
});
