import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { DataRefused, migrate } from '../migrate.ts';
import { SQLITE } from '../migrations/column-types.ts';
import { migrationsFor } from '../migrations/index.ts';
import type { Store } from '../ports.ts';
import { NodeSqliteDialect } from './dialect.ts';
import { createReads } from './read.ts';
import { createWrite } from './write.ts';

export interface SqliteOptions {
  /** A roof over the data file, in pages of 4096 bytes: beyond it commits fail as on a full disk. */
  readonly maxPages?: number;
}

/** What the data file is called in its folder. */
export const DATA_FILE = 'opencircle.sqlite';

const MEMORY = ':memory:';
/** How long to wait for another process, a backup for instance. Milliseconds. */
const BUSY = 5_000;

/** Opens the data file, makes it if it is missing, and brings its tables up to date. Throws `DataRefused` for data of a newer program. */
export async function openSqlite(path: string, { maxPages }: SqliteOptions = {}): Promise<Store> {
  if (path !== MEMORY) makeFile(path);
  const db = new DatabaseSync(path, { timeout: BUSY });
  try {
    keepSafe(db, path !== MEMORY);
    await migrate(new Kysely({ dialect: new NodeSqliteDialect(db) }), migrationsFor(SQLITE));
    if (maxPages !== undefined) db.exec(`pragma max_page_count = ${String(maxPages)}`);
    return createStore(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What durability and erasure stand on. SQLite passes over what it cannot do, so each is read back. */
const PROMISES: Readonly<Record<string, readonly [asked: string, held: string | number]>> = {
  journal_mode: ['wal', 'wal'],
  synchronous: ['full', 2],
  secure_delete: ['on', 1],
  foreign_keys: ['on', 1],
  temp_store: ['memory', 2],
  trusted_schema: ['off', 0],
};

/** Sets and checks them. A database in memory has no log to promise anything about. */
export function keepSafe(db: DatabaseSync, lasting: boolean): void {
  for (const [name, [asked, held]] of Object.entries(PROMISES)) {
    if (name === 'journal_mode' && !lasting) continue;
    db.exec(`pragma ${name} = ${asked}`);
    const value = db.prepare(`pragma ${name}`).get()?.[name];
    if (value !== held)
      throw new DataRefused(
        `The data folder cannot keep data safely: SQLite's ${name} is ${String(value)}, not ${asked}.`,
      );
  }
}

/** Readable by this user alone; the files SQLite puts beside it take after it. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

function createStore(db: DatabaseSync): Store {
  const write = createWrite(db);
  const emptyLog = db.prepare('pragma wal_checkpoint(truncate)');
  return {
    ...createReads(db),
    async write(batch) {
      if (batch.length > 0) write(batch);
    },
    async tidy() {
      if (emptyLog.get()?.['busy'] === 1) throw new Error('somebody is still reading the log');
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}
