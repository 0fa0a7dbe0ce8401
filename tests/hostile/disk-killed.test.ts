import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '@opencircle/server/storage';
import { storedIn } from './disk-history.ts';

const WRITER = fileURLToPath(new URL('disk-writer.ts', import.meta.url));
const CYCLES = 20;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-killed-'));
  path = join(folder, 'data.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lets a writer commit until it has said `enough` times that something is stored, kills it, and gives the last it said. */
function killedAfter(manner: 'honest' | 'lying', enough: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, path, manner], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: number[] = [];
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      said.push(...lines.map(Number));
      if (said.length >= enough) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(Math.max(...said));
      else reject(new Error(`the writer ended by itself: ${String(code)}`));
    });
  });
}

/** How many acknowledged batches are missing after a kill. */
async function lostAfter(manner: 'honest' | 'lying', enough: number): Promise<number> {
  const said = await killedAfter(manner, enough);
  const store = await openSqlite(path);
  try {
    return Math.max(0, said - (await storedIn(store)));
  } finally {
    await store.close();
  }
}

test(
  `[ST34] killed ${String(CYCLES)} times in the middle of committing, every acknowledged batch is there, whole`,
  { timeout: 120_000 },
  async () => {
    for (let cycle = 0; cycle < CYCLES; cycle += 1)
      expect(await lostAfter('honest', 1 + ((cycle * 37) % 120)), `cycle ${String(cycle)}`).toBe(0);
  },
);

test('[ST34] a journal that answers before it commits would be found', { timeout: 60_000 }, async () => {
  let lost = 0;
  for (let cycle = 0; cycle < CYCLES && lost === 0; cycle += 1) lost = await lostAfter('lying', 50);
  expect(lost).toBeGreaterThan(0);
});
