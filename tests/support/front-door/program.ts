import type { Group, StaffRole } from '@opencircle/protocol';
import { Browser } from './browser.ts';
import type { Installation } from './installation.ts';

export const PASSWORD = 'a long enough password';
export const ALIASES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel'] as const;

/** An installation with staff and a group that meets now. */
export interface Program {
  readonly admin: Browser;
  readonly facilitator: Browser;
  readonly group: Group;
  /** A meeting whose door is open. */
  readonly session: string;
  readonly code: string;
}

/** A new browser on this server. */
export const browserAt = ({ url }: Installation): Browser => new Browser(url);

/** The first administrator, signed in. */
export async function setUp(at: Installation): Promise<Browser> {
  const admin = browserAt(at);
  const program = { timeZone: 'America/New_York', languages: ['en', 'es'], onCall: '(212) 555-0100' } as const;
  const send = {
    token: at.setUpToken ?? '',
    program,
    name: 'Dana Admin',
    email: 'dana@example.org',
    password: PASSWORD,
  };
  void (await admin.ask('POST /api/setup', { send })).got;
  return admin;
}

/** A colleague who came by an invitation, signed in. */
export async function invite(at: Installation, admin: Browser, role: StaffRole, name: string): Promise<Browser> {
  const { link } = (await admin.ask('POST /api/invites', { send: { role } })).got;
  const colleague = browserAt(at);
  const send = {
    token: new URL(link).hash.slice(1),
    name,
    email: `${name.replace(/\W/g, '')}@example.org`,
    password: PASSWORD,
  };
  void (await colleague.ask('POST /api/invites/accept', { send })).got;
  return colleague;
}

export const myId = async (browser: Browser): Promise<string> => (await browser.ask('GET /api/me')).got.staff?.id ?? '';

/** A group of eight led by this facilitator. */
export async function makeGroup(leader: Browser): Promise<Group> {
  const [plan] = (await leader.ask('GET /api/plans')).got;
  const send = {
    kind: 'relapse-prevention',
    title: 'Tuesday group',
    schedule: { weekday: 2, time: '18:00' },
    plan: plan?.id ?? '',
    staff: [await myId(leader)],
    people: ALIASES.map((alias) => ({ alias, language: 'en' as const })),
  } as const;
  const { group } = (await leader.ask('POST /api/groups', { send })).got;
  return (await leader.ask('GET /api/groups/:group', { at: { group } })).got;
}

/** Plans a meeting that starts now and opens its door. */
export async function openDoor(
  at: Installation,
  leader: Browser,
  group: Group,
): Promise<{ readonly session: string; readonly code: string }> {
  const send = { group: group.id, startsAt: Date.now(), plan: null };
  const { session } = (await leader.ask('POST /api/sessions', { send })).got;
  void (await leader.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  const code = at.app.live.all().find(({ id }) => id === session)?.door.code ?? '';
  return { session, code };
}

/** Set-up, one facilitator, a group of eight, and an open door. */
export async function openProgram(at: Installation): Promise<Program> {
  const admin = await setUp(at);
  const facilitator = await invite(at, admin, 'facilitator', 'Fran Lead');
  const group = await makeGroup(facilitator);
  return { admin, facilitator, group, ...(await openDoor(at, facilitator, group)) };
}

/** Finds a door by its code and knocks there. */
export async function knock(browser: Browser, code: string, name: string): Promise<void> {
  const { ticket } = (await browser.ask('POST /api/door/find', { send: { code } })).got;
  const send = { ticket, as: 'person', name, iAmKnown: false, language: 'en', presence: 'in-the-room' } as const;
  void (await browser.ask('POST /api/door/knock', { send })).got;
}
