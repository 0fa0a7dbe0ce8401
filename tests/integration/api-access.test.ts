import type { Route } from '@opencircle/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/front-door/browser.ts';
import { install, type Installation } from '../support/front-door/installation.ts';
import { browserAt, invite, makeGroup, myId, openProgram, type Program } from '../support/front-door/program.ts';

const ASKERS = ['nobody', 'device', 'facilitator', 'supervisor', 'administrator'] as const;
type Asker = (typeof ASKERS)[number];

/** Who gets past the door of each route, written down a second time: the server's own table is not asked. */
const EXPECTED: Record<Route, readonly Asker[]> = {
  'GET /api/me': ASKERS,
  'GET /api/help': ASKERS,
  'POST /api/door/find': ASKERS,
  'POST /api/door/knock': ['device'],
  'POST /api/device/forget': ['device'],
  'POST /api/sheets/:sheet/enter': ['device', 'facilitator', 'supervisor', 'administrator'],
  'GET /api/sheets/:sheet': ['device', 'facilitator', 'supervisor', 'administrator'],
  'POST /api/sign-in': ASKERS,
  'POST /api/sign-out': ASKERS,
  'POST /api/sign-out-everywhere': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/setup': ASKERS,
  'POST /api/setup': ASKERS,
  'GET /api/program': ['facilitator', 'supervisor', 'administrator'],
  'PUT /api/program': ['administrator'],
  'GET /api/staff': ['facilitator', 'supervisor', 'administrator'],
  'POST /api/invites': ['administrator'],
  'POST /api/invites/accept': ASKERS,
  'GET /api/today': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/plans': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/plans/:plan': ['facilitator', 'supervisor', 'administrator'],
  'POST /api/plans': ['facilitator', 'administrator'],
  'PUT /api/plans/:plan': ['facilitator', 'administrator'],
  'PUT /api/plans/:plan/archived': ['facilitator', 'administrator'],
  'GET /api/groups': ['facilitator', 'supervisor', 'administrator'],
  'POST /api/groups': ['facilitator', 'administrator'],
  'GET /api/groups/:group': ['facilitator', 'supervisor', 'administrator'],
  'PUT /api/groups/:group': ['facilitator', 'administrator'],
  'POST /api/groups/:group/people': ['facilitator', 'administrator'],
  'DELETE /api/groups/:group/people/:person': ['facilitator', 'administrator'],
  'POST /api/groups/:group/people/:person/link': ['facilitator', 'administrator'],
  'GET /api/groups/:group/apart': ['facilitator', 'supervisor', 'administrator'],
  'POST /api/groups/:group/apart': ['facilitator', 'administrator'],
  'DELETE /api/groups/:group/apart/:apart': ['facilitator', 'administrator'],
  'POST /api/sessions': ['facilitator', 'administrator'],
  'POST /api/sessions/:session/open-door': ['facilitator', 'supervisor', 'administrator'],
  'POST /api/sessions/:session/observers': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/door-link': ['device', 'facilitator', 'supervisor', 'administrator'],
  'GET /api/people': ['facilitator', 'administrator'],
  'GET /api/days/:date': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/pack': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/hand-over': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/boards': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sheets/:sheet/carried': ['device', 'facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/my-plan': ['device'],
  'GET /api/sessions/:session/seats/:seat/plan': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/sessions/:session/seats/:seat/sheets': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/templates': ['facilitator', 'supervisor', 'administrator'],
  'GET /api/handouts/:topic': ASKERS,
  'GET /api/practice': ASKERS,
  'POST /api/practice/sign-in': ASKERS,
  'POST /api/rehearsals': ['facilitator', 'administrator'],
  'GET /api/sessions/:session/record': ['facilitator', 'supervisor', 'administrator'],
};
const routes = Object.keys(EXPECTED) as Route[]; // the keys of a Record<Route, …>

let at: Installation;
let program: Program;
let askers: Record<Asker, Browser>;
let other: Browser;
beforeAll(async () => {
  at = await install();
  program = await openProgram(at);
  const device = browserAt(at);
  await device.ask('POST /api/door/find', { send: { code: program.code } });
  // Cookies that staff get at signing in also make their browser a device.
  const staffOnly = (browser: Browser): Browser => {
    browser.cookies.delete('device');
    return browser;
  };
  other = staffOnly(await invite(at, program.admin, 'facilitator', 'Otto Else'));
  askers = {
    nobody: browserAt(at),
    device,
    facilitator: staffOnly(program.facilitator),
    supervisor: staffOnly(await invite(at, program.admin, 'supervisor', 'Sue Visor')),
    administrator: staffOnly(program.admin),
  };
});
afterAll(() => at.remove());

/** Asks with nothing in hand: whoever is let in is told that it makes no sense, whoever is not that they may not. */
async function isLetIn(browser: Browser, route: Route): Promise<boolean> {
  // Signing out for real would end this test's own browsers.
  const copy = browserAt(at);
  if (!route.includes('sign-out')) for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  else if (browser !== askers.nobody) return isLetInToSignOut(browser, route);
  const { refusal } = await copy.ask(route, route.startsWith('GET') ? {} : { raw: '{"nothing":"of use"}' });
  return refusal !== 'not-signed-in' && refusal !== 'not-allowed';
}
async function isLetInToSignOut(browser: Browser, route: Route): Promise<boolean> {
  const { refusal } = await browser.ask(route, { raw: '{"nothing":"of use"}' });
  return refusal === 'malformed';
}

describe('who gets past the door of a route', () => {
  test.each(routes)('%s', async (route) => {
    const letIn: Asker[] = [];
    for (const asker of ASKERS) if (await isLetIn(askers[asker], route)) letIn.push(asker);
    expect(letIn).toEqual(ASKERS.filter((asker) => EXPECTED[route].includes(asker)));
  });

  test('a route nobody wrote down is not there', async () => {
    const { status, text } = await askers.administrator.fetch('GET', '/api/people/everybody');
    expect([status, text]).toEqual([404, '{"refusal":"not-found"}']);
  });
});

describe('what is not theirs', () => {
  test('is not there for a facilitator of another group, whatever they ask', async () => {
    const { group, session } = program;
    const person = group.people[0]?.person ?? '';
    const { kind, title, schedule, staff } = group;
    const frame = { kind, title, schedule, staff, plan: group.plan.id };
    const seat = await at.app.live.within(session, ({ seats }) => Object.keys(seats)[0] ?? '');
    const asked = [
      await other.ask('GET /api/groups/:group', { at: { group: group.id } }),
      await other.ask('PUT /api/groups/:group', { at: { group: group.id }, send: frame }),
      await other.ask('POST /api/groups/:group/people', {
        at: { group: group.id },
        send: { alias: 'X', language: 'en' },
      }),
      await other.ask('DELETE /api/groups/:group/people/:person', { at: { group: group.id, person } }),
      await other.ask('POST /api/groups/:group/people/:person/link', { at: { group: group.id, person }, send: {} }),
      await other.ask('POST /api/sessions', { send: { group: group.id, startsAt: Date.now(), plan: null } }),
      await other.ask('GET /api/sessions/:session/door-link', { at: { session } }),
      await other.ask('GET /api/sessions/:session/record', { at: { session } }),
      await other.ask('GET /api/sessions/:session/pack', { at: { session } }),
      await other.ask('GET /api/sessions/:session/hand-over', { at: { session } }),
      await other.ask('GET /api/sessions/:session/boards', { at: { session } }),
      await other.ask('GET /api/sessions/:session/seats/:seat/sheets', { at: { session, seat: seat ?? '' } }),
      await other.ask('POST /api/groups/:group/people', { at: { group: group.id }, send: { person } }),
    ];
    expect(asked.map(({ refusal }) => refusal)).toEqual(asked.map(() => 'not-found'));
    expect((await other.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).refusal).toBe(
      'not-allowed',
    );
    expect((await other.ask('GET /api/groups')).got).toEqual([]);
    expect((await other.ask('GET /api/today')).got.today).toEqual([]);
    const { date } = (await other.ask('GET /api/today')).got;
    const day = (await other.ask('GET /api/days/:date', { at: { date } })).got;
    expect([day.sessions, day.people, day.unknownSentHome]).toEqual([[], [], []]);
    // And is there for those who lead it.
    expect((await program.facilitator.ask('GET /api/groups')).got).toHaveLength(1);
    expect((await program.facilitator.ask('GET /api/days/:date', { at: { date } })).got.sessions).toHaveLength(1);
  });

  test('is not reached through another group of one’s own', async () => {
    const mine = await makeGroup(other);
    const person = program.group.people[0]?.person ?? '';
    const ids = (people: readonly { readonly person: string }[]): string[] => people.map((one) => one.person).sort();
    expect(ids((await other.ask('GET /api/people')).got)).toEqual(ids(mine.people));
    const { kind, title, schedule, staff, plan } = mine;
    const taken = [
      await other.ask('POST /api/groups/:group/people', { at: { group: mine.id }, send: { person } }),
      await other.ask('POST /api/groups', {
        send: { kind, title, schedule, staff, plan: plan.id, people: [{ person }] },
      }),
    ];
    expect(taken.map(({ refusal }) => refusal)).toEqual(['not-found', 'not-found']);
    expect((await other.ask('GET /api/groups/:group', { at: { group: mine.id } })).got.people).toEqual(mine.people);
    const asked = await other.ask('POST /api/groups/:group/people/:person/link', {
      at: { group: mine.id, person },
      send: {},
    });
    expect(asked.refusal).toBe('not-found');
  });

  test('addresses of colleagues are for administrators and for oneself', async () => {
    const seen = (await program.facilitator.ask('GET /api/staff')).got;
    const me = await myId(program.facilitator);
    expect(seen.filter(({ email }) => email !== '').map(({ id }) => id)).toEqual([me]);
    expect((await program.admin.ask('GET /api/staff')).got.every(({ email }) => email !== '')).toBe(true);
  });
});
