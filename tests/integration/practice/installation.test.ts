import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isRefused, type Config } from '@opencircle/server/config';
import { plugIn, realRandomness } from '@opencircle/server/plug-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../../support/front-door/browser.ts';
import { freePort, install, type Installation } from '../../support/front-door/installation.ts';
import { browserAt, setUp } from '../../support/front-door/program.ts';
import { realClock } from '../../support/live/house.ts';
import { until } from '../../support/people/until.ts';

const LAN = '192.168.77.7';

describe('an installation for practice', () => {
  let at: Installation;
  beforeEach(async () => {
    at = await install({ isPractice: true, ownAddresses: [LAN] });
  });
  afterEach(() => at.remove());

  async function counselor(): Promise<Browser> {
    const browser = browserAt(at);
    void (await browser.ask('POST /api/practice/sign-in', { send: {} })).got;
    return browser;
  }

  test('has a program and a counselor from its first start, and no link to set anything up', async () => {
    expect(at.setUpToken).toBeNull();
    const browser = browserAt(at);
    expect((await browser.ask('GET /api/practice')).got).toEqual({ installation: true });
    expect((await browser.ask('GET /api/setup')).got.needed).toBe(false);
    expect((await browser.ask('GET /api/me')).got.staff).toBeNull();
    const sam = await counselor();
    expect((await sam.ask('GET /api/me')).got.staff).toMatchObject({ name: 'Sam Rivera', role: 'administrator' });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect((await sam.ask('GET /api/program')).got).toEqual({ timeZone, languages: ['en', 'es'], onCall: '555-0100' });
    at = await at.restart();
    const again = await counselor();
    expect((await again.ask('GET /api/staff')).got.map(({ name }) => name)).toEqual(['Sam Rivera']);
  });

  test('lets one address sign in sixty times an hour, and no more', async () => {
    for (let n = 0; n < 60; n += 1) await counselor();
    expect((await browserAt(at).ask('POST /api/practice/sign-in', { send: {} })).refusal).toBe('slow-down');
  });

  test('says of every session that it is practice, and shows what it leaves, because nobody in it is real', async () => {
    const sam = await counselor();
    const [plan] = (await sam.ask('GET /api/plans')).got;
    const { session } = (await sam.ask('POST /api/rehearsals', { send: { plan: plan?.id ?? '' } })).got;
    expect((await sam.ask('GET /api/sessions/:session/record', { at: { session } })).got.attendance).toHaveLength(8);
    const { date, today } = (await sam.ask('GET /api/today')).got;
    expect(today.map((one) => [one.session, one.practice])).toEqual([[session, true]]);
    expect((await sam.ask('GET /api/days/:date', { at: { date } })).got.people).toHaveLength(8);
    const { id: staff = '' } = (await sam.ask('GET /api/me')).got.staff ?? {};
    void (await sam.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
    for (const type of ['session:end', 'session:close'] as const) {
      const command = { id: realRandomness.id(), type, payload: {} };
      expect(await at.app.live.ask(session, { kind: 'staff', staff }, command)).toEqual({ ok: true });
    }
    const { recent } = (await sam.ask('GET /api/today')).got;
    expect(recent.map((one) => [one.session, one.practice])).toEqual([[session, true]]);
  });

  test('is reached by its own private addresses and by no other name', async () => {
    const port = String(at.config.port);
    const me = (host: string, origin: string) =>
      browserAt(at).ask('POST /api/practice/sign-in', { send: {}, headers: { host, origin } });
    for (const name of [LAN, 'localhost', '127.0.0.1'])
      expect((await me(`${name}:${port}`, `http://${name}:${port}`)).status).toBe(200);
    expect((await me(`evil.example:${port}`, `http://evil.example:${port}`)).refusal).toBe('foreign-origin');
    expect((await me(`${LAN}:${port}`, 'http://evil.example')).refusal).toBe('foreign-origin');
    const { headers } = await me(`${LAN}:${port}`, `http://${LAN}:${port}`);
    expect(headers['set-cookie']?.join('\n')).not.toMatch(/secure/i);
  });

  test('gives no key to keep words with to a page that came over plain http from the network', async () => {
    const sam = await counselor();
    const [plan] = (await sam.ask('GET /api/plans')).got;
    const { session } = (await sam.ask('POST /api/rehearsals', { send: { plan: plan?.id ?? '' } })).got;
    const ask = async (type: 'lead:take' | 'seat:arrive' | 'session:start' | 'agenda:next', payload: object) => {
      const { id = '' } = (await sam.ask('GET /api/me')).got.staff ?? {};
      // Type and payload belong together at each call below.
      const command = { id: realRandomness.id(), type, payload } as Parameters<typeof at.app.live.ask>[2];
      expect(await at.app.live.ask(session, { kind: 'staff', staff: id }, command), type).toEqual({ ok: true });
    };
    void (await sam.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
    const now = () => at.app.live.all().find(({ id }) => id === session);
    const [seat = ''] = Object.keys(now()?.seats ?? {});
    await ask('seat:arrive', { seat, presence: 'on-paper' });
    await ask('session:start', {});
    const own = (): string | undefined =>
      Object.values(now()?.worksheets ?? {}).find(({ mode }) => mode === 'own')?.own[seat];
    while (own() === undefined) await ask('agenda:next', { from: now()?.agenda.current ?? null });
    const keyAt = async (name: string): Promise<string | null> => {
      const host = `${name}:${String(at.config.port)}`;
      const asking = { at: { sheet: own() ?? '' }, send: { clientId: null, epoch: null } };
      const headers = { host, origin: `http://${host}` };
      return (await sam.ask('POST /api/sheets/:sheet/enter', { ...asking, headers })).got.outboxKey;
    };
    expect(await keyAt(LAN)).toBeNull();
    expect(await keyAt('localhost')).toMatch(/^[\w-]{43}$/);
  });
});

describe('a real installation', () => {
  test('says that it is one, and lets nobody in without a password', async () => {
    const at = await install();
    expect((await browserAt(at).ask('GET /api/practice')).got).toEqual({ installation: false });
    expect((await browserAt(at).ask('POST /api/practice/sign-in', { send: {} })).refusal).toBe('not-found');
    await setUp(at);
    expect((await browserAt(at).ask('POST /api/practice/sign-in', { send: {} })).refusal).toBe('not-found');
    await at.remove();
  });
});

describe('data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'opencircle-practice-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  async function configFor(isPractice: boolean): Promise<Config> {
    const port = await freePort();
    return {
      port,
      host: '127.0.0.1',
      dataDir: join(folder, 'data'),
      keyFile: join(folder, 'key'),
      publicUrl: `http://localhost:${String(port)}`,
      isSecure: false,
      isLoopback: true,
      isPractice,
      ownAddresses: [],
      pace: 1,
      logLevel: 'silent',
      webDir: join(folder, 'no-pages'),
      isDev: false,
    };
  }
  /** Starts, does something, stops; or gives the sentence it was refused with. */
  async function start(isPractice: boolean, meanwhile: (url: string, token: string) => Promise<void>): Promise<string> {
    const config = await configFor(isPractice);
    const plugged = await plugIn(config, { clock: realClock, random: realRandomness });
    if (isRefused(plugged)) return plugged.refused;
    await plugged.app.listen();
    const link = await plugged.app.setUpLink();
    await meanwhile(
      config.publicUrl.replace('localhost', '127.0.0.1'),
      link === null ? '' : new URL(link).hash.slice(1),
    );
    await plugged.close();
    return '';
  }
  const nothing = async (): Promise<void> => undefined;

  test('of practice and of a real program never lie in one place', async () => {
    expect(await start(true, nothing)).toBe('');
    expect(await start(true, nothing)).toBe('');
    const refused = await start(false, nothing);
    expect(refused).toMatch(/where only practice data lies\. Set DATA_DIR to a folder of its own/);
    expect(refused).not.toContain('\n');
  });

  test('of a real program is never practised in, from the moment there is somebody in it', async () => {
    const program = { timeZone: 'UTC', languages: ['en'], onCall: '' } as const;
    const set = async (url: string, token: string): Promise<void> => {
      const person = { name: 'Dana', email: 'dana@example.org', password: 'a long enough password' };
      void (await new Browser(url).ask('POST /api/setup', { send: { token, program, ...person } })).got;
    };
    expect(await start(false, set)).toBe('');
    expect(await start(true, nothing)).toMatch(/where the data of a real program lies\. For practice, set DATA_DIR/);
    // Also where it was written by an older program: nothing of it is brought up to date first.
    const file = new DatabaseSync(join(folder, 'data', 'opencircle.sqlite'));
    const [newest] = file.prepare('select * from kysely_migration order by name desc limit 1').all();
    file.prepare('delete from kysely_migration where name = ?').run(String(newest?.['name']));
    expect(await start(true, nothing)).toMatch(/where the data of a real program lies/);
    file
      .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
      .run(String(newest?.['name']), String(newest?.['timestamp']));
    file.close();
    await until('the real one starts', async () => (await start(false, nothing)) === '');
  });
});
