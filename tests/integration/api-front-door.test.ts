import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '@opencircle/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../support/front-door/browser.ts';
import { install, type Installation } from '../support/front-door/installation.ts';
import { browserAt, openProgram, PASSWORD, setUp, type Program } from '../support/front-door/program.ts';
import { root } from '../support/source-files.ts';

const INLINE = 'import("./_app/start.js").then((kit) => kit.start(document.body))';
const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let folder: string;
let at: Installation;
let program: Program;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-pages-'));
  mkdirSync(join(folder, '_app/immutable'), { recursive: true });
  writeFileSync(
    join(folder, 'app.html'),
    `<!doctype html><title>Group</title><script>${INLINE}</script><script src="/x.js"></script>`,
  );
  writeFileSync(join(folder, '_app/immutable/entry.abc.js'), 'export {};');
  writeFileSync(join(folder, '_app/immutable/entry.abc.js.br'), 'pressed');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  at = await install({ webDir: folder });
  program = await openProgram(at);
});
afterAll(async () => {
  await at.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The first line a raw upgrade is answered with. */
function upgrade(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const { port } = new URL(at.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    const all = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\r\n')) {
        resolve(text.slice(0, text.indexOf('\r\n')));
        socket.destroy();
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(text === '' ? 'closed' : text);
    });
  });
}
const ours = () => ({ host: new URL(at.url).host, origin: at.url });
const strangers: readonly [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that hides itself', { origin: 'null' }],
  ['our name on another port', { origin: 'http://localhost:1' }],
  ['another host', { host: 'evil.example' }],
];

describe('what comes from elsewhere', () => {
  test.each([...strangers, ['no origin at all', { origin: '' }]])(
    'is refused when posted from %s',
    async (_, headers) => {
      const send = { code: program.code };
      const asked = await browserAt(at).ask('POST /api/door/find', {
        send,
        headers: { ...headers, origin: headers['origin'] === '' ? undefined : (headers['origin'] ?? at.url) },
      });
      expect([asked.status, asked.refusal]).toEqual([403, 'foreign-origin']);
      expect((await browserAt(at).ask('POST /api/door/find', { send })).status).toBe(200);
    },
  );

  test.each([...strangers, ['no origin at all', { origin: '' }]])(
    'gets no socket from %s, live or for a document',
    async (_, headers) => {
      const sent = Object.fromEntries(Object.entries({ ...ours(), ...headers }).filter(([, value]) => value !== ''));
      expect(await upgrade('/documents/some-sheet', sent)).toMatch(/ 403 /);
      expect(await upgrade('/socket.io/?EIO=4&transport=websocket', sent)).not.toMatch(/ 101 /);
      expect(await upgrade('/socket.io/?EIO=4&transport=websocket', ours())).toMatch(/ 101 /);
    },
  );

  test.each(strangers)('gets no handshake by polling from %s', async (_, headers) => {
    const path = '/socket.io/?EIO=4&transport=polling';
    expect((await browserAt(at).fetch('GET', path, undefined, headers)).status).not.toBe(200);
    expect((await browserAt(at).fetch('GET', path)).status).toBe(200);
  });

  test('gets no socket where there is none, nor on a document without a cookie', async () => {
    expect(await upgrade('/nothing', ours())).toMatch(/ 404 /);
    expect(await upgrade('/documents/', ours())).toMatch(/ 404 /);
    expect(await upgrade('/documents/some-sheet', ours())).toMatch(/ 401 /);
  });

  test('another name of this machine is ours as well', async () => {
    const { port } = new URL(at.url);
    const browser = new Browser(at.url, `http://localhost:${port}`);
    expect(
      (
        await browser.ask('POST /api/door/find', {
          send: { code: program.code },
          headers: { host: `localhost:${port}` },
        })
      ).status,
    ).toBe(200);
  });
});

