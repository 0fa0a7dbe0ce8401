import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Invitation, Rehearsal } from '@opencircle/server/rehearsal';
import type { Session, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { createJumpClock, type JumpClock } from '../../support/jump-clock.ts';
import { Person } from '../../support/people/person.ts';
import { invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { zoneOfMorning } from '../../support/zone-of-morning.ts';

const HOUR = 60 * 60_000;

/** Who was asked to come where, and who was sent away again. */
class Pretend implements Rehearsal {
  readonly begun: { readonly session: Session; readonly people: readonly Invitation[] }[] = [];
  readonly over: SessionId[] = [];
  begin(session: Session, people: readonly Invitation[]): () => void {
    this.begun.push({ session, people });
    return () => this.over.push(session.id);
  }
}

let folder: string;
let clock: JumpClock;
let rehearsal: Pretend;
let at: Installation;
let admin: Tablet;
let lead: Tablet;
let other: Tablet;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  clock = createJumpClock(join(folder, 'ahead'));
  rehearsal = new Pretend();
  at = await install({ clock, rehearsal });
  admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  const program = { timeZone: zoneOfMorning(), languages: ['en', 'es'], onCall: '' } as const;
  void (await admin.ask('PUT /api/program', { send: program })).got;
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  other = await invite(at, admin, 'facilitator', { name: 'Otto Else' });
});
afterEach(async () => {
  lead.close();
  await at.remove();
  rmSync(folder, { recursive: true });
});

