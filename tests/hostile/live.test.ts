import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LIMITS, PROTOCOL_VERSION } from '@opencircle/protocol';
import type { Clock } from '@opencircle/server/deps';
import type { Session } from '@opencircle/session';
import { device, LEAD, letIn, mustAsk, planEvening, stepsOf } from '../support/live/evening.ts';
import { realClock, startHouse, type LiveHouse } from '../support/live/house.ts';
import { newId, openPage, until, upToDate, type Page } from '../support/live/page.ts';

let house: LiveHouse;
let session: string;
let lead: Page;
let phone: Page;
/** How far time was moved on, so that nobody's allowance ends what is tried. */
let ahead = 0;
const crashes: unknown[] = [];
const crashed = (error: unknown): void => void crashes.push(error);

beforeAll(() => {
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
});
afterAll(() => {
  process.off('uncaughtException', crashed);
  process.off('unhandledRejection', crashed);
});
beforeEach(async () => {
  ahead = 0;
  const clock: Clock = {
    now: () => realClock.now() + ahead,
    callAt: (at, call) => realClock.callAt(at - ahead, call),
  };
  house = await startHouse({ clock });
  session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  [lead, phone] = [openPage(house.url, session, LEAD), openPage(house.url, session, device(0))];
  await until('both are in', () => lead.n > 0 && phone.n > 0);
});
afterEach(async () => {
  lead.close();
  phone.close();
  await house.close();
  expect(crashes.splice(0)).toEqual([]);
  expect(house.log.lines).toEqual([]);
});

const sessionNow = async (): Promise<Session | null> => house.live.within(session, (now) => now);
/** Sends what no page of ours would. */
const emit = (page: Page, event: string, ...sent: unknown[]): void => {
  // The types of the wire forbid exactly what is tried here.
  (page.socket as unknown as { emit(event: string, ...sent: unknown[]): void }).emit(event, ...sent);
};
const answerTo = (page: Page, event: string, ...sent: unknown[]): Promise<unknown> =>
  new Promise((answered) => emit(page, event, ...sent, answered));
/** The server is up and does what it is asked. */
async function isWell(): Promise<void> {
  const from = (await sessionNow())?.agenda.current ?? null;
  expect(await lead.ask('agenda:next', { from })).toEqual({ ok: true });
  expect(await lead.ask('agenda:back', { from: (await sessionNow())?.agenda.current ?? null })).toEqual({ ok: true });
}

test('a command without an acknowledgement function is done, and nothing falls over', async () => {
  emit(phone, 'command', { id: newId(), type: 'hand:raise', payload: {} });
  await until('the hand is up', async () => (await sessionNow())?.hands.length === 1);
  emit(phone, 'time');
  emit(phone, 'command');
  emit(phone, 'field');
  await isWell();
});

