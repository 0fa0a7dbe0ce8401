import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE, LIMITS, PROTOCOL_VERSION, type Reply } from '@opencircle/protocol';
import { fingerprintOf, hasOutbox } from '../support/data-file.ts';
import { newId } from '../support/people/live-place.ts';
import { OpenSheet } from '../support/people/open-sheet.ts';
import { Person } from '../support/people/person.ts';
import { Phone } from '../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { until } from '../support/people/until.ts';
import { freePort, startServer, type RunningServer } from '../support/running-server.ts';

/** A promise's own deadline. Milliseconds. */
const OUT_WITHIN = 1_000;

let server: RunningServer;
let tablet: Tablet;
let phone: Phone;
let other: Phone;
let own: OpenSheet;
let together: OpenSheet;
let group: string;

beforeAll(async () => {
  server = await startServer();
  const admin = await setUpProgram(server);
  tablet = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  group = await makeGroup(tablet);
  await openRoom(tablet, group);
  phone = await comeIn(server, tablet, 'Ash');
  other = await comeIn(server, tablet, 'Birch');
  await tablet.live.must('session:start', {});
  const first = await tablet.goTo('worksheet');
  own = await phone.sheet();
  await tablet.goTo('worksheet', (step) => step !== first);
  together = await phone.sheet();
  own.write('next', 'my own words');
  together.change((sheet) => sheet.addRow('moments', newId()));
  await Promise.all([own.allSaved(), together.allSaved()]);
}, 60_000);
afterAll(async () => {
  for (const one of [phone, other, tablet]) one.close();
  await server[Symbol.asyncDispose]();
});

let before = '';
beforeEach(async () => {
  await Promise.all([tablet, phone, other].map((one) => one.live.upToDate()));
  before = fingerprintOf(server.dataFile);
});
/** Nothing changed, nobody fell over, and the next person is served. */
async function nothingHappened(): Promise<void> {
  await tablet.live.upToDate();
  expect(fingerprintOf(server.dataFile)).toBe(before);
}
afterEach(async () => {
  expect((await fetch(`${phone.url}/healthz`)).status).toBe(200);
  expect(server.faults()).toEqual([]);
  expect(server.output()).not.toContain('The server stopped');
});

const wsUrl = (path: string): string => `${phone.url.replace('http', 'ws')}${path}`;
/** The close code of a socket, or the status where it never opened. */
function endOf(socket: WebSocket): Promise<number> {
  socket.on('error', () => undefined);
  return new Promise((ended) => {
    socket.once('close', ended);
    socket.once('unexpected-response', (request, { statusCode }) => {
      ended(statusCode ?? 0);
      request.destroy();
    });
  });
}
const documentOf = (person: Person, sheet: string, headers: Readonly<Record<string, string>> = {}): WebSocket =>
  new WebSocket(wsUrl(`/documents/${sheet}?epoch=1`), { headers: { ...person.socketHeaders(), ...headers } });

