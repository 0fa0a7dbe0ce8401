import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJournal, openSqlite, type Journal, type Store, type Write } from '@opencircle/server/storage';
import { createVault, type Vault } from '@opencircle/server/vault';

let folder: string;
let store: Store;
let journal: Journal;
let vault: Vault;
/** Calls what is due at once: nothing here depends on waiting. */
let due: (() => void)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-sealed-'));
  store = await openSqlite(join(folder, 'data.db'));
  due = [];
  let now = 0;
  journal = createJournal(store, {
    now: () => (now += 1_000),
    callAt: (_at, call) => (due.push(call), () => undefined),
  });
  vault = createVault({ programKey: randomBytes(32), store, journal });
});
afterEach(async () => {
  await journal.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const PIECE = 32;
/** The files in which any piece of these bytes stands: SQLite spreads long ones over pages. */
function filesWith(bytes: Uint8Array): string[] {
  const whole = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, n) =>
    whole.subarray(n * PIECE, (n + 1) * PIECE),
  );
  return readdirSync(folder).filter((file) => {
    const content = readFileSync(join(folder, file));
    return pieces.some((piece) => piece.length >= Math.min(PIECE, whole.length) && content.includes(piece));
  });
}

const CANARY = 'Marisol remembers the blue kitchen';
/** The ways a text could come to lie in a file. */
const readings = [
  Buffer.from(CANARY),
  Buffer.from(CANARY, 'utf16le'),
  Buffer.from(CANARY).toString('base64'),
  Buffer.from(CANARY).toString('hex'),
].map((form) => Buffer.from(form));
const foundIn = (): string[] => readings.flatMap(filesWith);

async function sealed(about: string): Promise<Uint8Array> {
  const key = await vault.key('person:a');
  if (key === 'destroyed') throw new Error('the key is destroyed');
  return key.seal(about, new TextEncoder().encode(CANARY));
}
const person = (open: string, body: Uint8Array | null): Write => ({
  kind: 'put',
  table: 'person',
  row: { id: 'a', parent: 'g', lookup: vault.blind('alias', CANARY), open, holder: 'person:a', sealed: body },
});

test('[ST35] nothing sealed stands readable in the data file or its log', async () => {
  const body = await sealed('event/1');
  await journal.commit([
    person('{}', await sealed('person/a')),
    {
      kind: 'event',
      event: {
        session: 's',
        seq: 1,
        type: 'door:knocked',
        v: 1,
        at: 0,
        by: 'd',
        open: '{}',
        sealed: [{ holder: 'person:a', body }],
      },
    },
    { kind: 'update', sheet: 'h', epoch: 1, seq: 1, body: await sealed('h/1/1') },
    { kind: 'snapshot', sheet: 'i', epoch: 1, upTo: 1, body: await sealed('i/1/1') },
  ]);
  expect(filesWith(body)).toEqual(['data.db-wal']);
  expect(foundIn()).toEqual([]);
  await store.tidy();
  expect(filesWith(body)).toEqual(['data.db']);
  expect(foundIn()).toEqual([]);
});

test('[ST35] a private word in an open part would be found, in the log and in the file', async () => {
  await journal.commit([person(CANARY, null)]);
  expect(foundIn()).toEqual(['data.db-wal']);
  await store.tidy();
  expect(foundIn()).toEqual(['data.db']);
});

test('[ST25] [ST35] what was covered, removed or destroyed stands in no file any more', async () => {
  await vault.key('person:a');
  const key = await store.wrappedKey('person:a');
  if (key === null || key === 'destroyed') throw new Error('no key was stored');
  const texts = { update: randomBytes(300), row: randomBytes(30_000), key };
  const around = Array.from({ length: 300 }, (_, n): Write => ({
    kind: 'update',
    sheet: 'h',
    epoch: 1,
    seq: n + 2,
    body: randomBytes(300),
  }));
  await journal.commit([
    { kind: 'update', sheet: 'h', epoch: 1, seq: 1, body: texts.update },
    person('{}', texts.row),
    ...around,
  ]);
  await store.tidy();
  for (const text of Object.values(texts)) expect(filesWith(text)).toEqual(['data.db']);

  await journal.commit([
    { kind: 'snapshot', sheet: 'h', epoch: 1, upTo: 100, body: randomBytes(10) },
    { kind: 'remove', table: 'person', id: 'a' },
  ]);
  await vault.destroy('person:a');
  // Until then they are still found: the file learns of it when the log is emptied into it.
  for (const text of Object.values(texts)) expect(filesWith(text)).toEqual(['data.db']);
  expect(due).toHaveLength(1);
  due[0]?.();
  await journal.commit([]);
  for (const [name, text] of Object.entries(texts)) expect(filesWith(text), name).toEqual([]);
  expect((await store.sheetLog('h')).updates).toHaveLength(201);
});
