import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataRefused, migrate } from './migrate.ts';
import { SQLITE } from './migrations/column-types.ts';
import { migrationsFor } from './migrations/index.ts';
import { NodeSqliteDialect } from './sqlite/dialect.ts';
import { keepSafe, openSqlite } from './sqlite/open.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-migrate-'));
  path = join(folder, 'data', 'data.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const namesIn = (db: DatabaseSync): unknown[] =>
  db
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .all()
    .map((row) => row['name']);

const making = (table: string, fails = false): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.createTable(table).addColumn('id', 'text').execute();
    if (fails) await sql`select * from nowhere`.execute(db);
  },
});

test('[ST30] each migration runs once, in order, and one that fails leaves those before it and nothing of itself', async () => {
  const db = new DatabaseSync(':memory:');
  const kysely = new Kysely<unknown>({ dialect: new NodeSqliteDialect(db) });
  await expect(migrate(kysely, { '1': making('a'), '2': making('b', true), '3': making('c') })).rejects.toThrow(
    /nowhere/,
  );
  expect(namesIn(db)).toContain('a');
  expect(namesIn(db)).not.toContain('b');
  await migrate(kysely, { '1': making('a'), '2': making('b'), '3': making('c') });
  await migrate(kysely, { '1': making('a'), '2': making('b'), '3': making('c') });
  expect(namesIn(db)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  db.close();
});

test('[ST31] data of a newer program is refused with a sentence, and stays as it was', async () => {
  await (await openSqlite(path)).close();
  const newer = new DatabaseSync(path);
  await migrate(new Kysely({ dialect: new NodeSqliteDialect(newer) }), {
    ...migrationsFor(SQLITE),
    '9999-later': making('later'),
  });
  const before = namesIn(newer);
  await expect(openSqlite(path)).rejects.toThrow(DataRefused);
  await expect(openSqlite(path)).rejects.toThrow(
    /written by a newer version of the program \(unknown here: 9999-later\)/,
  );
  expect(namesIn(newer)).toEqual(before);
  newer.close();
});

test('[ST32] the folder and every file in it belong to their owner alone', async () => {
  const store = await openSqlite(path);
  await store.write([{ kind: 'meta', name: 'n', value: 'v' }]);
  for (const place of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(place).mode & 0o777, place).toBe(0o600);
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  await store.close();
});

test('[ST32] the log is synced with every commit and what is deleted is overwritten, or the data is refused', () => {
  const db = new DatabaseSync(join(folder, 'safe.db'));
  keepSafe(db, true);
  for (const [name, value] of [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
  ] as const)
    expect(db.prepare(`pragma ${name}`).get()?.[name]).toBe(value);
  db.close();
  const inMemory = new DatabaseSync(':memory:');
  expect(() => keepSafe(inMemory, true)).toThrow(DataRefused);
  inMemory.close();
});

test('the adapter refuses what Node would bind as NULL without a word', async () => {
  const db = new DatabaseSync(':memory:');
  const kysely = new Kysely<unknown>({ dialect: new NodeSqliteDialect(db) });
  await expect(sql`select ${new Date(0)}`.execute(kysely)).rejects.toThrow(TypeError);
  await expect(sql`select ${{ a: 1 }}`.execute(kysely)).rejects.toThrow(TypeError);
  expect((await sql<{ readonly n: number }>`select ${7} as n`.execute(kysely)).rows).toEqual([{ n: 7 }]);
  db.close();
});
