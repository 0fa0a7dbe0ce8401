import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GroupId, Session, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { createJumpClock, type JumpClock } from '../../support/jump-clock.ts';
import type { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';

const DAY = 24 * 60 * 60 * 1000;

let at: Installation;
let clock: JumpClock;
let folder: string;
let lead: Tablet;
let group: GroupId;
let phones: Phone[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  clock = createJumpClock(join(folder, 'ahead'));
  at = await install({ clock });
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  group = await makeGroup(lead, { aliases: ['Ash', 'Birch', 'Cedar'] });
});
afterEach(async () => {
  for (const phone of phones) phone.close();
  phones = [];
  lead.close();
  await at.remove();
  rmSync(folder, { recursive: true });
});

const now = (id: SessionId): Promise<Session | null> => at.app.live.within<Session>(id, (session) => session);
const seatOf = (alias: string): string => lead.live.view.people.find((one) => one.alias === alias)?.seat ?? 'none';

/** An evening these people come to; over. Those who are named speak in this order. */
async function evening(here: readonly string[], speak: readonly string[], also?: () => Promise<void>): Promise<void> {
  await openRoom(lead, group, clock.now());
  for (const name of here) phones.push(await comeIn(at, lead, name));
  await lead.live.must('session:start', {});
  await lead.live.upToDate();
  const step = speak.length > 0 ? await lead.goTo('round') : '';
  for (const alias of speak) await lead.live.must('round:give', { step, seat: seatOf(alias) });
  await also?.();
  await lead.live.must('session:end', {});
  await lead.live.must('session:close', {});
  lead.close();
  for (const phone of phones) phone.close();
  phones = [];
  clock.jump(7 * DAY);
}
async function nextMeeting(): Promise<Session | null> {
  const session = await openRoom(lead, group, clock.now());
  return now(session);
}

test('[PK3] what was put aside and not taken up waits in the next meeting of the group', async () => {
  await evening(['Ash', 'Birch'], [], async () => {
    for (const text of ['Sleep', 'Work', 'Money']) await lead.live.must('topic:park', { text });
    await lead.live.upToDate();
    const topic = (text: string) => lead.live.view.parked.find((one) => one.text === text)?.id ?? 'none';
    await lead.live.must('topic:take', { topic: topic('Sleep'), taken: true });
    await lead.live.must('topic:remove', { topic: topic('Work') });
  });
  const next = await nextMeeting();
  expect(next?.parked).toEqual([{ id: 'before-0', text: 'Money', at: null, taken: false }]);
  expect(lead.live.view.parked.map(({ text }) => text)).toEqual(['Money']);
  // Words that were put aside lie nowhere as they are.
  expect(JSON.stringify(await at.store.rowsOf('session', group))).not.toContain('Money');
});

test('[RO7] the next meeting knows who opened one longest ago, and asks nobody who comes for the first time', async () => {
  await evening(['Ash', 'Birch'], ['Birch', 'Ash']);
  await evening(['Ash', 'Birch'], ['Ash', 'Birch']);
  const next = await nextMeeting();
  const alias = (person: string) => Object.values(next?.seats ?? {}).find((seat) => seat.person === person)?.alias;
  expect(next?.fairOrder.map(alias)).toEqual(['Birch', 'Ash']);
});
