import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, localDateOf } from '@opencircle/program';
import type { VisitDay } from '@opencircle/protocol';
import type { GroupId, PersonId, SentHome, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { createJumpClock, type JumpClock } from '../../support/jump-clock.ts';
import { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, setUpProgram } from '../../support/people/program.ts';
import { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { zoneOfMorning } from '../../support/zone-of-morning.ts';

const MINUTE = 60_000;
const BY_TAXI: SentHome = { withWhom: 'Rosa', wayHome: 'ride', note: 'We called a taxi' };

let folder: string;
let clock: JumpClock;
let at: Installation;
let admin: Tablet;
let lead: Tablet;
let groups: readonly [GroupId, GroupId, GroupId];
let ids: Readonly<Record<string, PersonId>>;
let startOfEvening: number;
const phones: Phone[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  clock = createJumpClock(join(folder, 'ahead'));
  at = await install({ clock });
  admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  const program = { timeZone: zoneOfMorning(), languages: ['en', 'es'], onCall: '' } as const;
  void (await admin.ask('PUT /api/program', { send: program })).got;
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  const first = await makeGroup(lead, { title: 'Skills', aliases: ['Ash', 'Birch', 'Cedar'] });
  const of = async (group: GroupId) => (await lead.ask('GET /api/groups/:group', { at: { group } })).got.people;
  ids = Object.fromEntries((await of(first)).map(({ alias, person }) => [alias, person]));
  const [ash = '', birch = ''] = [ids['Ash'], ids['Birch']];
  const second = await makeGroup(lead, { title: 'Learning', people: [{ person: ash }, { person: birch }] });
  const third = await makeGroup(lead, {
    title: 'Talking',
    people: [{ person: ash }, { alias: 'Dogwood', language: 'en' }],
  });
  groups = [first, second, third];
  startOfEvening = clock.now();
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  lead.close();
  await at.remove();
  rmSync(folder, { recursive: true });
});

async function plan(group: GroupId, minutes: number): Promise<SessionId> {
  const send = { group, startsAt: startOfEvening + minutes * MINUTE, plan: null };
  return (await lead.ask('POST /api/sessions', { send })).got.session;
}
async function openDoor(session: SessionId): Promise<void> {
  void (await lead.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  lead.close();
  await lead.lead(session);
  await until('the door is open', () => lead.code() !== '');
}
async function enter(name: string): Promise<Phone> {
  const phone = await comeIn(at, lead, name);
  phones.push(phone);
  return phone;
}
async function finish(): Promise<void> {
  for (const type of ['session:end', 'session:close'] as const) await lead.live.must(type, {});
}
const seatOf = (alias: string): string => lead.live.view.people.find((one) => one.alias === alias)?.seat ?? '';
const next = (phone: Phone, session: SessionId) => phone.ask('POST /api/door/find', { send: { after: session } });
const date = (): string => localDateOf(startOfEvening, zoneOfMorning());
const day = async (): Promise<VisitDay> => (await lead.ask('GET /api/days/:date', { at: { date: date() } })).got;
const rowsOf = ({ people }: VisitDay, alias: string) =>
  people.find((one) => one.alias === alias)?.rows.map(({ attendance }) => attendance) ?? [];

describe('three sessions on one evening', () => {
  test('are one visit day: minutes of each session, of no break, late, left early and not today', async () => {
    const [one, two, three] = [await plan(groups[0], 0), await plan(groups[1], 90), await plan(groups[2], 165)];

    await openDoor(one);
    const ash = await enter('Ash');
    const cedar = await enter('Cedar');
    await lead.live.must('session:start', {});
    clock.jump(12 * MINUTE);
    const birch = await enter('Birch');
    clock.jump(43 * MINUTE);
    await lead.live.must('seat:leave', { seat: seatOf('Cedar') });
    clock.jump(20 * MINUTE);
    await finish();

    // A break of a quarter of an hour, with the next door not open yet.
    expect(await next(ash, one)).toMatchObject({ status: 409, refusal: 'not-open-yet' });
    expect(JSON.parse((await next(ash, one)).text)).toMatchObject({ opensAt: startOfEvening + 90 * MINUTE });
    // Whoever has no place there is told what a wrong code is told.
    expect((await next(cedar, one)).text).toBe('{"refusal":"no-such-door"}');
    clock.jump(15 * MINUTE);

    await openDoor(two);
    expect((await next(ash, one)).got.known).toEqual({ alias: 'Ash', language: 'en' });
    await ash.knockAt({ after: one }, 'person');
    await ash.look(two);
    await lead.admit('Ash');
    await ash.seated();
    await lead.live.must('session:start', {});
    clock.jump(5 * MINUTE);
    await birch.knockAt({ code: lead.code() }, 'person');
    await until('Birch knocks as who they are', () =>
      lead.live.view.door.knocks.some(({ matches }) => matches.length === 1),
    );
    const [waiting] = lead.live.view.door.knocks;
    await lead.live.must('knock:not-today', { knock: waiting?.id ?? '', seat: seatOf('Birch'), how: null });
    const stranger = await Phone.knock(at, { code: lead.code() }, 'Somebody');
    phones.push(stranger);
    await until('somebody knocks', () => lead.live.view.door.knocks.some(({ name }) => name === 'Somebody'));
    const unknown = lead.live.view.door.knocks.find(({ name }) => name === 'Somebody')?.id ?? '';
    await lead.live.must('knock:not-today', { knock: unknown, seat: null, how: BY_TAXI });
    clock.jump(40 * MINUTE);
    await lead.live.must('seat:not-today', { seat: seatOf('Birch'), how: { ...BY_TAXI, withWhom: '' } });
    clock.jump(15 * MINUTE);
    await finish();
    clock.jump(15 * MINUTE);

    await openDoor(three);
    await ash.knockAt({ after: two }, 'person');
    await ash.look(three);
    await lead.admit('Ash');
    await ash.seated();
    await lead.live.must('session:start', {});
    clock.jump(30 * MINUTE);
    await lead.live.must('session:end', {});
    await lead.live.must('attendance:confirm', { seat: seatOf('Ash'), minutes: 25 });
    await lead.live.must('session:close', {});
    expect((await next(ash, three)).refusal).toBe('no-such-door');

    const seen = await day();
    expect(seen.sessions.map(({ session, title, phase }) => [session, title, phase])).toEqual([
      [one, 'Skills', 'closed'],
      [two, 'Learning', 'closed'],
      [three, 'Talking', 'closed'],
    ]);
    expect(seen.people.map(({ alias, rows }) => [alias, rows.map(({ session }) => session)])).toEqual([
      ['Ash', [one, two, three]],
      ['Birch', [one, two]],
      ['Cedar', [one]],
      ['Dogwood', [three]],
    ]);
    expect(rowsOf(seen, 'Ash').map(({ minutes }) => minutes)).toEqual([75, 60, 30]);
    expect(seen.people.find(({ alias }) => alias === 'Ash')).toMatchObject({
      person: ids['Ash'],
      minutes: 75 + 60 + 25,
    });
    expect(rowsOf(seen, 'Birch')).toMatchObject([
      { state: 'came', lateMinutes: 12, leftEarlyMinutes: 0, minutes: 63 },
      { state: 'not-today', minutes: 0, sentHome: { ...BY_TAXI, withWhom: '' } },
    ]);
    expect(rowsOf(seen, 'Cedar')).toMatchObject([{ state: 'came', lateMinutes: 0, leftEarlyMinutes: 20, minutes: 55 }]);
    expect(rowsOf(seen, 'Dogwood')).toMatchObject([{ state: 'did-not-come', minutes: 0, sentHome: null }]);
    expect(seen.unknownSentHome).toMatchObject([{ session: two, how: BY_TAXI }]);
    const other = (await lead.ask('GET /api/days/:date', { at: { date: addDays(date(), 1) } })).got;
    expect([other.sessions, other.people]).toEqual([[], []]);
    for (const nonsense of ['tomorrow', '2026-1-1', '..'])
      expect((await lead.ask('GET /api/days/:date', { at: { date: nonsense } })).status).toBe(404);

    // The same after a restart, from what is on disk.
    at = await at.restart();
    const again = new Tablet(at, 'Fran Lead');
    for (const [name, value] of lead.cookies) again.cookies.set(name, value);
    expect((await again.ask('GET /api/days/:date', { at: { date: date() } })).got).toEqual(seen);
  });
});