describe('what makes no sense', () => {
  test.each([
    ['more than 64 KB', `{"code":"${'A'.repeat(LIMITS.frameBytes)}"}`, 413, 'too-large'],
    ['what is no JSON', '{"code":', 400, 'malformed'],
    ['a field too many', '{"code":"ABCD","session":"x"}', 400, 'malformed'],
    ['a prototype', '{"__proto__":{"code":"ABCD"}}', 400, 'malformed'],
    ['a number for a code', '{"code":1}', 400, 'malformed'],
    ['nothing', '', 400, 'malformed'],
  ])('is refused: %s', async (_, raw, status, refusal) => {
    const asked = await browserAt(at).ask('POST /api/door/find', { raw });
    expect([asked.status, asked.refusal]).toEqual([status, refusal]);
  });

  test('is refused in a form: only JSON is read', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await browserAt(at).ask('POST /api/door/find', { raw: `code=${program.code}`, headers })).refusal).toBe(
      'malformed',
    );
  });
});

describe('the pages', () => {
  const page = (path: string, headers = {}) => browserAt(at).fetch('GET', path, undefined, headers);

  test('carry a policy that lets their own inline script run, and nothing else', async () => {
    const { headers, text } = await page('/');
    const policy = String(headers['content-security-policy']);
    expect(text).toContain(INLINE);
    expect(policy).toContain(`script-src 'self' ${sha(INLINE)};`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:/);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('as they are built now, have every inline script in the policy', async () => {
    const built = join(root, 'web/build');
    expect(existsSync(join(built, 'app.html')), 'The pages are not built: run `node scripts/run.mjs build`.').toBe(
      true,
    );
    const scripts = [
      ...readFileSync(join(built, 'app.html'), 'utf8').matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g),
    ];
    const real = await install({ webDir: built });
    const policy = String((await browserAt(real).fetch('GET', '/')).headers['content-security-policy']);
    await real.remove();
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, script = ''] of scripts) expect(policy).toContain(sha(script));
  });

  test('are one app at every address, with files kept for long where their name changes with them', async () => {
    expect((await page('/s/whatever')).text).toContain(INLINE);
    expect((await page('/nothing.js')).status).toBe(404);
    const file = await page('/_app/immutable/entry.abc.js', { 'accept-encoding': 'br' });
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    });
    expect((await page('/favicon.svg')).headers['cache-control']).toBe('no-cache');
    expect((await page('/../../../etc/passwd')).text).not.toContain('root:');
  });

  test('end their own answer where their file went away meanwhile, and nothing else', async () => {
    const gone = mkdtempSync(join(tmpdir(), 'opencircle-pages-'));
    writeFileSync(join(gone, 'app.html'), '<!doctype html>');
    writeFileSync(join(gone, 'gone.js'), 'export {};');
    const there = await install({ webDir: gone });
    rmSync(join(gone, 'gone.js'));
    await expect(browserAt(there).fetch('GET', '/gone.js')).rejects.toThrow();
    expect((await browserAt(there).fetch('GET', '/')).status).toBe(200);
    await there.remove();
    rmSync(gone, { recursive: true });
  });

  test('tell a watcher that the server lives and can write', async () => {
    const watcher = { host: 'watcher' };
    expect(await page('/healthz', watcher)).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(await page('/readyz', watcher)).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(await at.store.meta('ready')).not.toBeNull();
  });
});

describe('behind https', () => {
  test('cookies are locked to this very host, and browsers are told to stay with https', async () => {
    const secure = await install({ publicUrl: 'https://circle.example.org' });
    const admin = await setUp(secure).catch(() => null);
    expect(admin, 'this machine’s own name is nobody’s then').toBeNull();
    const browser = new Browser(secure.url, 'https://circle.example.org');
    const headers = { host: 'circle.example.org' };
    const send = {
      token: secure.setUpToken ?? '',
      program: { timeZone: 'UTC', languages: ['en'], onCall: '' },
      name: 'D',
      email: 'd@example.org',
      password: PASSWORD,
    } as const;
    const done = await browser.ask('POST /api/setup', { send, headers });
    expect(done.headers['set-cookie']?.[0]).toMatch(
      /^__Host-staff=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(done.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    expect(done.headers['content-security-policy']).toContain("connect-src 'self' wss://circle.example.org;");
    expect((await browser.ask('GET /api/me', { headers })).got.staff?.name).toBe('D');
    await secure.remove();
  });
});
