import type { GroupKind, JoiningPerson } from '@opencircle/protocol';
import { FAMILY_GROUP_KINDS, GROUP_KINDS, LINKS } from '@opencircle/protocol';
import type { GroupId, PersonId } from '@opencircle/session';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';

let at: Installation;
let lead: Tablet;
let other: Tablet;
let weekly: GroupId;
let ash: PersonId;
beforeEach(async () => {
  at = await install();
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  other = await invite(at, admin, 'facilitator', { name: 'Otto Else' });
  weekly = await makeGroup(lead, { aliases: ['Ash', 'Birch'] });
  ash = (await peopleOf(weekly))[0]?.person ?? '';
});
afterEach(async () => {
  lead.close();
  await at.remove();
});

const peopleOf = async (group: GroupId) => (await lead.ask('GET /api/groups/:group', { at: { group } })).got.people;
const add = (group: GroupId, send: JoiningPerson, by: Tablet = lead) =>
  by.ask('POST /api/groups/:group/people', { at: { group }, send });
const groupOf = (kind: GroupKind): Promise<GroupId> => makeGroup(lead, { kind, title: kind, people: [] });
const FAY = { alias: 'Fay', language: 'es' } as const;

test('family members join groups for families, and no other', async () => {
  const forFamilies: readonly GroupKind[] = FAMILY_GROUP_KINDS;
  for (const kind of GROUP_KINDS) {
    const { refusal } = await add(await groupOf(kind), { ...FAY, familyOf: ash });
    expect([kind, refusal]).toEqual([kind, forFamilies.includes(kind) ? null : 'not-allowed']);
  }
});

test('they belong to somebody in treatment here: not to a stranger, nor to family, nor to whoever is not one’s concern', async () => {
  const group = await groupOf('multifamily');
  const fay = (await add(group, { ...FAY, familyOf: ash })).got.person;
  expect((await peopleOf(group)).find(({ person }) => person === fay)).toMatchObject({ alias: 'Fay', familyOf: ash });
  expect((await lead.ask('GET /api/people')).got.find(({ person }) => person === fay)?.familyOf).toBe(ash);
  for (const familyOf of ['nobody', fay])
    expect((await add(group, { alias: 'Gus', language: 'en', familyOf })).refusal).toBe('not-found');
  const theirs = await makeGroup(other, { kind: 'multifamily', people: [] });
  expect((await add(theirs, { ...FAY, familyOf: ash }, other)).refusal).toBe('not-found');
});

test('a family member known here joins another family group, and a group they are in stays one for families', async () => {
  const group = await groupOf('multifamily');
  const fay = (await add(group, { ...FAY, familyOf: ash })).got.person;
  expect((await add(weekly, { person: fay })).refusal).toBe('not-allowed');
  expect((await add(await groupOf('conjoint'), { person: fay })).refusal).toBeNull();
  const { title, schedule, plan, staff } = (await lead.ask('GET /api/groups/:group', { at: { group } })).got;
  const change = (kind: GroupKind) =>
    lead.ask('PUT /api/groups/:group', {
      at: { group },
      send: { kind, title, schedule, plan: plan.id, staff: [...staff] },
    });
  expect((await change('process')).refusal).toBe('not-allowed');
  expect((await change('family-education')).refusal).toBeNull();
});

test('whose family somebody is, is in the session, sealed on disk, and their link opens doors of family groups alone', async () => {
  const group = await groupOf('multifamily');
  await add(group, { person: ash });
  const fay = (await add(group, { ...FAY, familyOf: ash })).got.person;
  const row = await at.store.row('person', fay);
  expect(JSON.stringify({ ...row, sealed: null })).not.toContain(ash);
  const { link } = (
    await lead.ask('POST /api/groups/:group/people/:person/link', { at: { group, person: fay }, send: {} })
  ).got;
  const personal = link.slice(link.indexOf(LINKS.personal) + LINKS.personal.length);

  await openRoom(lead, weekly);
  const phone = new Phone(at, 'Fay');
  expect((await phone.ask('POST /api/door/find', { send: { personal } })).refusal).toBe('not-open-yet');
  lead.close();
  const session = await openRoom(lead, group);
  expect((await phone.ask('POST /api/door/find', { send: { personal } })).got.known?.alias).toBe('Fay');
  const seats = await at.app.live.within(session, (now) => Object.values(now.seats));
  expect(seats?.find(({ person }) => person === fay)?.familyOf).toBe(ash);
  const inside = await comeIn(at, lead, 'Fay');
  expect(inside.live.kind).toBe('participant');
  inside.close();
});
