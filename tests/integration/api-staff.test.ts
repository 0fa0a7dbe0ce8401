import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '@opencircle/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../support/front-door/browser.ts';
import { install, type Installation } from '../support/front-door/installation.ts';
import { browserAt, invite, knock, myId, openProgram, PASSWORD, setUp } from '../support/front-door/program.ts';

let at: Installation;
beforeEach(async () => {
  at = await install();
});
afterEach(() => at.remove());

const program = { timeZone: 'America/New_York', languages: ['en', 'es'], onCall: '' } as const;
const EMAIL = 'dana@example.org';
const signIn = (browser: Browser, password = PASSWORD, email = EMAIL) =>
  browser.ask('POST /api/sign-in', { send: { email, password } });

describe('the link for the first administrator', () => {
  const send = (token: string, more = {}) => ({
    token,
    program,
    name: 'Dana',
    email: EMAIL,
    password: PASSWORD,
    ...more,
  });

  test('works once, also when two people press at the same moment', async () => {
    expect((await browserAt(at).ask('GET /api/setup')).got.needed).toBe(true);
    const token = at.setUpToken ?? '';
    const pressed = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        browserAt(at).ask('POST /api/setup', { send: send(token, { email: `${name}@example.org` }) }),
      ),
    );
    expect(pressed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await browserAt(at).ask('POST /api/setup', { send: send(token) })).refusal).toBe('already-set-up');
    expect(await at.store.rows('staff')).toHaveLength(1);
    expect((await browserAt(at).ask('GET /api/setup')).got.needed).toBe(false);
  });

  test('is another one after each start until it is used, and then there is none', async () => {
    const first = at.setUpToken ?? '';
    at = await at.restart();
    expect(at.setUpToken).not.toBe(first);
    expect((await browserAt(at).ask('POST /api/setup', { send: send(first) })).refusal).toBe('link-used');
    await setUp(at);
    at = await at.restart();
    expect(at.setUpToken).toBeNull();
  });

  test('is not used up by a mistake', async () => {
    const token = at.setUpToken ?? '';
    const tried = async (more: object) =>
      (await browserAt(at).ask('POST /api/setup', { send: send(token, more) })).refusal;
    expect(await tried({ password: 'elevenchars' })).toBe('password-too-short');
    expect(await tried({ program: { ...program, timeZone: 'Mars/Olympus' } })).toBe('wrong-time-zone');
    expect(await tried({ email: 'no address' })).toBe('malformed');
    expect(await tried({})).toBeNull();
  });
});

describe('an invitation', () => {
  test('works once, gives the role it was made for, and no address twice', async () => {
    const admin = await setUp(at);
    const { link } = (await admin.ask('POST /api/invites', { send: { role: 'supervisor' } })).got;
    const accept = async (email: string) => {
      const send = { token: new URL(link).hash.slice(1), name: 'Sue', email, password: PASSWORD };
      const browser = browserAt(at);
      const { refusal } = await browser.ask('POST /api/invites/accept', { send });
      return { refusal, role: (await browser.ask('GET /api/me')).got.staff?.role };
    };
    expect(await accept(EMAIL.toUpperCase())).toEqual({ refusal: 'address-taken', role: undefined });
    expect(await accept('sue@example.org')).toEqual({ refusal: null, role: 'supervisor' });
    expect(await accept('other@example.org')).toEqual({ refusal: 'link-used', role: undefined });
  });
});

