import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Device } from '@opencircle/rehearsal/device';
import { root } from '../../support/source-files.ts';
import { freePort } from '../../support/running-server.ts';

let folder: string;
let port: number;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-demo-'));
  port = await freePort();
});
afterEach(async () => {
  // Whatever a test that went wrong left running.
  for (const child of running.splice(0))
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

/** Runs some lines with what `scripts/demo.mjs` offers, as `npm run demo` does once the pages are built. */
function run(lines: string, variables: Readonly<Record<string, string>> = {}) {
  const script = `import { demo, whatToDo } from './scripts/demo.mjs'; ${lines}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), LOG_LEVEL: 'warn', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const text = { said: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (text.said += part.toString()));
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  return { text, ended, stop: () => child.kill('SIGTERM') };
}
const start = (...options: readonly string[]) =>
  run(`await demo(${JSON.stringify(options)}, ${JSON.stringify(folder)});`);

describe('npm run demo', () => {
  test('says in three lines what to do, lets anybody lead, and keeps what happened until told to forget', async () => {
    const groupsOf = async (): Promise<number> => {
      const somebody = new Device(`http://localhost:${String(port)}`);
      expect((await somebody.ask('GET /api/practice')).got.installation).toBe(true);
      void (await somebody.ask('POST /api/practice/sign-in', { send: {} })).got;
      const before = (await somebody.ask('GET /api/groups')).got.length;
      void (await somebody.ask('POST /api/rehearsals', { send: { plan: 'relapse-prevention-90' } })).got;
      return before;
    };
    const seen: number[] = [];
    for (const options of [[], [], ['--fresh']]) {
      const { text, ended, stop } = start(...options);
      await expect.poll(() => text.said, { timeout: 20_000 }).toContain('phone');
      expect(text.said).toContain(`Open http://localhost:${String(port)} in`);
      expect(text.said).toContain('Lead the group');
      seen.push(await groupsOf());
      stop();
      expect(await ended).toBe(0);
    }
    expect(seen).toEqual([0, 1, 0]);
  }, 60_000);

  test('names the address for phones where the whole network may come, and only there', async () => {
    const lines = (host: string, addresses: readonly string[]): string =>
      `console.log(JSON.stringify(whatToDo('3000', ${JSON.stringify(host)}, ${JSON.stringify(addresses)})));`;
    const { text, ended } = run(
      lines('0.0.0.0', ['192.168.1.7']) + lines('127.0.0.1', ['192.168.1.7']) + lines('0.0.0.0', []),
    );
    await ended;
    const [everywhere, here, alone] = text.said
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as readonly string[]).at(-1)); // printed by the lines above
    expect(everywhere).toContain('http://192.168.1.7:3000');
    expect(here).toContain('HOST=0.0.0.0');
    expect(alone).toContain('no local network');
  });

  test('does not touch what another server on its port has', async () => {
    const first = start();
    await expect.poll(() => first.text.said, { timeout: 20_000 }).toContain('phone');
    const second = start('--fresh');
    expect(await second.ended).toBe(1);
    expect(second.text.said).toContain(`A server runs on port ${String(port)} already.`);
    first.stop();
    expect(await first.ended).toBe(0);
  }, 60_000);
});