test('what is no command is refused as malformed and changes nothing', async () => {
  const was = await sessionNow();
  const id = newId();
  const next = { id, type: 'agenda:next', payload: { from: 'step-0' } };
  const wrong: unknown[] = [
    null,
    7,
    'agenda:next',
    [],
    {},
    { ...next, id: 'short' },
    { ...next, id: 'x'.repeat(65) },
    { ...next, id: 7 },
    { ...next, type: 'agenda:jump' },
    { ...next, type: 'toString' },
    { ...next, type: '__proto__' },
    { ...next, extra: 1 },
    { ...next, payload: null },
    { ...next, payload: { from: 7 } },
    { ...next, payload: { from: 'step-0', force: true } },
    { ...next, payload: { from: '__proto__' } },
    { ...next, payload: { from: 'constructor' } },
    { id, type: 'session:plan', payload: {} },
    { id, type: 'door:open', payload: { code: 'ABCDEFGH' } },
    {
      id,
      type: 'door:knock',
      payload: { device: 'device-0', as: 'person', name: 'x', language: 'en', presence: 'remote', person: null },
    },
    { id, type: 'signal:escalate', payload: { signal: 'x' } },
    { id, type: 'worksheet:stop-writing', payload: { step: 'step-0' } },
    { id, type: 'seat:add', payload: { name: '', presence: 'remote' } },
    { id, type: 'seat:add', payload: { name: '\u0000', presence: 'remote' } },
    { id, type: 'seat:add', payload: { name: '\ud800', presence: 'remote' } },
    { id, type: 'seat:add', payload: { name: 'x'.repeat(41), presence: 'remote' } },
    { id, type: 'attendance:confirm', payload: { seat: 'x', minutes: 1.5 } },
    { id, type: 'attendance:confirm', payload: { seat: 'x', minutes: -1 } },
    { id, type: 'circle:order', payload: { circle: Array(LIMITS.seats + 1).fill('x') } },
    {
      id,
      type: 'check-in:answer',
      payload: {
        step: 'step-2',
        answers: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`k${String(n)}`, 1])),
      },
    },
    { id, type: 'check-in:answer', payload: { step: 'step-2', answers: { words: { en: 'x' } } } },
    Buffer.from('binary'),
  ];
  for (const one of wrong)
    expect(await answerTo(lead, 'command', one), JSON.stringify(one)).toEqual({ ok: false, refusal: 'malformed' });
  expect(await answerTo(lead, 'command', next, next)).toEqual({ ok: false, refusal: 'malformed' });
  expect(await answerTo(lead, 'no-such-event', 1)).toEqual({ ok: false, refusal: 'malformed' });
  expect(await answerTo(lead, 'field', { sheet: 'x', field: 'words anybody could read' })).toEqual({
    ok: false,
    refusal: 'malformed',
  });
  expect(house.gateway.counts().malformed).toBe(wrong.length + 3);
  expect(await sessionNow()).toEqual(was);
  await until('the rate allows it again', async () => (await lead.ask('wall:blank', { on: false })).ok);
  await isWell();
});

test('random values as payloads of every kind never crash, and never pass for what they are not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 30 }), async (values) => {
      ahead += 10_000;
      const attacker = openPage(house.url, session, device(0));
      await until('it is in', () => attacker.n > 0);
      const answers = await Promise.all(values.map((value) => answerTo(attacker, 'command', value)));
      attacker.close();
      for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: 'malformed' });
    }),
    { numRuns: 20 },
  );
  await isWell();
});

test('a frame that is too large ends that socket and no other', async () => {
  emit(phone, 'command', {
    id: newId(),
    type: 'plan-ahead:add',
    payload: { when: 'x', what: 'x'.repeat(LIMITS.frameBytes) },
  });
  await until('it is gone', () => !phone.socket.connected);
  await isWell();
});

