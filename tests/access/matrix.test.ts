import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '@opencircle/protocol';
import {
  PERMISSIONS,
  viewerOf,
  type Command,
  type CommandMap,
  type CommandType,
  type Permission,
  type Role,
  type SessionId,
  type Who,
} from '@opencircle/session';
import { LivePlace, newId } from '../support/people/live-place.ts';
import type { Person } from '../support/people/person.ts';
import { ACTORS, gather, PHASES_HELD, type Actor, type Cast, type PhaseHeld } from './cast.ts';
import {
  CELLS,
  flipped,
  isOnTheWire,
  nameOf,
  NOT_ON_THE_WIRE,
  probeOf,
  ruleIn,
  type Cell,
  type Table,
} from './probes.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
}, 120_000);
afterAll(() => cast.remove());

/** Which actor comes as which role, where that role has a page of its own. */
const AS: Readonly<Partial<Record<Role, Actor>>> = {
  facilitator: 'facilitator',
  'co-facilitator': 'co-facilitator',
  participant: 'participant',
  knocking: 'knocking',
  'room-screen': 'room screen',
  tablet: 'house tablet',
  observer: 'observer',
};
const isStaffPage = (actor: Actor): boolean =>
  ['facilitator', 'co-facilitator', 'observer', 'staff of another group', 'supervisor', 'administrator'].includes(
    actor,
  );

const pages = new Map<string, LivePlace<'staff'>>();
async function pageOf(person: Person, session: SessionId, asDevice: boolean): Promise<LivePlace<'staff'>> {
  const name = `${person.name} ${session}`;
  const page = pages.get(name) ?? (await new LivePlace<'staff'>(person, session, asDevice).entered());
  pages.set(name, page);
  return page;
}
afterAll(() => {
  for (const page of pages.values()) page.close();
});

/** Asks once more when it may have been the speed that was refused, and not the thing: by then a while has passed. */
async function unhurried(ask: () => Promise<Reply>): Promise<Reply> {
  const reply = await ask();
  if (reply.ok || reply.refusal !== 'too-many') return reply;
  cast.clock.jump(A_WHILE);
  return ask();
}
/** Long enough for anybody's allowance to be whole again, short enough for the server to notice nobody's silence. Milliseconds. */
const A_WHILE = 7_000;
const isDenied = (reply: Reply): boolean =>
  !reply.ok && ['not-allowed', 'wrong-time', 'door-closed'].includes(reply.refusal);

/** Who this role is in this session, for what no page can ask. */
async function whoIs(role: Role, session: SessionId): Promise<Who> {
  if (role === 'clock' || role === 'program') return { kind: role };
  if (role === 'stranger') return { kind: 'device', device: newId() };
  const kind =
    role === 'participant'
      ? 'participant'
      : role === 'knocking'
        ? 'knock'
        : role === 'room-screen'
          ? 'screen'
          : role === 'observer' || role === 'tablet'
            ? role
            : 'staff';
  const found = await cast.at.app.live.within(session, (now): Who | undefined => {
    const devices = Object.keys(now.devices).map((device): Who => ({ kind: 'device', device }));
    const colleagues = [...now.staff, ...now.observers].map(({ staff }): Who => ({ kind: 'staff', staff }));
    return [...devices, ...colleagues].find((who) => {
      const viewer = viewerOf(now, who);
      return viewer?.kind === kind && (viewer.kind !== 'staff' || viewer.leads === (role === 'facilitator'));
    });
  });
  if (!found) throw new Error(`nobody is ${role} in this session`);
  return found;
}
/** Tries one command as one role in one phase. `seat` is the seat it names. */
async function tryAs(
  { role, type, phase }: Cell,
  { session, seat, person }: { session: SessionId; seat?: string; person?: Person },
): Promise<Reply> {
  const actor = AS[role];
  const who = await whoIs(role, session);
  if (actor === undefined || !isOnTheWire(type)) {
    const probe = probeOf(seat ?? 'none', who.kind === 'device' ? who.device : 'none');
    // Type and payload come from one entry of one map.
    return cast.at.app.live.ask(session, who, { id: newId(), type, payload: probe[type] } as Command);
  }
  const page = await pageOf(person ?? cast.people[actor], session, !isStaffPage(actor));
  expect(page.out, `${actor} in ${phase}`).toBeNull();
  // A page of a participant is shown who they are.
  const own = role === 'participant' ? (page as unknown as LivePlace<'participant'>).view.me.seat : 'none';
  const probe: CommandMap = probeOf(seat ?? own, 'none');
  return unhurried(() => page.ask(type, probe[type]));
}

/** What the running server lets this role do here. */
async function observe(cell: Cell, where: { session: SessionId; person?: Person }): Promise<Permission> {
  const isSeatNamed = cell.role === 'participant';
  const other = isSeatNamed && isDenied(await tryAs(cell, { ...where, seat: 'somebody-else' }));
  if (isSeatNamed && !other) return 'allow';
  return isDenied(await tryAs(cell, where)) ? 'deny' : isSeatNamed ? 'own' : 'allow';
}

/** Everything that was seen, by the name of its cell. */
const seen = new Map<string, Permission>();

const wrongIn = (cells: readonly Cell[]): string[] =>
  cells
    .filter((cell) => seen.get(nameOf(cell)) !== ruleIn(PERMISSIONS, cell))
    .map(
      (cell) =>
        `${nameOf(cell)}: ${ruleIn(PERMISSIONS, cell)} by the table, ${String(seen.get(nameOf(cell)))} by the server`,
    );

