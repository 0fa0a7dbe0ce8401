import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import { LivePlace } from '../../support/people/live-place.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';

let server: RunningServer;
let lead: Tablet;
let kim: Tablet;
let otto: Tablet;
let supervisor: Tablet;
let phone: Phone;
let session = '';
/** A promise of its own: whoever is shown out sees nothing a second later. Milliseconds. */
const GONE_WITHIN = 1_000;
const ROUTE = 'POST /api/sessions/:session/observers' as const;
const seat = (by: Tablet, staff: string) => by.ask(ROUTE, { at: { session }, send: { staff } });

beforeAll(async () => {
  server = await startServer();
  const admin = await setUpProgram(server);
  lead = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  kim = await invite(server, admin, 'facilitator', { name: 'Kim' });
  otto = await invite(server, admin, 'facilitator', { name: 'Otto Else' });
  supervisor = await invite(server, admin, 'supervisor', { name: 'Sue Visor' });
  const group = await makeGroup(lead);
  session = await openRoom(lead, group);
  phone = await comeIn(server, lead, 'Ash');
  await lead.live.must('session:start', {});
});
afterAll(async () => {
  for (const one of [lead, phone]) one.close();
  await server[Symbol.asyncDispose]();
});

test('[OB1] only staff of the session seat somebody, by their account, and none of its own staff', async () => {
  expect((await seat(otto, await otto.id())).refusal).toBe('not-found');
  expect((await seat(supervisor, await supervisor.id())).refusal).toBe('not-found');
  expect((await seat(lead, 'nobody')).refusal).toBe('not-found');
  expect((await seat(lead, await lead.id())).refusal).toBe('not-allowed');
  expect(lead.live.view.session.observers).toEqual([]);
  expect((await seat(lead, await kim.id())).status).toBe(200);
  await until('the phone reads it', () => phone.live.view.session.observers.includes('Kim'));
});

test('[OB3] somebody who sits in finds the session on Today, sees the room and can do nothing but go', async () => {
  const { today, tomorrow, recent, sitsIn } = (await kim.ask('GET /api/today')).got;
  expect([today, tomorrow, recent]).toEqual([[], [], []]);
  expect(sitsIn).toMatchObject([{ session, title: 'Tuesday group', phase: 'running' }]);
  expect((await otto.ask('GET /api/today')).got.sitsIn).toEqual([]);
  const page = await new LivePlace<'observer'>(kim, session, false).entered();
  expect([page.kind, page.view.here]).toEqual(['observer', 1]);
  for (const type of ['agenda:next', 'lead:take'] as const)
    expect(await page.ask(type, { from: null })).toMatchObject({ ok: false, refusal: 'not-allowed' });
  expect(await page.ask('lane:say', { quick: 'time', text: '' })).toMatchObject({ ok: false, refusal: 'not-allowed' });
  for (const route of ['record', 'hand-over', 'pack', 'boards'] as const)
    expect((await kim.ask(`GET /api/sessions/:session/${route}`, { at: { session } })).refusal).toBe('not-found');
  expect((await seat(kim, await otto.id())).refusal).toBe('not-found');
  // A person's plan, also where they know whose seat it is; staff of the session read it.
  const of = { session, seat: lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '' };
  expect((await kim.ask('GET /api/sessions/:session/seats/:seat/plan', { at: of })).refusal).toBe('not-found');
  expect((await lead.ask('GET /api/sessions/:session/seats/:seat/plan', { at: of })).status).toBe(200);
  page.close();
});

test('[OB4] shown out, they are out within a second, and nobody reads their name any more', async () => {
  const page = await new LivePlace<'observer'>(kim, session, false).entered();
  const { observers } = lead.live.view.lead;
  await lead.live.must('observer:leave', { staff: observers[0]?.staff ?? '' });
  await until('they are shown out', () => page.out !== null, GONE_WITHIN);
  expect(page.out).toBe('nobody-here');
  await until('the phone reads nothing', () => phone.live.view.session.observers.length === 0);
  page.close();
});

test('[OB5] with the close they are out too, and find nothing of it', async () => {
  await seat(lead, await kim.id());
  const page = await new LivePlace<'observer'>(kim, session, false).entered();
  await lead.live.must('session:end', {});
  expect(page.out).toBeNull();
  await lead.live.must('session:close', {});
  await until('they are shown out', () => page.out !== null, GONE_WITHIN);
  expect(page.out).toBe('session-closed');
  expect((await kim.ask('GET /api/today')).got.sitsIn).toEqual([]);
  expect((await kim.ask('GET /api/sessions/:session/record', { at: { session } })).refusal).toBe('not-found');
  page.close();
});