test('bytes that are no Socket.IO end that socket and no other', async () => {
  const open = (): Promise<WebSocket> =>
    new Promise((opened, failed) => {
      const socket = new WebSocket(`${house.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        headers: { 'x-who': 'device:device-0' },
      });
      socket.once('open', () => opened(socket));
      socket.once('error', failed);
    });
  const auth = JSON.stringify({ session, version: PROTOCOL_VERSION });
  const packets = [
    '4',
    '42',
    '42[',
    '42{}',
    '42["command"',
    '4251-["command",{"_placeholder":true,"num":0}]',
    '45999999-["command"]',
    '42["connect"]',
    '42["disconnect"]',
    '42["__proto__",1]',
    '43999[]',
    '43["x"]',
    '40/other,{}',
    '41',
    '9',
    'b!!!',
    '4b',
    '6',
    '5',
    '2probe',
    '42[1,2,3]',
    '42[null]',
    `42["command",${'['.repeat(20_000)}`,
  ];
  for (const packet of [...packets, randomBytes(500)]) {
    const socket = await open();
    socket.on('error', () => undefined);
    socket.send(`40${auth}`);
    socket.send(packet);
    socket.send(packet);
    await new Promise((sent) => setImmediate(sent));
    socket.terminate();
  }
  await isWell();
});

test('a flood is refused, then shown out; everybody else goes on', async () => {
  const was = (await sessionNow())?.hands;
  const replies: unknown[] = [];
  for (let n = 0; n < LIMITS.commandBurst + 60; n += 1)
    emit(phone, 'command', { id: newId(), type: 'agenda:next', payload: { from: null } }, (reply: unknown) =>
      replies.push(reply),
    );
  await until('the first are refused by their rate', () =>
    replies.some((reply) => JSON.stringify(reply).includes('too-many')),
  );
  expect(phone.out).toBeNull();
  for (let n = 0; n < 500; n += 1)
    emit(phone, 'command', { id: newId(), type: 'agenda:next', payload: { from: null } });
  await until('it is shown out', () => phone.out === 'too-much' && !phone.socket.connected);
  expect((await sessionNow())?.hands).toEqual(was);
  await isWell();
});

test('a flood of packets below the level of events is shown out too', async () => {
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { 'x-who': 'device:device-0' },
  });
  const closed = new Promise((ended) => socket.once('close', ended));
  socket.on('error', () => undefined);
  await new Promise((opened) => socket.once('open', opened));
  socket.send(`40${JSON.stringify({ session, version: PROTOCOL_VERSION })}`);
  for (let n = 0; n < 2_000; n += 1) socket.send('437[]');
  await closed;
  await isWell();
});

test('another origin is refused on WebSocket, on polling, and on a connection that is already known', async () => {
  const foreign = openPage(house.url, session, LEAD, { headers: { origin: 'https://evil.example' } });
  const polling = openPage(house.url, session, LEAD, {
    headers: { origin: 'https://evil.example' },
    transports: ['polling'],
  });
  const refused = { foreign: false, polling: false };
  foreign.socket.on('connect_error', () => (refused.foreign = true));
  polling.socket.on('connect_error', () => (refused.polling = true));
  await until('both are refused', () => refused.foreign && refused.polling);
  const ours = { origin: 'http://ours.example', 'x-who': 'staff:staff-lead' };
  const opened = await fetch(`${house.url}/socket.io/?EIO=4&transport=polling`, { headers: ours });
  const { sid } = JSON.parse((await opened.text()).slice(1)) as { sid: string }; // Engine.IO's own greeting
  expect(opened.headers.get('cache-control')).toBe('no-store');
  const known = await fetch(`${house.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`, {
    headers: { ...ours, origin: 'https://evil.example' },
  });
  expect(known.status).toBe(400);
  foreign.close();
  polling.close();
  expect((await openedPage({ origin: 'http://ours.example' })).kind).toBe('staff');
});
async function openedPage(headers: Record<string, string>): Promise<Page> {
  const page = openPage(house.url, session, LEAD, { headers });
  await until('it is in', () => page.n > 0);
  page.close();
  return page;
}

test('a page that stops reading is closed instead of being kept in memory', async () => {
  const long = await planEvening(house.live, { prompt: 'x'.repeat(20_000) });
  const reader = openPage(house.url, long, LEAD);
  const { hostname, port } = new URL(house.url);
  const raw = connect(Number(port), hostname);
  raw.on('error', () => undefined);
  const key = randomBytes(16).toString('base64');
  raw.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\n` +
      'Sec-WebSocket-Version: 13\r\nx-who: staff:staff-lead\r\n\r\n',
  );
  await new Promise((answered) => raw.once('data', answered));
  const text = Buffer.from(`40${JSON.stringify({ session: long, version: PROTOCOL_VERSION })}`);
  raw.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text]));
  await until('it is in', () => raw.bytesRead > 2_000);
  raw.pause();
  let isOn = false;
  const last = (await stepsOf(house.live, long)).at(-1) ?? '';
  await until('it is closed', async () => {
    // Each of these sends the whole agenda, with its long prompts, to staff.
    await mustAsk(house.live, long, LEAD, 'step:skip', { step: last, skipped: (isOn = !isOn) });
    return house.gateway.counts().closedSlow === 1;
  });
  expect(reader.socket.connected).toBe(true);
  reader.close();
  raw.destroy();
  await upToDate(phone);
  await isWell();
}, 60_000);