describe('at the door', () => {
  test('a wrong code, the code of a closed session and the code of a full door look the same', async () => {
    const [leader, elsewhere] = [tablet, await makeGroup(tablet, { title: 'Another group' })];
    const main = leader.live;
    const session = await openRoom(leader, elsewhere);
    const code = leader.code();
    const knocking = Array.from({ length: LIMITS.waitingKnocks }, async (_, n) => {
      await new Person(server, `Somebody ${String(n)}`).knockAt({ code }, 'person');
    });
    await Promise.all(knocking);
    const shown = async (typed: string): Promise<unknown> => {
      const { status, text, headers } = await new Person(server, 'x').ask('POST /api/door/find', {
        send: { code: typed },
      });
      const { date: _, ...rest } = headers;
      return { status, text, rest };
    };
    const full = await shown(code);
    await leader.live.must('session:start', {});
    await leader.live.must('session:end', {});
    await leader.live.must('session:close', {});
    const closed = await shown(code);
    const wrong = await shown('ABCDEFGH');
    expect(full).toEqual(wrong);
    expect(closed).toEqual(wrong);
    expect(wrong).toMatchObject({ status: 404, text: '{"refusal":"no-such-door"}' });
    leader.close();
    await leader.lead(main.session);
    expect(session).not.toBe(main.session);
  });

  test('a ticket belongs to the device that was given it, and a forged one to nobody', async () => {
    const [honest, thief] = [new Person(server, 'honest'), new Person(server, 'thief')];
    const { ticket } = (await honest.ask('POST /api/door/find', { send: { code: tablet.code() } })).got;
    void (await thief.ask('POST /api/door/find', { send: { code: tablet.code() } })).got;
    const send = { as: 'person', name: 'Thief', iAmKnown: false, language: 'en', presence: 'remote' } as const;
    for (const forged of [ticket, `${ticket}x`, ticket.replace(/^./, 'A'), 'x.y', '.'])
      expect((await thief.ask('POST /api/door/knock', { send: { ...send, ticket: forged } })).refusal).toBe(
        'no-such-door',
      );
    await nothingHappened();
  });
});