/** Where a cell is tried, so that what it changes can be tried again by the next. */
async function placeFor({ role, type, phase }: Cell): Promise<{ session: SessionId; person?: Person }> {
  // Every phase in a cell somebody can be in is held.
  const held = cast.held[phase as PhaseHeld];
  if (type === 'seat:leave' && role === 'participant') return { session: held.session, person: held.spare };
  const isEnd = type === 'session:end' && (phase === 'door-open' || phase === 'running');
  return { session: isEnd && isStaff(role) ? await cast.another(phase) : held.session };
}
async function putBack({ type, phase }: Cell): Promise<void> {
  const { session } = cast.held[phase as PhaseHeld]; // as above
  const lead = await whoIs('facilitator', session);
  const id = newId();
  if (type === 'hold:end' && phase === 'door-open')
    await cast.at.app.live.ask(session, lead, { id, type: 'hold:begin', payload: {} });
  if (type === 'session:reopen' && phase === 'closed')
    await cast.at.app.live.ask(session, lead, { id, type: 'session:close', payload: {} });
}
const isStaff = (role: Role): boolean => role === 'facilitator' || role === 'co-facilitator';

describe('the permission table', () => {
  test.each(PHASES_HELD)(
    'is what a session in the phase %s does, command by command and role by role',
    async (phase) => {
      const cells = CELLS.filter((cell) => cell.phase === phase);
      const leaving = (cell: Cell): boolean => cell.type === 'seat:leave' && cell.role === 'participant';
      for (const cell of [...cells.filter((one) => !leaving(one)), ...cells.filter(leaving)]) {
        seen.set(nameOf(cell), await observe(cell, await placeFor(cell)));
        await putBack(cell);
      }
      expect(wrongIn(cells)).toEqual([]);
    },
    120_000,
  );

  test('cannot be turned in any cell without somebody noticing', () => {
    expect(wrongIn(CELLS)).toEqual([]);
    const unnoticed = CELLS.flatMap((cell) => {
      const others = (['allow', 'own', 'deny'] as const).filter(
        (to) => ruleIn(flipped(PERMISSIONS, cell, to), cell) !== ruleIn(PERMISSIONS, cell),
      );
      return others
        .filter((to) => !isNoticed(flipped(PERMISSIONS, cell, to), cell))
        .map((to) => `${nameOf(cell)} to ${to}`);
    });
    expect(unnoticed).toEqual([]);
  });

  test('is the one the server asks: where it is turned, the server turns', async () => {
    // The one real table, writable for as long as this test turns it.
    const table = PERMISSIONS as unknown as Record<CommandType, Table[CommandType]>;
    // What opens and closes a session would be done, and nothing after it could be tried.
    const turns = CELLS.filter(
      ({ role, type, phase }) =>
        phase === 'running' && role === 'co-facilitator' && isOnTheWire(type) && !type.startsWith('session:'),
    );
    const same: string[] = [];
    for (const cell of turns) {
      const was = table[cell.type];
      const to = ruleIn(PERMISSIONS, cell) === 'deny' ? 'allow' : 'deny';
      table[cell.type] = flipped(PERMISSIONS, cell, to)[cell.type];
      if ((await observe(cell, await placeFor(cell))) === seen.get(nameOf(cell))) same.push(nameOf(cell));
      table[cell.type] = was;
    }
    expect(same).toEqual([]);
    expect(turns.length).toBeGreaterThan(40);
  }, 60_000);
});
const isNoticed = (table: Table, { type }: Cell): boolean =>
  CELLS.some((cell) => cell.type === type && seen.get(nameOf(cell)) !== ruleIn(table, cell));

describe('whoever is nobody in a session', () => {
  const OUTSIDE: readonly Actor[] = [
    'anonymous',
    'stranger',
    'removed participant',
    'staff of another group',
    'supervisor',
    'administrator',
  ];
  test.each(PHASES_HELD)(
    'is shown out of a session in the phase %s, and what they sent before is not done',
    async (phase) => {
      const { session } = cast.held[phase];
      const before = await cast.at.store.eventsOf(session);
      const outside = ACTORS.filter(
        (actor) =>
          OUTSIDE.includes(actor) ||
          (phase === 'planned' && AS_DEVICE.includes(actor)) ||
          (phase === 'closed' && ['knocking', 'observer', 'house tablet'].includes(actor)),
      );
      for (const actor of outside) {
        const page = new LivePlace<'staff'>(cast.people[actor], session, !isStaffPage(actor));
        void page.ask('agenda:next', { from: null });
        void page.ask('signal:raise', { urgency: 'now' });
        await page.entered();
        expect([actor, page.out, page.kind]).toEqual([
          actor,
          phase === 'closed' && actor !== 'anonymous' ? 'session-closed' : 'nobody-here',
          null,
        ]);
        page.close();
      }
      expect(await cast.at.store.eventsOf(session)).toEqual(before);
    },
  );
});
const AS_DEVICE: readonly Actor[] = ['knocking', 'participant', 'other participant', 'room screen', 'house tablet'];

test('nobody can send over the live channel what only the program or time may ask', async () => {
  const { session } = cast.held.running;
  for (const role of ['facilitator', 'participant'] as const) {
    const page = await pageOf(cast.people[role], session, role === 'participant');
    for (const type of NOT_ON_THE_WIRE) {
      const payload = probeOf('none', 'none')[type];
      // Not of the wire, on purpose.
      const reply = await unhurried(() => page.ask(type as never, payload as never));
      expect([type, reply]).toEqual([type, { ok: false, refusal: 'malformed' }]);
    }
  }
});
