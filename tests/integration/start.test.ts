import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../support/front-door/browser.ts';
import { freePort } from '../support/front-door/installation.ts';
import { PASSWORD } from '../support/front-door/program.ts';
import { root } from '../support/source-files.ts';

let folder: string;
let port: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-start-'));
  port = await freePort();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  /** Everything on stdout so far. */
  said(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}
interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}
type Variables = Readonly<Record<string, string>>;

function run(variables: Variables) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'opencircle.key'),
    ...variables,
  };
  const child = spawn(process.execPath, ['server/src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { said: '', complained: '' };
  child.stdout.on('data', (part: Buffer) => (text.said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text.complained += part.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, ...text });
    });
  });
  return { child, text, ended };
}
/** A start that is meant to fail. */
const refused = (variables: Variables): Promise<Ended> => run(variables).ended;

/** A start that is meant to work; resolves once the server says where it is. */
async function start(variables: Variables = {}): Promise<Started> {
  const { child, text, ended } = run(variables);
  const early = ended.then(({ complained }) => {
    throw new Error(`the server ended: ${complained}`);
  });
  await Promise.race([early, expect.poll(() => text.said, { timeout: 15_000 }).toContain('\n')]);
  early.catch(() => undefined);
  return {
    said: () => text.said,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended).code;
    },
  };
}

describe('a start is refused with one sentence and exit code 78', () => {
  test.each<[string, () => Variables, RegExp]>([
    ['PORT is no port', () => ({ PORT: '80808' }), /PORT must be a whole number from 1 to 65535, but it is "80808"\./],
    ['PORT is no number', () => ({ PORT: '3000x' }), /PORT must be a whole number/],
    ['others can reach it without https', () => ({ HOST: '0.0.0.0' }), /Set PUBLIC_URL to the https address/],
    ['the public address is plain http', () => ({ PUBLIC_URL: 'http://circle.example.org' }), /must start with https:/],
    ['the public address has a path', () => ({ PUBLIC_URL: 'https://example.org/circle' }), /without a path/],
    [
      'the key would lie with the data',
      () => ({ KEY_FILE: join(folder, 'data', 'key') }),
      /KEY_FILE must lie outside DATA_DIR/,
    ],
    ['the log level is unknown', () => ({ LOG_LEVEL: 'loud' }), /LOG_LEVEL must be one of silent, /],
  ])('where %s', async (_, variables, sentence) => {
    const { code, said, complained } = await refused(variables());
    expect([code, said]).toEqual([78, '']);
    expect(complained).toMatch(sentence);
    expect(complained.trim().split('\n')).toHaveLength(1);
  });

  test('where there is data and its key is gone, or another key lies there', async () => {
    const server = await start();
    expect(await server.stop()).toBe(0);
    expect(statSync(join(folder, 'opencircle.key')).mode & 0o077).toBe(0);
    const gone = await refused({ KEY_FILE: join(folder, 'elsewhere.key') });
    expect([gone.code, gone.said]).toEqual([78, '']);
    expect(gone.complained).toMatch(/There is data, but its key is missing/);
    const other = await start({ DATA_DIR: join(folder, 'other'), KEY_FILE: join(folder, 'other.key') });
    await other.stop();
    const wrong = await refused({ KEY_FILE: join(folder, 'other.key') });
    expect(wrong.code).toBe(78);
    expect(wrong.complained).toMatch(/is not the one this data was sealed with/);
  });

  test('where the port is taken', async () => {
    const server = await start();
    const second = await refused({ DATA_DIR: join(folder, 'other'), KEY_FILE: join(folder, 'other.key') });
    expect([second.code, second.complained]).toEqual([78, expect.stringMatching(/already listens on port/)]);
    await server.stop();
  });
});

describe('a start', () => {
  test('prints one line: a new set-up link each time, until there are staff', async () => {
    const first = await start();
    const [, old = ''] =
      new RegExp(`^Opencircle is ready: http://localhost:${String(port)}/setup#([\\w-]{22})\\n$`).exec(first.said()) ??
      [];
    expect(old).not.toBe('');
    expect(await first.stop()).toBe(0);

    const second = await start();
    const [, token = ''] = /setup#([\w-]{22})\n$/.exec(second.said()) ?? [];
    expect(token).not.toBe(old);
    const browser = new Browser(`http://127.0.0.1:${String(port)}`);
    const program = { timeZone: 'UTC', languages: ['en'], onCall: '' } as const;
    const person = { program, name: 'Dana', email: 'dana@example.org', password: PASSWORD };
    expect((await browser.ask('POST /api/setup', { send: { ...person, token: old } })).refusal).toBe('link-used');
    expect((await browser.ask('POST /api/setup', { send: { ...person, token } })).status).toBe(200);
    expect(await second.stop('SIGINT')).toBe(0);

    const third = await start();
    expect(third.said()).toBe(`Opencircle is ready: http://localhost:${String(port)}\n`);
    await third.stop();
  });

  test('survives being killed: who signed in before is still signed in', async () => {
    const first = await start();
    const [, token = ''] = /setup#([\w-]{22})\n$/.exec(first.said()) ?? [];
    const browser = new Browser(`http://127.0.0.1:${String(port)}`);
    const program = { timeZone: 'UTC', languages: ['en'], onCall: '' } as const;
    const send = { token, program, name: 'Dana', email: 'dana@example.org', password: PASSWORD };
    expect((await browser.ask('POST /api/setup', { send })).status).toBe(200);
    await first.stop('SIGKILL');
    const second = await start();
    expect((await browser.ask('GET /api/me')).got.staff?.name).toBe('Dana');
    await second.stop();
  });
});
