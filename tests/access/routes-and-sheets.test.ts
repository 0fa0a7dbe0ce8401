import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { addDays } from '@opencircle/program';
import { CLOSE, type Route, type StaffRole } from '@opencircle/protocol';
import { ROUTE_PERMISSIONS, type Admitted } from '@opencircle/server/route-permissions';
import type { SheetId } from '@opencircle/session';
import { newId } from '../support/people/live-place.ts';
import { OpenSheet } from '../support/people/open-sheet.ts';
import type { Person } from '../support/people/person.ts';
import { until } from '../support/people/until.ts';
import { ACTORS, gather, type Actor, type Cast, type PhaseHeld } from './cast.ts';

let cast: Cast;
let seatOfParticipant = '';
let sheetOfParticipant = '';
beforeAll(async () => {
  cast = await gather();
  // Signing in makes a browser a device as well; here staff are staff and nothing else.
  for (const actor of STAFF) cast.people[actor].cookies.delete('device');
  const seat = await cast.at.app.live.within(cast.held.closed.session, ({ seats }) =>
    Object.values(seats).find(({ alias }) => alias === cast.people.participant.name),
  );
  seatOfParticipant = seat?.id ?? '';
  sheetOfParticipant = await sheetOf('their own', 'running');
}, 120_000);
afterAll(() => cast.remove());

const ROLES: Readonly<Partial<Record<Actor, StaffRole>>> = {
  facilitator: 'facilitator',
  'co-facilitator': 'facilitator',
  observer: 'facilitator',
  'staff of another group': 'facilitator',
  supervisor: 'supervisor',
  administrator: 'administrator',
};
const STAFF = ACTORS.filter((actor) => ROLES[actor] !== undefined);
// The keys of a record of all routes.
const ROUTES = Object.keys(ROUTE_PERMISSIONS) as Route[];
const CLASSES: readonly Admitted[] = ['anyone', 'device', 'administrator', 'facilitator', 'supervisor'];

/** Asks for something that is not there, in a way that makes no sense: whoever is let in is told so. */
async function isLetIn(person: Person, route: Route): Promise<boolean> {
  const { refusal } = await person.ask(route, route.startsWith('GET') ? {} : { raw: '{"nothing":"of use"}' });
  return refusal !== 'not-signed-in' && refusal !== 'not-allowed';
}
function mayByTable(actor: Actor, route: Route, allow: readonly Admitted[]): boolean {
  const role = ROLES[actor];
  const isDevice = role === undefined && actor !== 'anonymous';
  return (
    allow.includes('anyone') || (isDevice && allow.includes('device')) || (role !== undefined && allow.includes(role))
  );
}

describe('the table of routes', () => {
  const seen = new Map<string, boolean>();

  test.each(ACTORS)('is what the server does with %s, route by route', async (actor) => {
    for (const route of ROUTES) seen.set(`${actor} ${route}`, await isLetIn(cast.people[actor], route));
    const wrong = ROUTES.filter(
      (route) => seen.get(`${actor} ${route}`) !== mayByTable(actor, route, ROUTE_PERMISSIONS[route].allow),
    );
    expect(wrong).toEqual([]);
  });

  test('cannot be turned in any place without somebody noticing', () => {
    const unnoticed = ROUTES.flatMap((route) => {
      const { allow } = ROUTE_PERMISSIONS[route];
      // Where anyone may, it changes nothing that staff may too.
      const turnable = allow.includes('anyone') ? (['anyone'] as const) : CLASSES;
      return turnable
        .map((one) => (allow.includes(one) ? allow.filter((other) => other !== one) : [...allow, one]))
        .filter((turned) => ACTORS.every((actor) => seen.get(`${actor} ${route}`) === mayByTable(actor, route, turned)))
        .map((turned) => `${route} for ${turned.join(', ')}`);
    });
    expect(unnoticed).toEqual([]);
  });
});

