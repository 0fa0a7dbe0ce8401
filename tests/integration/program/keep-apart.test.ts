import type { GroupId, PersonId, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { Phone } from '../../support/people/phone.ts';
import { invite, makeGroup, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';

let at: Installation;
let lead: Tablet;
let admin: Tablet;
let group: GroupId;
let people: Readonly<Record<string, PersonId>>;
const phones: Phone[] = [];

beforeEach(async () => {
  at = await install();
  admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  group = await makeGroup(lead, { title: 'Skills', aliases: ['Ash', 'Birch', 'Cedar'] });
  const members = (await lead.ask('GET /api/groups/:group', { at: { group } })).got.people;
  people = Object.fromEntries(members.map(({ alias, person }) => [alias, person]));
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  lead.close();
  await at.remove();
});
const keepApart = (one: string, other: string) =>
  lead.ask('POST /api/groups/:group/apart', {
    at: { group },
    send: { people: [people[one] ?? '', people[other] ?? ''] },
  });
const pairs = async (who = lead, of = group) =>
  (await who.ask('GET /api/groups/:group/apart', { at: { group: of } })).got.map(({ people: two }) =>
    two.map(({ alias }) => alias).sort(),
  );
async function plan(): Promise<SessionId> {
  return (await lead.ask('POST /api/sessions', { send: { group, startsAt: Date.now(), plan: null } })).got.session;
}
async function open(session: SessionId): Promise<void> {
  void (await lead.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  await lead.lead(session);
}
const seat = (alias: string): string => lead.live.view.people.find((one) => one.alias === alias)?.seat ?? '';
const arrives = async (alias: string, despite?: true) =>
  lead.live.ask('seat:arrive', { seat: seat(alias), presence: 'on-paper', ...(despite && { despite }) });
const isApart = (alias: string): boolean =>
  lead.live.view.people.find((one) => one.alias === alias)?.keptApart === true;

test('[KA4] two names are kept apart once, in either order, and can be taken off again', async () => {
  const { apart } = (await keepApart('Ash', 'Birch')).got;
  expect((await keepApart('Birch', 'Ash')).got.apart).toBe(apart);
  expect((await keepApart('Ash', 'Ash')).refusal).toBe('malformed');
  expect(await pairs()).toEqual([['Ash', 'Birch']]);
  expect(
    (await lead.ask('GET /api/today')).got.today.concat().every((one) => one.group !== group || one.keptApart),
  ).toBe(true);
  void (await lead.ask('DELETE /api/groups/:group/apart/:apart', { at: { group, apart } })).got;
  expect(await pairs()).toEqual([]);
  expect((await lead.ask('DELETE /api/groups/:group/apart/:apart', { at: { group, apart } })).refusal).toBe(
    'not-found',
  );
});

test('[KA4] staff of other groups are told of no such pair, and cannot make one of people they do not know', async () => {
  void (await keepApart('Ash', 'Birch')).got;
  const other = await invite(at, admin, 'facilitator', { name: 'Other Lead' });
  const theirs = await makeGroup(other, { title: 'Learning', aliases: ['Dogwood'] });
  expect(await pairs(other, theirs)).toEqual([]);
  expect((await other.ask('GET /api/groups/:group/apart', { at: { group } })).refusal).toBe('not-found');
  const [dogwood] = (await other.ask('GET /api/groups/:group', { at: { group: theirs } })).got.people;
  const send = { people: [dogwood?.person ?? '', people['Ash'] ?? ''] } as const;
  expect((await other.ask('POST /api/groups/:group/apart', { at: { group: theirs }, send })).refusal).toBe('not-found');
});

test('[KA5] a session that is planned, opens its door or is open already is told, and told again of each change', async () => {
  void (await keepApart('Ash', 'Birch')).got;
  await open(await plan());
  void (await arrives('Ash'));
  await until('the session was told', () => isApart('Birch'));
  expect(await arrives('Birch')).toEqual({ ok: false, refusal: 'kept-apart' });
  const { apart } = (await keepApart('Ash', 'Cedar')).got;
  await until('it is told again', () => isApart('Cedar'));
  void (await lead.ask('DELETE /api/groups/:group/apart/:apart', { at: { group, apart } })).got;
  await until('it is told of that too', () => !isApart('Cedar'));
  expect(await arrives('Cedar')).toEqual({ ok: true });
  expect(await arrives('Birch', true)).toEqual({ ok: true });
});

test('[KA5] somebody kept apart knocks as everybody does, and is in once staff say so despite it', async () => {
  void (await keepApart('Ash', 'Birch')).got;
  await open(await plan());
  void (await arrives('Ash'));
  await until('the session was told', () => isApart('Birch'));
  const birch = await Phone.knock(at, { code: lead.code() }, 'Birch');
  phones.push(birch);
  await until('the knock is there', () => lead.live.view.door.knocks.length === 1);
  const { id = '', matches = [] } = lead.live.view.door.knocks[0] ?? {};
  const asked = { knock: id, seat: matches[0] ?? null };
  expect(await lead.live.ask('knock:admit', asked)).toEqual({ ok: false, refusal: 'kept-apart' });
  await lead.live.must('knock:admit', { ...asked, despite: true });
  await birch.seated();
});
