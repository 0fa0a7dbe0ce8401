import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite, type Store } from '../storage/index.ts';
import { openKeyFile, type KeyFound } from './key-file.ts';
import { openProgramKey } from './program-key.ts';

let folder: string;
let dataDir: string;
let keyFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-key-'));
  dataDir = join(folder, 'data');
  keyFile = join(folder, 'keys', 'program.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusalOf = (found: KeyFound): string => (found.ok ? 'it started' : found.refusal);

test('[VA8] the first start makes a key only its owner can read, the next finds the same, and nothing else lies beside it', () => {
  const first = openKeyFile(keyFile, dataDir, false);
  expect(first).toEqual(openKeyFile(keyFile, dataDir, true));
  expect(first.ok && first.key.length).toBe(32);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'keys'))).toEqual(['program.key']);
});

test('[VA8] a file that is no key is refused and left as it is', () => {
  writeFileSync(join(folder, 'other.key'), 'something else');
  expect(refusalOf(openKeyFile(join(folder, 'other.key'), dataDir, false))).toMatch(/no program key/);
  expect(readFileSync(join(folder, 'other.key'), 'utf8')).toBe('something else');
});

test('[VA9] a key file inside the data folder is refused, by name, by dots and by a link', () => {
  mkdirSync(dataDir);
  symlinkSync(dataDir, join(folder, 'elsewhere'));
  for (const path of [
    join(dataDir, 'a.key'),
    join(dataDir, 'deep', '..', 'a.key'),
    join(folder, 'elsewhere', 'deep', 'a.key'),
  ])
    expect(refusalOf(openKeyFile(path, dataDir, false))).toMatch(/inside DATA_DIR/);
  expect(openKeyFile(join(folder, 'data-keys', 'a.key'), dataDir, false).ok).toBe(true);
});

test('[VA10] data without its key, with a damaged one or with another one does not start, and says why', async () => {
  const store = await openSqlite(join(dataDir, 'data.db'));
  const start = (path: string, over: Store = store): Promise<KeyFound> =>
    openProgramKey({ keyFile: path, dataDir, store: over, journal: { commit: (batch) => over.write(batch) } });

  const first = await start(keyFile);
  expect(first.ok).toBe(true);
  expect(await start(keyFile)).toEqual(first);

  expect(refusalOf(await start(join(folder, 'lost.key')))).toMatch(/key is missing/);
  writeFileSync(join(folder, 'cut.key'), readFileSync(keyFile).subarray(0, 40));
  expect(refusalOf(await start(join(folder, 'cut.key')))).toMatch(/damaged/);

  const elsewhere = await openSqlite(':memory:');
  const otherKey = join(folder, 'other.key');
  expect((await start(otherKey, elsewhere)).ok).toBe(true);
  expect(refusalOf(await start(otherKey))).toMatch(/not the one/);

  await elsewhere.write([{ kind: 'meta', name: 'program-key-check', value: '' }]);
  expect(refusalOf(await start(otherKey, elsewhere))).toMatch(/not the one/);
  await Promise.all([store.close(), elsewhere.close()]);
});
