import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { es } from '../../../web/src/lib/text/staff/es.ts';
import { launch } from '../../support/chromium.ts';
import { invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { Album } from '../people/album.ts';
import { PHONE, type Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { LEADER } from '../people/small-group.ts';
import { soon } from '../people/soon.ts';
import { Staff, type Account } from '../people/staff.ts';
import { Wall } from '../people/wall.ts';

const { together } = en;
const SAM = { name: 'Sam Second', email: 'sam@example.org', password: 'five quiet words in here' };
const KIM = { name: 'Kim', email: 'kim@example.org', password: 'six more quiet words in here' };
const SECRET = 'CANARY: Ash looks pale';

let server: RunningServer;
let browser: Browser;
let wire: Tablet;
let place: Place;
let session = '';
const album = new Album('staff-together');
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  wire = await setUpProgram(server, LEADER);
  const second = await invite(server, wire, 'facilitator', SAM);
  await invite(server, wire, 'facilitator', KIM);
  const group = await makeGroup(wire, { aliases: ['Ash', 'Birch'], colleagues: [second] });
  session = await openRoom(wire, group);
});
afterAll(async () => {
  wire.close();
  await browser.close();
  await server[Symbol.asyncDispose]();
});

beforeAll(() => {
  place = { browser, url: server.url };
});

async function atDesk(account: Account, options: Parameters<typeof Staff.openDesk>[2] = {}): Promise<Staff> {
  const staff = await Staff.openDesk(place, account.name, options);
  await staff.signIn(account);
  return staff;
}
async function inSession(staff: Staff): Promise<Lead> {
  await staff.page.goto(`${server.url}/lead/${session}`);
  return new Lead(staff);
}

test('staff talk among themselves, a colleague sits in and is told of, and a phone is a remote control', async () => {
  const tablet = await atDesk(LEADER);
  const lead = await inSession(tablet);
  const phone = await Phone.open(place, 'Ash');
  await phone.typeCode(wire.code());
  await phone.knock('Ash');

  // A colleague sits in; the group reads it, at the door already.
  await lead.press(together.observers.add);
  await lead.press(KIM.name);
  await lead.sees(KIM.name);
  await phone.sees(phone.text.sitsIn(KIM.name, 1));
  await wire.admit('Ash');
  await phone.isIn();
  await phone.sees(phone.text.sitsIn(KIM.name, 1));
  await album.take(phone, 'phone-sits-in');
  const wall = await Wall.open(place);
  await wall.knock(wire.code());
  await wire.admit('');
  await wall.sees(/Kim from staff sits in today/);
  await wire.live.must('session:start', {});
  await wire.live.upToDate();

  const kim = await atDesk(KIM);
  await kim.press(kim.page.getByRole('link', { name: together.observer.open }));
  await kim.sees(together.observer.help);
  await kim.sees('Arrive');
  expect(await kim.words()).not.toContain('Ash');
  await album.take(kim, 'observer');

  // The lane, on a tablet and on a phone.
  const small = await atDesk(SAM, PHONE);
  const remote = await inSession(small);
  await remote.isAt('Arrive');
  await lead.press(new RegExp(`^${together.lane.chip}`));
  await lead.press(together.lane.quick['you-take-this']);
  await lead.panel(together.lane.title).getByRole('textbox').fill(SECRET);
  await lead.press(together.lane.send);
  await remote.sees(together.lane.fresh(2));
  expect(await small.words()).not.toContain('CANARY');
  await album.take(small, 'remote');
  await remote.press(new RegExp(`^${together.lane.chip}`));
  await remote.press(en.lead.circle.uncover, remote.panel(together.lane.title));
  await remote.sees(SECRET);
  await album.take(small, 'remote-lane');
  await remote.press(together.lane.keep, small.page.getByRole('listitem').filter({ hasText: SECRET }));
  await lead.closePanel();
  await lead.uncover();
  await lead.press(new RegExp(`^${together.lane.chip}`));
  await lead.sees(together.lane.kept);
  await album.take(tablet, 'tablet-lane');
  await lead.cover();
  expect(await tablet.words()).not.toContain('CANARY');
  await lead.closePanel();
  for (const one of [phone, wall, kim]) expect(await one.words()).not.toContain('CANARY');

  // The phone holds and goes on.
  await remote.closePanel();
  await remote.press(en.lead.bar.hold);
  await kim.sees(together.observer.hold);
  await phone.sees(phone.text.hold.title);
  await remote.press(en.lead.bar.resume);
  await remote.press(together.remote.blank);
  await soon(() => wire.live.view.wall.blank).toBe(true);
  await remote.press(together.remote.blank);
  await remote.next('Opening');
  await kim.sees('Opening');
  await remote.press(together.remote.everything);
  await small.button(together.remote.remote).waitFor();
  await remote.press(together.remote.remote);

  // Words twice as large, and in Spanish.
  await small.page.evaluate(() => (document.documentElement.style.fontSize = '34px'));
  await album.take(small, 'remote-200');
  await small.page.evaluate(() => (document.documentElement.style.fontSize = ''));
  const storageState = await small.context.storageState();
  const spanish = await Staff.openDesk(place, 'en español', { ...PHONE, locale: 'es-MX', storageState });
  await inSession(spanish);
  await spanish.button(es.together.remote.everything).waitFor();
  await album.take(spanish, 'remote-es');

  // Shown out, within the second.
  await wire.live.must('observer:leave', { staff: wire.live.view.lead.observers[0]?.staff ?? '' });
  await kim.seesHeading(en.lead.out['nobody-here']);
  await phone.seesNoMore(phone.text.sitsIn(KIM.name, 1));

  // After the close only what was kept is there.
  await wire.live.must('session:end', {});
  await wire.live.must('session:close', {});
  await lead.press(new RegExp(`^${together.lane.chip}`));
  await lead.sees(together.lane.closed);
  await tablet.page.goto(`${server.url}/desk/sessions/${session}`);
  await tablet.seesHeading(together.lane.keptTitle);
  await tablet.sees(SECRET);
  expect(await tablet.words()).not.toContain(together.lane.quick['you-take-this']);
  await album.take(tablet, 'record');
});
