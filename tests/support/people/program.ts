import type { GroupId, SessionId } from '@opencircle/session';
import type { GroupKind, JoiningPerson, StaffRole } from '@opencircle/protocol';
import type { RunningServer } from '../running-server.ts';
import { Phone } from './phone.ts';
import { Tablet } from './tablet.ts';

type Server = Pick<RunningServer, 'url'>;

export const PASSWORD = 'correct horse battery';
export const ALIASES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel'] as const;

const secretOf = (link: string): string => new URL(link).hash.slice(1);
const addressOf = (name: string): string => `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`;

/** What a colleague is called and signs in with. */
export interface Colleague {
  readonly name: string;
  readonly email?: string;
  readonly password?: string;
}

/** The first administrator, signed in, from the link that was printed at the first start. */
export async function setUpProgram(
  server: Server & Pick<RunningServer, 'setUpLink'>,
  { name, email, password }: Colleague = { name: 'Ada Admin' },
): Promise<Tablet> {
  const admin = new Tablet(server, name);
  const program = { timeZone: 'America/New_York', languages: ['en', 'es'], onCall: '(212) 555-0100' } as const;
  const account = { name, email: email ?? addressOf(name), password: password ?? PASSWORD };
  void (await admin.ask('POST /api/setup', { send: { token: secretOf(server.setUpLink), program, ...account } })).got;
  return admin;
}

/** A colleague who came by an invitation, signed in. */
export async function invite(
  server: Server,
  admin: Tablet,
  role: StaffRole,
  { name, email, password }: Colleague,
): Promise<Tablet> {
  const { link } = (await admin.ask('POST /api/invites', { send: { role } })).got;
  const colleague = new Tablet(server, name);
  const account = { name, email: email ?? addressOf(name), password: password ?? PASSWORD };
  void (await colleague.ask('POST /api/invites/accept', { send: { token: secretOf(link), ...account } })).got;
  return colleague;
}

/** What a group is made from. */
export interface GroupWishes {
  readonly title?: string;
  readonly kind?: GroupKind;
  readonly aliases?: readonly string[];
  readonly colleagues?: readonly Tablet[];
  readonly plan?: string;
  /** In place of new people by their aliases. */
  readonly people?: readonly JoiningPerson[];
}

/** A group of eight on the first plan there is, led by this colleague and maybe others. */
export async function makeGroup(leader: Tablet, wishes: GroupWishes = {}): Promise<GroupId> {
  const { title = 'Tuesday group', aliases = ALIASES, colleagues = [] } = wishes;
  const [first] = (await leader.ask('GET /api/plans')).got;
  const send = {
    kind: wishes.kind ?? 'relapse-prevention',
    title,
    schedule: { weekday: 2, time: '18:00' },
    plan: wishes.plan ?? first?.id ?? '',
    staff: await Promise.all([leader, ...colleagues].map((one) => one.id())),
    people: wishes.people ?? aliases.map((alias) => ({ alias, language: 'en' as const })),
  } as const;
  return (await leader.ask('POST /api/groups', { send })).got.group;
}

/** Plans a meeting that starts now, opens its door, and stands in it with the tablet. */
export async function openRoom(leader: Tablet, group: GroupId, startsAt: number = Date.now()): Promise<SessionId> {
  const { session } = (await leader.ask('POST /api/sessions', { send: { group, startsAt, plan: null } })).got;
  void (await leader.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  await leader.lead(session);
  return session;
}

/** Somebody of the group who knocks by the code and is let in on their seat. */
export async function comeIn(server: Server, tablet: Tablet, name: string): Promise<Phone> {
  const phone = await Phone.knock(server, { code: tablet.code() }, name);
  await tablet.admit(name);
  return phone.seated();
}
