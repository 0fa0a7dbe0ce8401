import { addDays, localDateOf, weekdayOf } from '@opencircle/program';
import type { GroupId, PersonId, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { zoneOfMorning } from '../../support/zone-of-morning.ts';

let at: Installation;
let lead: Tablet;
let first: GroupId;
let second: GroupId;
let ash: PersonId;
let birch: PersonId;
const phones: Phone[] = [];

const people = async (group: GroupId) => (await lead.ask('GET /api/groups/:group', { at: { group } })).got.people;
const personOf = async (group: GroupId, alias: string): Promise<PersonId> =>
  (await people(group)).find((one) => one.alias === alias)?.person ?? '';

beforeEach(async () => {
  at = await install();
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  const program = { timeZone: zoneOfMorning(), languages: ['en', 'es'], onCall: '' } as const;
  void (await admin.ask('PUT /api/program', { send: program })).got;
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  first = await makeGroup(lead, { title: 'Skills', aliases: ['Ash', 'Birch', 'Cedar'] });
  [ash, birch] = [await personOf(first, 'Ash'), await personOf(first, 'Birch')];
  second = await makeGroup(lead, {
    title: 'Learning',
    people: [{ person: ash }, { alias: 'Dogwood', language: 'es' }],
  });
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  lead.close();
  await at.remove();
});

let minutes = 0;
/** A meeting of this group with its door open, each a minute after the one before. */
async function meet(group: GroupId): Promise<SessionId> {
  const startsAt = Date.now() + (minutes += 1) * 60_000;
  const { session } = (await lead.ask('POST /api/sessions', { send: { group, startsAt, plan: null } })).got;
  void (await lead.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  lead.close();
  await lead.lead(session);
  await until('the door is open', () => lead.code() !== '');
  return session;
}
async function enter(name: string): Promise<Phone> {
  const phone = await comeIn(at, lead, name);
  phones.push(phone);
  return phone;
}
const atDoor = async (phone: Phone) => (await phone.ask('POST /api/door/find', { send: { code: lead.code() } })).got;
const join = (group: GroupId, person: PersonId) =>
  lead.ask('POST /api/groups/:group/people', { at: { group }, send: { person } });
const leave = async (group: GroupId, person: PersonId): Promise<void> => {
  void (await lead.ask('DELETE /api/groups/:group/people/:person', { at: { group, person } })).got;
};

describe('somebody who belongs to several groups', () => {
  test('is one person, listed once with all of them, and comes and goes in each by itself', async () => {
    const listed = async () =>
      (await lead.ask('GET /api/people')).got.map(({ alias, groups }) => [alias, groups.length]);
    expect(await listed()).toEqual([
      ['Ash', 2],
      ['Birch', 1],
      ['Cedar', 1],
      ['Dogwood', 1],
    ]);
    expect(await personOf(second, 'Ash')).toBe(ash);
    // Joining once more changes nothing.
    expect((await join(second, ash)).got).toEqual({ person: ash });
    expect((await people(second)).map(({ alias }) => alias)).toEqual(['Ash', 'Dogwood']);

    await leave(first, ash);
    expect((await people(first)).map(({ alias }) => alias)).toEqual(['Birch', 'Cedar']);
    expect((await people(second)).map(({ alias }) => alias)).toEqual(['Ash', 'Dogwood']);
    expect((await join(first, ash)).status).toBe(200);
    expect((await people(first)).map(({ alias }) => alias)).toEqual(['Birch', 'Cedar', 'Ash']);
    await leave(first, ash);
    await leave(second, ash);
    expect(await listed()).toEqual([
      ['Birch', 1],
      ['Cedar', 1],
      ['Dogwood', 1],
    ]);
  });

  test('is nobody who never was here, nobody who left, and nobody twice', async () => {
    expect((await join(second, 'nobody-at-all')).refusal).toBe('not-found');
    await leave(first, birch);
    expect((await join(second, birch)).refusal).toBe('not-found');
    const [plan] = (await lead.ask('GET /api/plans')).got;
    const send = {
      kind: 'process',
      title: 'Talking',
      schedule: { weekday: 1, time: '20:00' },
      plan: plan?.id ?? '',
      staff: [await lead.id()],
    } as const;
    const make = (...members: PersonId[]) =>
      lead.ask('POST /api/groups', { send: { ...send, people: members.map((person) => ({ person })) } });
    expect((await make(ash, ash)).refusal).toBe('malformed');
    expect((await make(ash, birch)).refusal).toBe('not-found');
    expect((await make(ash)).status).toBe(200);
  });

  test('is new in each group until they came to it, and comes with one personal link to all', async () => {
    const link = { at: { group: second, person: ash }, send: {} };
    const { link: url } = (await lead.ask('POST /api/groups/:group/people/:person/link', link)).got;
    const personal = new URL(url).hash.replace('#p.', '');
    const session = await meet(first);
    const phone = new Phone(at, 'Ash');
    phones.push(phone);
    await phone.knockAt({ personal }, 'person');
    await phone.look(session);
    await lead.admit('Ash');
    await phone.seated();
    for (const type of ['session:start', 'session:end', 'session:close'] as const) await lead.live.must(type, {});
    await expect
      .poll(async () => (await people(first)).filter(({ isNew }) => !isNew).map(({ alias }) => alias))
      .toEqual(['Ash']);
    expect((await people(second)).every(({ isNew }) => isNew)).toBe(true);

    const later = await meet(second);
    await phone.knockAt({ personal }, 'person');
    await phone.look(later);
    await until('Ash knocks as who they are', () => lead.live.view.door.knocks.length === 1);
    expect(lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat).toBe(
      lead.live.view.door.knocks[0]?.matches[0],
    );
    // Out of one group the link still leads to the other; out of both it leads nowhere.
    await leave(second, ash);
    expect((await phone.ask('POST /api/door/find', { send: { personal } })).refusal).not.toBe('no-such-door');
    await leave(first, ash);
    const stranger = new Phone(at, 'Ash');
    for (const { session: id } of [{ session: later }]) {
      lead.close();
      await lead.lead(id);
      for (const type of ['session:end', 'session:close'] as const) await lead.live.must(type, {});
    }
    expect((await stranger.ask('POST /api/door/find', { send: { personal } })).refusal).toBe('no-such-door');
  });
});

describe('a device that was let in as somebody', () => {
  test('is recognised where that person is expected, and is nobody where they are not', async () => {
    await meet(first);
    const phone = await enter('Ash');
    const other = await enter('Birch');
    await meet(second);
    expect((await atDoor(phone)).known).toEqual({ alias: 'Ash', language: 'en' });
    expect((await atDoor(other)).known).toBeNull();
    expect((await atDoor(new Phone(at, 'Nobody'))).known).toBeNull();
  });

  test('is offered no name where two who share it are both expected', async () => {
    void (await join(second, birch)).got;
    const third = await makeGroup(lead, { title: 'Talking', people: [{ person: birch }] });
    await meet(first);
    const phone = await enter('Ash');
    await meet(third);
    await phone.knockAt({ code: lead.code() }, 'person');
    await until('the phone knocks', () => lead.live.view.door.knocks.length === 1);
    const seat = lead.live.view.people.find(({ alias }) => alias === 'Birch')?.seat ?? '';
    await lead.live.must('knock:admit', { knock: lead.live.view.door.knocks[0]?.id ?? '', seat });
    await meet(second);
    expect((await atDoor(phone)).known).toBeNull();
  });

  test('is nobody anywhere any more once staff took that back in one group', async () => {
    await meet(first);
    const phone = await enter('Ash');
    await lead.live.must('seat:remove', {
      seat: lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '',
    });
    await meet(second);
    expect((await atDoor(phone)).known).toBeNull();
  });

  test('is nobody either where it had been let in before that', async () => {
    await meet(first);
    const phone = await enter('Ash');
    const before = await atDoor(phone);
    await meet(second);
    await phone.knockAt({ code: lead.code() }, 'person');
    await lead.admit('Ash');
    await lead.live.must('seat:remove', {
      seat: lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '',
    });
    await meet(first);
    expect((await atDoor(phone)).known).toBeNull();
    expect(before.known).toEqual({ alias: 'Ash', language: 'en' });
  });
});

describe('the next session of the day', () => {
  const next = (phone: Phone, session: SessionId) => phone.ask('POST /api/door/find', { send: { after: session } });
  const WRONG = '{"refusal":"no-such-door"}';

  test('is found by whoever sits in the one before, and looks like a wrong code to everybody else', async () => {
    const before = await meet(first);
    const phone = await enter('Ash');
    const cedar = await enter('Cedar');
    await meet(second);
    expect((await next(phone, before)).got).toMatchObject({ known: { alias: 'Ash' }, session: null });
    const nobody = new Phone(at, 'nobody');
    const answers = await Promise.all([next(cedar, before), next(nobody, before), next(phone, 'no-such-session')]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [404, WRONG]));
    expect(nobody.cookies.size).toBe(0);
  });

  test('has a time before anybody prepared it, when their other group meets later on that day', async () => {
    const before = await meet(first);
    const phone = await enter('Ash');
    const date = localDateOf(Date.now(), zoneOfMorning());
    const { kind, title, plan, staff } = (await lead.ask('GET /api/groups/:group', { at: { group: second } })).got;
    const meetsOn = async (weekday: number): Promise<void> => {
      const send = { kind, title, staff, plan: plan.id, schedule: { weekday, time: '22:30' } };
      void (await lead.ask('PUT /api/groups/:group', { at: { group: second }, send })).got;
    };
    await meetsOn(weekdayOf(addDays(date, 1)));
    expect((await next(phone, before)).text).toBe(WRONG);
    await meetsOn(weekdayOf(date));
    expect(await next(phone, before)).toMatchObject({ status: 409, refusal: 'not-open-yet' });
  });
});