async function rehearse(who = lead): Promise<SessionId> {
  const [plan] = (await who.ask('GET /api/plans')).got;
  return (await who.ask('POST /api/rehearsals', { send: { plan: plan?.id ?? '' } })).got.session;
}
async function openDoor(session: SessionId): Promise<void> {
  void (await lead.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
}
const begun = (session: SessionId) => rehearsal.begun.filter((one) => one.session.id === session);
const sessionNow = (session: SessionId) => at.app.live.all().find(({ id }) => id === session);

describe('a rehearsal', () => {
  test('is planned for now with eight pretend people and led by whoever asked', async () => {
    const session = await rehearse();
    // Pressing again before the door is open is the same rehearsal.
    expect(await rehearse()).toBe(session);
    const now = sessionNow(session);
    expect(now).toMatchObject({ practice: true, phase: 'planned', title: 'Practice group' });
    expect(now?.staff.map(({ name }) => name)).toEqual(['Fran Lead']);
    expect(Object.values(now?.seats ?? {}).map(({ alias, language, isNew }) => [alias, language, isNew])).toEqual([
      ['Ash', 'en', false],
      ['Birch', 'en', false],
      ['Cedar', 'es', false],
      ['Elm', 'es', false],
      ['Fern', 'en', false],
      ['Hazel', 'en', false],
      ['Juniper', 'en', true],
      ['Maple', 'es', false],
    ]);
    expect((await lead.ask('POST /api/rehearsals', { send: { plan: 'no-such-plan' } })).refusal).toBe('not-found');
    // A colleague has a rehearsal of their own, with people of their own.
    const theirs = sessionNow(await rehearse(other));
    expect(theirs?.staff.map(({ name }) => name)).toEqual(['Otto Else']);
    const peopleOf = (session: Session | undefined) => Object.values(session?.seats ?? {}).map(({ person }) => person);
    expect(peopleOf(theirs)).toHaveLength(8);
    expect(peopleOf(theirs).filter((person) => peopleOf(now).includes(person))).toEqual([]);
    for (const who of [lead, other, admin])
      expect((await who.ask('GET /api/groups')).got.length).toBe(who === admin ? 0 : 1);
    expect(rehearsal.begun).toEqual([]);
  });

  test('gets its people when its door opens, each with a link that leads there, and they go when it closes', async () => {
    const session = await rehearse();
    await openDoor(session);
    await until('they are asked', () => begun(session).length === 1);
    const [{ people, session: asked } = { people: [], session: null }] = begun(session);
    expect(asked?.door.code).toHaveLength(8);
    expect(people.map(({ alias, language }) => `${alias} ${language}`)).toEqual([
      'Ash en',
      'Birch en',
      'Cedar es',
      'Elm es',
      'Fern en',
      'Hazel en',
      'Juniper en',
      'Maple es',
    ]);
    for (const { alias, language, personalLink } of people) {
      const phone = new Person(at, alias);
      const { known } = (await phone.ask('POST /api/door/find', { send: { personal: personalLink } })).got;
      expect(known).toEqual({ alias, language });
    }
    await lead.lead(session);
    for (const type of ['session:start', 'session:end'] as const) await lead.live.must(type, {});
    expect(rehearsal.over).toEqual([]);
    await lead.live.must('session:close', {});
    await until('they are sent away', () => rehearsal.over.length === 1);
    expect(rehearsal.over).toEqual([session]);
  });

  test('leaves no record: not as one, not on the day, not on today, and nobody in the list of people', async () => {
    const real = await openRoom(lead, await makeGroup(lead, { aliases: ['Real One'] }), clock.now());
    lead.close();
    const session = await rehearse();
    const today = async (who: Tablet) => (await who.ask('GET /api/today')).got;
    expect((await today(lead)).today.filter(({ practice }) => practice).map((one) => one.session)).toEqual([session]);
    expect((await today(other)).today).toEqual([]);
    await openDoor(session);
    await lead.lead(session);
    for (const type of ['session:start', 'session:end', 'session:close'] as const) await lead.live.must(type, {});

    const now = await today(lead);
    expect([...now.today, ...now.tomorrow, ...now.recent].some(({ practice }) => practice)).toBe(false);
    expect((await lead.ask('GET /api/sessions/:session/record', { at: { session } })).refusal).toBe('not-found');
    expect(await at.store.row('record', session)).toBeNull();
    expect((await lead.ask('GET /api/sessions/:session/record', { at: { session: real } })).status).toBe(200);
    const day = (await lead.ask('GET /api/days/:date', { at: { date: now.date } })).got;
    expect(day.sessions.map((one) => one.session)).toEqual([real]);
    expect(day.people.map(({ alias }) => alias)).toEqual(['Real One']);
    expect((await lead.ask('GET /api/people')).got.map(({ alias }) => alias)).toEqual(['Real One']);
    const groups = (await lead.ask('GET /api/groups')).got;
    expect(groups.map(({ title, practice }) => [title, practice])).toEqual([
      ['Practice group', true],
      ['Tuesday group', false],
    ]);
    // Its newcomer is new again next time.
    const again = sessionNow(await rehearse());
    expect(Object.values(again?.seats ?? {}).filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test('keeps to itself: nobody real joins it, nobody pretend leaves it, and nobody changes it', async () => {
    const mine = await makeGroup(lead, { aliases: ['Real One'] });
    await rehearse();
    const groups = (await lead.ask('GET /api/groups')).got;
    const practice = groups.find((one) => one.practice);
    const [group, pretend] = [practice?.id ?? '', practice?.people[0]?.person ?? ''];
    const real = groups.find(({ id }) => id === mine)?.people[0]?.person ?? '';
    const schedule = { weekday: 0, time: '00:00' };
    const send = { kind: 'process', title: 'Mine', staff: [await lead.id()], schedule, plan: practice?.plan.id ?? '' };
    const asked = [
      await lead.ask('POST /api/groups/:group/people', { at: { group }, send: { person: real } }),
      await lead.ask('POST /api/groups/:group/people', { at: { group }, send: { alias: 'New', language: 'en' } }),
      await lead.ask('DELETE /api/groups/:group/people/:person', { at: { group, person: pretend } }),
      await lead.ask('POST /api/groups/:group/people/:person/link', { at: { group, person: pretend }, send: {} }),
      await lead.ask('PUT /api/groups/:group', { at: { group }, send: { ...send, kind: 'process' } }),
    ];
    expect(asked.map(({ refusal }) => refusal)).toEqual(asked.map(() => 'not-allowed'));
    expect(
      (await lead.ask('POST /api/groups/:group/people', { at: { group: mine }, send: { person: pretend } })).refusal,
    ).toBe('not-found');
  });
});

describe('pretend people', () => {
  test('never come to a session of real people', async () => {
    await openRoom(lead, await makeGroup(lead), clock.now());
    lead.close();
    const session = await rehearse();
    await openDoor(session);
    await until('the rehearsal has its people', () => begun(session).length === 1);
    expect(rehearsal.begun.map((one) => one.session.id)).toEqual([session]);
    at = await at.restart();
    await until('they come again', () => begun(session).length === 2);
    expect(rehearsal.begun.map((one) => one.session.id)).toEqual([session, session]);
  });

  test('are at one door at a time: the one that opened last, also after a restart', async () => {
    const first = await rehearse();
    await openDoor(first);
    await until('they are asked', () => begun(first).length === 1);
    const second = await rehearse();
    await openDoor(second);
    await until('they are asked to the other', () => begun(second).length === 1);
    expect(rehearsal.over).toEqual([first]);
    at = await at.restart();
    await until('they are asked again', () => begun(second).length === 2);
    expect(begun(first)).toHaveLength(1);
  });

  test('come again after a restart while the session is open, and go after four hours', async () => {
    const session = await rehearse();
    await openDoor(session);
    await until('they are asked', () => begun(session).length === 1);
    clock.jump(3 * HOUR);
    at = await at.restart();
    expect(rehearsal.over).toEqual([session]);
    await until('they are asked again', () => begun(session).length === 2);
    clock.jump(HOUR);
    await until('they go', () => rehearsal.over.length === 2);
    at = await at.restart();
    const again = new Tablet(at, 'Fran Lead');
    for (const [name, value] of lead.cookies) again.cookies.set(name, value);
    lead.close();
    lead = again;
    const next = await rehearse();
    await openDoor(next);
    await until('others are asked', () => begun(next).length === 1);
    expect(begun(session)).toHaveLength(2);
  });

  test('and what they wrote are gone after a day, at the next start', async () => {
    const session = await rehearse();
    await openDoor(session);
    await lead.lead(session);
    await lead.live.must('session:start', {});
    lead.close();
    expect((await at.store.eventsOf(session)).length).toBeGreaterThan(0);
    clock.jump(25 * HOUR);
    at = await at.restart();
    expect(await at.store.eventsOf(session)).toEqual([]);
    expect(await at.store.row('session', session)).toBeNull();
    expect(await at.store.rowsOf('sheet', session)).toEqual([]);
    expect(at.app.live.all()).toEqual([]);
  });
});
