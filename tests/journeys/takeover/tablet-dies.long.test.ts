import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../support/chromium.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Phone } from '../../support/people/phone.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { Album } from '../people/album.ts';
import { Lead } from '../people/lead.ts';
import { LEADER } from '../people/small-group.ts';
import { soon } from '../people/soon.ts';
import { Staff } from '../people/staff.ts';

const ALIASES = ['Ash', 'Birch', 'Cedar'] as const;
const KIM = { name: 'Kim Colleague', email: 'kim@example.org', password: 'five quiet words in here' };

let server: RunningServer;
let browser: Browser;
/** Reads what the group is told, on no device anybody leads with. */
let watcher: Tablet;
const phones: Phone[] = [];
let session = '';
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  const admin = await setUpProgram(server, LEADER);
  watcher = await invite(server, admin, 'facilitator', KIM);
  const group = await makeGroup(admin, { aliases: ALIASES, colleagues: [watcher] });
  session = await openRoom(admin, group);
  for (const name of ALIASES) phones.push(await comeIn(server, admin, name));
  await admin.live.must('session:start', {});
  await admin.goTo('round');
  admin.close();
  await watcher.lead(session);
});
afterAll(async () => {
  watcher.close();
  for (const phone of phones) phone.close();
  await browser.close();
  await server[Symbol.asyncDispose]();
});

const state = () => {
  const { agenda, round, lead } = watcher.live.view;
  return { step: agenda.current, timer: agenda.timer, speaking: round?.speaking ?? null, leads: lead.lead?.name ?? '' };
};

test('a tablet dies in a round: one tap takes over, the round goes on, and the tablet comes back where the group is', async () => {
  const place = { browser, url: server.url };
  const before = await Staff.openDesk(place, 'the tablet');
  await before.page.goto(`${server.url}/sign-in`);
  await before.signIn(LEADER);
  await before.page.goto(`${server.url}/lead/${session}`);
  const dying = new Lead(before);
  const { banner: words, round, bar } = dying.words;
  const { agenda } = watcher.live.view;
  const titleOf = (step: string | null): string => agenda.steps.find(({ id }) => id === step)?.title.en ?? '';
  const title = titleOf(agenda.current);
  await dying.isAt(title);
  await dying.press(round.begin);
  await soon(() => state().speaking).not.toBeNull();
  const asItWas = state();
  expect(asItWas).toMatchObject({ leads: LEADER.name });

  // Pressed while the line is gone, and lost with the tablet.
  const cookies = await before.context.storageState();
  await before.goOffline();
  await dying.press(bar.next(titleOf(agenda.next)));
  await before.context.close();

  const kim = await Staff.openDesk(place, 'Kim');
  await kim.signIn(KIM);
  await kim.page.goto(`${server.url}/lead/${session}`);
  const taking = new Lead(kim);
  await taking.sees(words.leads(LEADER.name));
  expect(state()).toEqual(asItWas);
  await taking.press(words.takeOver);
  await taking.press(words.takeOverYes);
  await soon(() => state().leads).toBe(KIM.name);
  expect(state()).toEqual({ ...asItWas, leads: KIM.name });
  await taking.isAt(title);
  await taking.press(round.nextPerson);
  await soon(() => state().speaking).not.toBe(asItWas.speaking);

  const back = await Staff.openDesk(place, 'the tablet again', { storageState: cookies });
  await back.page.goto(`${server.url}/lead/${session}`);
  const returned = new Lead(back);
  await returned.isAt(title);
  await returned.sees(words.leads(KIM.name));
  await watcher.live.upToDate();
  expect(state().step, 'what the dead tablet had not sent is not done').toBe(asItWas.step);
  await new Album('takeover').take(back, 'back');
  await returned.press(words.takeOver);
  await returned.press(words.takeOverYes);
  await soon(() => state().leads).toBe(LEADER.name);
  await taking.sees(words.leads(LEADER.name));
  expect(state().step).toBe(asItWas.step);
});