describe('commands', () => {
  test('asked twice are done once; out of order, without a payload and from the wrong role they are refused', async () => {
    const { live } = phone;
    // What no page of ours would send.
    const ask = (type: string, payload: unknown): Promise<Reply> => live.ask(type as never, payload as never);
    const { current } = tablet.live.view.agenda;
    const refusals = await Promise.all([
      live.ask('agenda:next', { from: current }),
      live.ask('hand:lower', { seat: other.live.view.me.seat }),
      live.ask('check-out:answer', { step: tablet.live.view.agenda.steps.at(-1)?.id ?? '', answers: { take: 'x' } }),
      live.ask('plan-ahead:add', { when: 'x', what: 'y' }),
      ask('hand:raise', undefined),
      ask('hand:raise', null),
      ask('door:open', { code: 'x' }),
      ask('plan-ahead:add', { when: 'x', what: 'y', more: 1 }),
    ]);
    expect(refusals.map((reply) => (reply.ok ? 'done' : reply.refusal))).toEqual([
      'not-allowed',
      'not-allowed',
      'wrong-time',
      'wrong-time',
      'malformed',
      'malformed',
      'malformed',
      'malformed',
    ]);
    await nothingHappened();

    const id = newId();
    const payload = { urgency: 'after-group' } as const;
    const raised = await live.ask('signal:raise', payload, id);
    expect([raised, await live.ask('signal:raise', payload, id)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await other.live.ask('signal:raise', payload, id)).toEqual({ ok: false, refusal: 'not-allowed' });
    await tablet.live.upToDate();
    expect(tablet.live.view.signals).toHaveLength(1);
  });

  test('too large a frame ends that socket; the page comes back and nothing was done', async () => {
    const { joins } = phone.live;
    void phone.live.ask('plan-ahead:add', { when: 'x', what: 'x'.repeat(LIMITS.frameBytes) });
    phone.live.giveUp();
    await until('it is back', () => phone.live.joins > joins && phone.live.isIn);
    await nothingHappened();
  });
});

describe('sheets', () => {
  test('a sheet that is forged, of somebody else or of nobody cannot be entered, asked for or read', async () => {
    const forged = [
      own.grant.sheet,
      newId(),
      `${own.grant.sheet}-1`,
      `outbox/${own.grant.sheet}`,
      '__proto__',
      'x'.repeat(200),
    ];
    for (const sheet of forged) {
      const at = { sheet: encodeURIComponent(sheet) };
      const entered = await other.ask('POST /api/sheets/:sheet/enter', {
        at,
        send: { clientId: own.grant.clientId, epoch: own.grant.epoch },
      });
      expect([sheet, entered.refusal, (await other.ask('GET /api/sheets/:sheet', { at })).refusal]).toEqual([
        sheet,
        'not-found',
        'not-found',
      ]);
      expect([CLOSE.noSuchSheet, 404]).toContain(await endOf(documentOf(other, encodeURIComponent(sheet))));
    }
    await nothingHappened();
  });

  test('whoever writes as somebody else is refused, and not a word of it is kept', async () => {
    const forger = await OpenSheet.open(other, together.grant.sheet);
    forger.doc.clientID = together.grant.clientId;
    forger.change((sheet) => sheet.addRow('moments', newId()));
    await until('it is refused', () => forger.closes.length > 0);
    expect(forger.closes).toEqual([CLOSE.refusedUpdate]);
    // Its own library goes by the client id it began with.
    forger.doc.clientID = forger.grant.clientId;
    forger.close();
    expect(together.isSynced).toBe(true);
    const rows = (): number => together.sheet.rows('moments').length;
    expect(rows()).toBe(1);
    await nothingHappened();
  });

  test('frames that are no update, too large or of another kind end their own socket with a code that says so', async () => {
    const frames: readonly (string | Uint8Array)[] = [
      'text',
      new Uint8Array(),
      new Uint8Array([255, 255, 255, 255, 255, 255]),
      new Uint8Array([0, 2, 5, 1, 1, 1, 1, 255]),
      new Uint8Array([0, 9, 0]),
      new Uint8Array([0, 2, 3, 1, 1, 200]),
      new Uint8Array([...[0, 2, 20], ...randomBytes(20)]),
      new Uint8Array(LIMITS.frameBytes + 1),
    ];
    for (const frame of frames) {
      const socket = documentOf(phone, own.grant.sheet);
      socket.once('message', () => socket.send(frame));
      expect([CLOSE.refusedUpdate, CLOSE.tooMuch, 1009]).toContain(await endOf(socket));
    }
    expect(own.isSynced).toBe(true);
    await nothingHappened();
  });

  test('a device has only so many sheets open at once', async () => {
    const sockets = Array.from({ length: LIMITS.documentSocketsPerDevice + 1 }, () =>
      documentOf(other, together.grant.sheet),
    );
    const codes = sockets.map((socket) => endOf(socket));
    expect(await Promise.race(codes)).toBe(CLOSE.tooManySockets);
    for (const socket of sockets) socket.terminate();
    await Promise.all(codes);
    await nothingHappened();
  });

  test('whoever is removed is out everywhere within a second, and what they still send is not done', async () => {
    const guest = await comeIn(server, tablet, 'Cedar');
    const sheet = await guest.sheet();
    sheet.change((made) => made.addRow('moments', newId()));
    await sheet.allSaved();
    expect(hasOutbox(server.dataFile, guest.live.view.me.seat)).toBe(true);
    const began = Date.now();
    await tablet.live.must('seat:remove', { seat: guest.live.view.me.seat });
    await until('the page and the sheet are shut', () => guest.live.out !== null && sheet.problem !== null, OUT_WITHIN);
    expect(Date.now() - began).toBeLessThan(OUT_WITHIN);
    expect([guest.live.out, sheet.closes]).toEqual(['removed', [CLOSE.nobodyHere]]);
    await until(
      'the key to what waits on their phone is destroyed',
      () => !hasOutbox(server.dataFile, guest.live.view.me.seat),
    );
    before = fingerprintOf(server.dataFile);
    const again = new Phone(server, guest.name);
    for (const [name, value] of guest.cookies) again.cookies.set(name, value);
    await again.look(tablet.live.session);
    expect(again.live.out).toBe('nobody-here');
    const entering = { at: { sheet: sheet.grant.sheet }, send: { clientId: null, epoch: null } };
    expect((await again.ask('POST /api/sheets/:sheet/enter', entering)).refusal).toBe('not-found');
    expect(await endOf(documentOf(again, sheet.grant.sheet))).toBe(CLOSE.noSuchSheet);
    again.close();
    guest.close();
    await nothingHappened();
  });
});

describe('another page and another name for this server', () => {
  const FOREIGN = [{ origin: 'https://evil.example' }, { origin: 'null' }, { host: 'evil.example' }] as const;

  test.each(FOREIGN)('%o is refused over HTTP', async (headers) => {
    const knock = await tablet.ask('POST /api/groups', { raw: '{}', headers });
    expect([knock.status, knock.refusal]).toEqual([403, 'foreign-origin']);
    await nothingHappened();
  });
  test.each(FOREIGN)('%o is refused on the live channel, on both transports', async (headers) => {
    const socket = io(tablet.url, {
      auth: { session: tablet.live.session, version: PROTOCOL_VERSION },
      transports: ['websocket'],
      extraHeaders: { ...tablet.socketHeaders(), ...headers },
      reconnection: false,
      forceNew: true,
    });
    await new Promise((refused, failed) => {
      socket.once('connect_error', refused);
      socket.once('connect', () => failed(new Error('let in')));
    });
    socket.close();
    expect((await tablet.fetch('GET', '/socket.io/?EIO=4&transport=polling', undefined, headers)).status).toBe(400);
    await nothingHappened();
  });
  test.each(FOREIGN)('%o is refused for documents', async (headers) => {
    expect(await endOf(documentOf(phone, own.grant.sheet, headers))).toBe(403);
    await nothingHappened();
  });
  test('an upgrade to anything else is refused', async () => {
    for (const path of ['/', '/api/me', '/documents/', '/documents/a/b', '/documents/..%2f', '/socket.iox/'])
      expect(await endOf(new WebSocket(wsUrl(path), { headers: { ...phone.socketHeaders() } }))).toBe(404);
  });
  test('a body that is not what it says, too large or too deep is refused', async () => {
    const bodies: readonly [string, Readonly<Record<string, string>>][] = [
      ['{', {}],
      ['[]', {}],
      ['"x"', {}],
      ['{"code":{"$ne":1}}', {}],
      ['{"__proto__":{"code":"x"}}', {}],
      [`{"code":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, {}],
      ['code=x', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['{"code":"x"}', { 'content-type': 'text/plain' }],
    ];
    for (const [raw, headers] of bodies) {
      const { status, refusal } = await new Person(server, 'x').ask('POST /api/door/find', { raw, headers });
      expect([raw.slice(0, 30), status, refusal]).toEqual([raw.slice(0, 30), 400, 'malformed']);
    }
    const large = await new Person(server, 'x').ask('POST /api/door/find', {
      raw: `{"code":"${'x'.repeat(LIMITS.frameBytes)}"}`,
    });
    expect([large.status, large.refusal]).toEqual([413, 'too-large']);
    await nothingHappened();
  });
  test('half a request, and headers that go on for ever, end their own connection', async () => {
    const { port } = new URL(phone.url);
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/api/me',
      headers: { cookie: 'x='.padEnd(40_000, 'x') },
    });
    // The answer may be overtaken by the end of the connection, for this side is still sending.
    const ended = await new Promise<unknown>((ends) => {
      request.on('response', (response) => ends(response.resume().statusCode));
      request.on('error', ({ message }) => ends(message));
      request.end();
    });
    expect([431, expect.stringMatching(/ECONNRESET|EPIPE|socket hang up/)]).toContainEqual(ended);
    await nothingHappened();
  });
});

test('a server that finds data and no key does not start, says so in a sentence, and changes nothing', async () => {
  const away = `${server.keyFile}.away`;
  await rename(server.keyFile, away);
  try {
    const root = resolve(import.meta.dirname, '../..');
    const port = String(await freePort());
    const started = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
      env: {
        ...process.env,
        PORT: port,
        DATA_DIR: server.dataDir,
        KEY_FILE: server.keyFile,
        PUBLIC_URL: `http://localhost:${port}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    const [code] = (await once(started, 'exit')) as [number]; // Node's own event
    expect([code, said.trim()]).toEqual([
      78,
      expect.stringMatching(/^There is data, but its key is missing: KEY_FILE .* does not exist\..*$/),
    ]);
  } finally {
    await rename(away, server.keyFile);
  }
  await nothingHappened();
});