interface Thing {
  readonly what: string;
  readonly route: Route;
  readonly at: () => Readonly<Record<string, string>>;
  /** To everybody else it is not there. */
  readonly shownTo: readonly Actor[];
}
const LEADING: readonly Actor[] = ['facilitator', 'co-facilitator'];
const OVERSEEING: readonly Actor[] = ['supervisor', 'administrator'];
const THINGS: readonly Thing[] = [
  {
    what: 'a group',
    route: 'GET /api/groups/:group',
    at: () => ({ group: cast.group }),
    shownTo: [...LEADING, ...OVERSEEING],
  },
  {
    what: 'another group',
    route: 'GET /api/groups/:group',
    at: () => ({ group: cast.otherGroup }),
    shownTo: ['staff of another group', ...OVERSEEING],
  },
  {
    what: 'the record',
    route: 'GET /api/sessions/:session/record',
    at: () => ({ session: cast.held.closed.session }),
    shownTo: [...LEADING, ...OVERSEEING],
  },
  {
    what: 'the pack for the evening',
    route: 'GET /api/sessions/:session/pack',
    at: () => ({ session: cast.held.planned.session }),
    shownTo: [...LEADING, ...OVERSEEING],
  },
  {
    what: 'the page for a colleague',
    route: 'GET /api/sessions/:session/hand-over',
    at: () => ({ session: cast.held.running.session }),
    shownTo: [...LEADING, ...OVERSEEING],
  },
  {
    what: 'the boards',
    route: 'GET /api/sessions/:session/boards',
    at: () => ({ session: cast.held.closed.session }),
    shownTo: [...LEADING, ...OVERSEEING],
  },
  {
    what: 'the sheets of one person',
    route: 'GET /api/sessions/:session/seats/:seat/sheets',
    at: () => ({ session: cast.held.closed.session, seat: seatOfParticipant }),
    shownTo: LEADING,
  },
  {
    what: 'the plan of one person',
    route: 'GET /api/sessions/:session/seats/:seat/plan',
    at: () => ({ session: cast.held.closed.session, seat: seatOfParticipant }),
    shownTo: LEADING,
  },
  {
    what: 'one’s own plan',
    route: 'GET /api/sessions/:session/my-plan',
    at: () => ({ session: cast.held.running.session }),
    shownTo: ['participant', 'other participant'],
  },
  {
    what: 'what a sheet shows of others',
    route: 'GET /api/sheets/:sheet/carried',
    at: () => ({ sheet: sheetOfParticipant }),
    shownTo: ['participant', ...LEADING],
  },
  {
    what: 'an agreement and worksheets without anybody’s words',
    route: 'GET /api/templates',
    at: () => ({}),
    shownTo: STAFF,
  },
  {
    what: 'whether this is for practice',
    route: 'GET /api/practice',
    at: () => ({}),
    shownTo: ACTORS,
  },
  {
    what: 'the link to the door',
    route: 'GET /api/sessions/:session/door-link',
    at: () => ({ session: cast.held.running.session }),
    shownTo: [...LEADING, 'room screen'],
  },
];

describe('what a route answers', () => {
  test('with a day, it answers to all staff with what is their concern', async () => {
    const { date } = (await cast.people.administrator.ask('GET /api/today')).got;
    const seen: Partial<Record<Actor, number>> = {};
    // It may have become midnight on the way.
    for (const around of [-1, 0, 1].map((days) => addDays(date, days)))
      for (const actor of ACTORS) {
        const answer = await cast.people[actor].ask('GET /api/days/:date', { at: { date: around } });
        if (answer.status !== 200) {
          expect([actor, answer.refusal]).toEqual([actor, 'not-signed-in']);
          continue;
        }
        const { sessions, people } = answer.got;
        seen[actor] = (seen[actor] ?? 0) + sessions.length;
        expect(people.length > 0).toBe(sessions.length > 0);
      }
    const all = Object.keys(cast.held).length;
    expect(seen).toEqual({
      facilitator: all,
      'co-facilitator': all,
      observer: 0,
      'staff of another group': 0,
      supervisor: all,
      administrator: all,
    });
  });

  test('with practice, nothing where the installation is a real one', async () => {
    for (const actor of ACTORS)
      expect((await cast.people[actor].ask('POST /api/practice/sign-in', { send: {} })).refusal).toBe('not-found');
  });

  test.each(THINGS)('with $what, it answers only to those it concerns', async ({ route, at, shownTo }) => {
    const shown = [];
    for (const actor of ACTORS) {
      const { status, refusal } = await cast.people[actor].ask(route, { at: at() });
      if (status === 200) shown.push(actor);
      else {
        const mayAsk = mayByTable(actor, route, ROUTE_PERMISSIONS[route].allow);
        const isStaff = ROLES[actor] !== undefined;
        expect([actor, refusal]).toEqual([actor, mayAsk ? 'not-found' : isStaff ? 'not-allowed' : 'not-signed-in']);
      }
    }
    expect([...shown].sort()).toEqual([...shownTo].sort());
  });
});

type Access = 'write' | 'read' | 'no';
const SHEETS = ['their own', 'of all', 'on paper'] as const;
type WhichSheet = (typeof SHEETS)[number];
/** Who may do what with a sheet while it is open, written down here a second time. Whoever is not named may nothing. */
const MAY: Readonly<Record<WhichSheet, Readonly<Partial<Record<Actor, Access>>>>> = {
  'their own': { participant: 'write' },
  'of all': { participant: 'write', 'other participant': 'write', facilitator: 'write', 'co-facilitator': 'write' },
  'on paper': { facilitator: 'write', 'co-facilitator': 'write' },
};
/** Whom its words are told over HTTP: whoever may open it, and of what somebody writes alone, staff by each line. */
const READS: Readonly<Record<WhichSheet, readonly Actor[]>> = {
  'their own': ['participant', 'facilitator', 'co-facilitator'],
  'of all': ['participant', 'other participant', 'facilitator', 'co-facilitator'],
  'on paper': ['facilitator', 'co-facilitator'],
};