describe('signing in', () => {
  test('takes the password and nothing else; a wrong address is answered like a wrong password', async () => {
    await setUp(at);
    const [wrong, unknown] = [
      await signIn(browserAt(at), 'not the password'),
      await signIn(browserAt(at), PASSWORD, 'nobody@example.org'),
    ];
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.refusal).toBe('wrong-password');
    const browser = browserAt(at);
    const done = await signIn(browser, PASSWORD, EMAIL.toUpperCase());
    expect(done.headers['set-cookie']?.join('\n')).toMatch(
      /^staff=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/m,
    );
    expect((await browser.ask('GET /api/me')).got.staff).toMatchObject({ name: 'Dana Admin', role: 'administrator' });
  });

  test('is slowed after ten failures, but not on a device that signed in before', async () => {
    const known = await setUp(at);
    await known.ask('POST /api/sign-out', { send: {} });
    await signIn(known);
    await known.ask('POST /api/sign-out', { send: {} });
    const stranger = browserAt(at);
    for (let n = 0; n < 10; n += 1) expect((await signIn(stranger, 'a wrong password')).refusal).toBe('wrong-password');
    expect((await signIn(stranger)).refusal).toBe('slow-down');
    expect((await signIn(browserAt(at))).refusal).toBe('slow-down');
    expect((await signIn(known)).refusal).toBeNull();
  });

  test('ends with signing out: here, or everywhere', async () => {
    const here = await setUp(at);
    const there = browserAt(at);
    await signIn(there);
    const old = here.cookieHeader();
    await here.ask('POST /api/sign-out', { send: {} });
    expect((await here.ask('GET /api/me', { headers: { cookie: old } })).got.staff).toBeNull();
    expect((await there.ask('GET /api/me')).got.staff).not.toBeNull();
    await signIn(here);
    await there.ask('POST /api/sign-out-everywhere', { send: {} });
    expect((await here.ask('GET /api/me')).got.staff).toBeNull();
    expect((await there.ask('GET /api/me')).got.staff).toBeNull();
  });

  test('a cookie that was tampered with is nobody', async () => {
    const admin = await setUp(at);
    const staff = admin.cookies.get('staff') ?? '';
    for (const forged of [`${staff.slice(0, -3)}abc`, staff.split('.')[0] ?? '', 'x.y', ''])
      expect((await browserAt(at).ask('GET /api/me', { headers: { cookie: `staff=${forged}` } })).got.staff).toBeNull();
  });
});

describe('open sockets', () => {
  const open = (browser: Browser, session: string, transports: ('websocket' | 'polling')[]): Promise<Socket> => {
    const socket = io(at.url, {
      auth: { session, version: PROTOCOL_VERSION },
      extraHeaders: { cookie: browser.cookieHeader(), origin: at.url },
      transports,
      reconnection: false,
      forceNew: true,
    });
    return new Promise((resolve, reject) => {
      socket.once('view', () => {
        resolve(socket);
      });
      socket.once('out', reject);
      socket.once('connect_error', reject);
    });
  };

  test.each([['websocket' as const], ['polling' as const]])(
    'of a browser that signs out end within a second, those of another stay (%s)',
    async (transport) => {
      const { facilitator, session } = await openProgram(at);
      const tablet = browserAt(at);
      await signIn(tablet, PASSWORD, 'FranLead@example.org');
      const [mine, others] = [await open(facilitator, session, [transport]), await open(tablet, session, [transport])];
      await facilitator.ask('POST /api/sign-out', { send: {} });
      // A polling browser is told with its next question.
      if (transport === 'polling') mine.emit('time', () => undefined);
      await expect.poll(() => mine.connected, { timeout: 1000 }).toBe(false);
      expect(others.connected).toBe(true);
      await tablet.ask('POST /api/sign-out-everywhere', { send: {} });
      await expect.poll(() => others.connected, { timeout: 1000 }).toBe(false);
    },
  );

  test('of a phone that forgets end within a second', async () => {
    const { code, session } = await openProgram(at);
    const phone = browserAt(at);
    await knock(phone, code, 'Ash');
    const socket = await open(phone, session, ['websocket']);
    await phone.ask('POST /api/device/forget', { send: { session } });
    await expect.poll(() => socket.connected, { timeout: 1000 }).toBe(false);
  });
});

describe('the audit trail', () => {
  test('has an entry for what was done and for what was refused, by whom, with nothing private', async () => {
    const { admin, facilitator, group } = await openProgram(at);
    const sue = await invite(at, admin, 'supervisor', 'Sue Visor');
    await sue.ask('POST /api/groups/:group/people', {
      at: { group: group.id },
      send: { alias: 'Nightshade', language: 'en' },
    });
    await facilitator.ask('POST /api/groups/:group/people', {
      at: { group: group.id },
      send: { alias: 'Nightshade', language: 'en' },
    });
    const entries = await at.store.auditEntries();
    const added = entries.filter(({ action }) => action === 'person:add');
    expect(added).toMatchObject([
      { actor: `staff:${await myId(sue)}`, object: `group:${group.id}`, outcome: 'refused', reason: 'not-allowed' },
      { actor: `staff:${await myId(facilitator)}`, outcome: 'done', reason: null },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Nightshade|Sue|Fran|Tuesday|example\.org/);
    expect(entries.some(({ action }) => action === 'setup:finish')).toBe(true);
  });
});
