import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phase, SessionId } from '@opencircle/session';
import { install, type Installation } from '../support/front-door/installation.ts';
import { Person } from '../support/people/person.ts';
import { Phone, Wall } from '../support/people/phone.ts';
import { ALIASES, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import { Tablet } from '../support/people/tablet.ts';
import { createJumpClock, type JumpClock } from '../support/jump-clock.ts';
import { LivePlace } from '../support/people/live-place.ts';
import { until } from '../support/people/until.ts';

/** Everybody who could ever ask this server for something. */
export const ACTORS = [
  'anonymous',
  'stranger',
  'knocking',
  'participant',
  'other participant',
  'removed participant',
  'room screen',
  'house tablet',
  'facilitator',
  'co-facilitator',
  'observer',
  'staff of another group',
  'supervisor',
  'administrator',
] as const;
export type Actor = (typeof ACTORS)[number];
export const PHASES_HELD = ['planned', 'door-open', 'running', 'closing', 'closed'] as const satisfies readonly Phase[];
export type PhaseHeld = (typeof PHASES_HELD)[number];

/** One session of the group, brought into a phase. */
export interface Held {
  readonly session: SessionId;
  readonly phase: PhaseHeld;
  /** Somebody in the circle who may leave it when that is tried. */
  readonly spare: Phone;
}
/** A server with everybody in front of it. */
export interface Cast {
  readonly at: Installation;
  readonly clock: JumpClock;
  readonly people: Readonly<Record<Actor, Person>>;
  readonly facilitator: Tablet;
  readonly group: string;
  readonly otherGroup: string;
  readonly held: Readonly<Record<PhaseHeld, Held>>;
  /** One more session in this phase, with staff alone. */
  another(phase: 'door-open' | 'running'): Promise<SessionId>;
  remove(): Promise<void>;
}

/** Installs a server and brings one session into every phase, with the same people in each. */
export async function gather(): Promise<Cast> {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  const clock = createJumpClock(join(folder, 'clock'));
  const at = await install({ clock });
  const server = { url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` };
  const administrator = await setUpProgram(server);
  const facilitator = await invite(server, administrator, 'facilitator', { name: 'Fran Lead' });
  const second = await invite(server, administrator, 'facilitator', { name: 'Sam Second' });
  const other = await invite(server, administrator, 'facilitator', { name: 'Otto Else' });
  const observer = await invite(server, administrator, 'facilitator', { name: 'Kim Sits-In' });
  const supervisor = await invite(server, administrator, 'supervisor', { name: 'Sue Visor' });
  const group = await makeGroup(facilitator, { colleagues: [second] });
  const otherGroup = await makeGroup(other, { title: 'Another group' });
  const phoneOf = (n: number): Phone => new Phone(server, ALIASES[n] ?? '');
  const [participant, otherOne, removed] = [phoneOf(0), phoneOf(1), phoneOf(2)];
  const knocking = new Phone(server, 'Nobody Knows');
  const wall = new Wall(server, 'the wall');
  const house = new Person(server, 'a tablet of the house');

  async function sit(person: Person, name: string, as: 'person' | 'room-screen' | 'tablet' = 'person'): Promise<void> {
    await person.knockAt({ code: facilitator.code() }, as);
    await facilitator.admit(name);
  }
  async function hold(phase: PhaseHeld, n: number): Promise<Held> {
    const startsAt = Date.now() + n * 60_000;
    const { session } = (await facilitator.ask('POST /api/sessions', { send: { group, startsAt, plan: null } })).got;
    const spare = phoneOf(3 + n);
    const live = await facilitator.lead(session);
    const staff = await observer.id();
    void (await facilitator.ask('POST /api/sessions/:session/observers', { at: { session }, send: { staff } })).got;
    if (phase === 'planned') {
      await live.must('lead:take', { from: null });
      facilitator.close();
      return { session, phase, spare };
    }
    void (await facilitator.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
    await until('the door is open', () => facilitator.code() !== '');
    for (const phone of [participant, otherOne, removed, spare]) await sit(phone, phone.name);
    await sit(wall, '', 'room-screen');
    await sit(house, '', 'tablet');
    await live.must('seat:add', { name: 'Paula Paper', presence: 'on-paper' });
    await knocking.knockAt({ code: facilitator.code() }, 'person');
    await live.upToDate();
    const seat = live.view.people.find(({ alias }) => alias === removed.name)?.seat ?? '';
    await live.must('seat:remove', { seat });
    // On hold a session cannot be started, which lets starting be tried again and again.
    if (phase === 'door-open') await live.must('hold:begin', {});
    else {
      await live.must('session:start', {});
      await live.upToDate();
      await facilitator.goTo('check-out');
    }
    if (phase === 'closing' || phase === 'closed') await live.must('session:end', {});
    if (phase === 'closed') await live.must('session:close', {});
    facilitator.close();
    return { session, phase, spare };
  }

  let more = 0;
  async function another(phase: 'door-open' | 'running'): Promise<SessionId> {
    const startsAt = Date.now() + (more += 1) * 90_000;
    const session = await openRoom(facilitator, group, startsAt);
    if (phase === 'running') await facilitator.live.must('session:start', {});
    facilitator.close();
    return session;
  }

  const held = {
    planned: await hold('planned', 0),
    'door-open': await hold('door-open', 1),
    running: await hold('running', 2),
    closing: await hold('closing', 3),
    closed: await hold('closed', 4),
  };
  // A signal nobody settled keeps a session from being closed, which lets closing be tried again and again.
  const asking = await new LivePlace<'participant'>(participant, held.closing.session, true).entered();
  await asking.must('signal:raise', { urgency: 'after-group' });
  asking.close();

  const stranger = new Person(server, 'a stranger');
  const code = await at.app.live.within(held.running.session, ({ door }) => door.code);
  void (await stranger.ask('POST /api/door/find', { send: { code: code ?? '' } })).got;
  return {
    at,
    clock,
    facilitator,
    group,
    otherGroup,
    held,
    people: {
      anonymous: new Person(server, 'nobody'),
      stranger,
      knocking,
      participant,
      'other participant': otherOne,
      'removed participant': removed,
      'room screen': wall,
      'house tablet': house,
      facilitator,
      'co-facilitator': second,
      observer,
      'staff of another group': other,
      supervisor,
      administrator,
    },
    another,
    async remove() {
      await at.remove();
      rmSync(folder, { recursive: true });
    },
  };
}