/** The sheet of this kind in the session of this phase. */
async function sheetOf(which: WhichSheet, phase: PhaseHeld): Promise<SheetId> {
  const sheet = await cast.at.app.live.within(cast.held[phase].session, ({ worksheets, seats }) => {
    const all = Object.values(worksheets);
    if (which === 'of all') return all.findLast(({ together }) => together !== null)?.together ?? null;
    const alias = which === 'on paper' ? 'Paula Paper' : cast.people.participant.name;
    const seat = Object.values(seats).find((one) => one.alias === alias)?.id ?? '';
    return all.find(({ mode }) => mode === 'own')?.own[seat] ?? null;
  });
  if (!sheet) throw new Error(`there is no sheet ${which} in ${phase}`);
  return sheet;
}
/** Knocks at the document itself, without asking first. */
function closeCodeOf(person: Person, sheet: SheetId): Promise<number> {
  const socket = new WebSocket(`${person.url.replace('http', 'ws')}/documents/${sheet}?epoch=1`, {
    headers: { ...person.socketHeaders() },
  });
  return new Promise((closed) => {
    socket.once('unexpected-response', (request, response) => {
      closed(response.statusCode ?? 0);
      request.destroy();
    });
    socket.once('close', closed);
    socket.on('error', () => undefined);
  });
}
async function observe(person: Person, sheet: SheetId, which: WhichSheet): Promise<Access> {
  const entered = await person.ask('POST /api/sheets/:sheet/enter', {
    at: { sheet },
    send: { clientId: null, epoch: null },
  });
  if (entered.refusal !== null) {
    expect(['not-found', 'not-signed-in']).toContain(entered.refusal);
    expect([CLOSE.noSuchSheet, 401]).toContain(await closeCodeOf(person, sheet));
    return 'no';
  }
  const open = await OpenSheet.open(person, sheet);
  const write = (): unknown =>
    which === 'of all' ? open.change((made) => made.addRow('moments', newId())) : open.write('next', 'a word ');
  try {
    write();
    await until('it is saved or refused', () => open.isSaved || open.closes.length > 0);
    if (open.closes.length > 0) expect([open.grant.mayWrite, open.closes[0]]).toEqual([false, CLOSE.comeBack]);
    return open.closes.length > 0 ? 'read' : 'write';
  } finally {
    open.close();
  }
}

describe('the sheets', () => {
  const seen = new Map<string, Access>();
  const nameOf = (phase: PhaseHeld, which: WhichSheet, actor: Actor): string => `${phase} ${which} ${actor}`;
  const wanted = (phase: PhaseHeld, which: WhichSheet, actor: Actor, may = MAY): Access => {
    const access = may[which][actor] ?? 'no';
    return phase === 'closed' && access === 'write' ? 'read' : access;
  };

  describe.each(['running', 'closing', 'closed'] as const)('in the phase %s', (phase) => {
    test.each(SHEETS)('a sheet %s is open to those it is for', async (which) => {
      const sheet = await sheetOf(which, phase);
      for (const actor of ACTORS)
        seen.set(nameOf(phase, which, actor), await observe(cast.people[actor], sheet, which));
      expect(ACTORS.filter((actor) => seen.get(nameOf(phase, which, actor)) !== wanted(phase, which, actor))).toEqual(
        [],
      );
    });
    test.each(SHEETS)('a sheet %s is told to those it is for', async (which) => {
      const sheet = await sheetOf(which, phase);
      const told = [];
      for (const actor of ACTORS)
        if ((await cast.people[actor].ask('GET /api/sheets/:sheet', { at: { sheet } })).status === 200)
          told.push(actor);
      expect([...told].sort()).toEqual([...READS[which]].sort());
    });
  });

  test('cannot be opened or shut to anybody without somebody noticing', () => {
    for (const which of SHEETS)
      for (const actor of ACTORS)
        for (const to of ['write', 'read', 'no'] as const) {
          if (to === (MAY[which][actor] ?? 'no')) continue;
          const turned = { ...MAY, [which]: { ...MAY[which], [actor]: to } };
          expect(seen.get(nameOf('running', which, actor)), `${which} ${actor}`).not.toBe(
            wanted('running', which, actor, turned),
          );
        }
  });
});
