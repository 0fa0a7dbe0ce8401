import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SQLITE } from '../storage/migrations/column-types.ts';
import { migrationsFor } from '../storage/migrations/index.ts';
import type { Bytes, KeyHolder, Store } from '../storage/ports.ts';
import { createReads } from '../storage/sqlite/read.ts';
import { createVault, openProgramKey } from '../vault/index.ts';

/** How long to wait for the server to finish what it writes. Milliseconds. */
const BUSY = 10_000;

/** Looks into a data file without changing anything in it, also beside a server that is using it. */
export async function lookInto<T>(file: string, look: (db: DatabaseSync) => T | Promise<T>): Promise<T> {
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY });
  try {
    return await look(db);
  } finally {
    db.close();
  }
}

/** What SQLite finds wrong with a file; empty where it finds nothing. Throws where it is no database at all. */
export function damageIn(db: DatabaseSync): readonly string[] {
  const said = db.prepare('pragma integrity_check').all();
  const lines = said.map((row) => String(row['integrity_check']));
  return lines.length === 1 && lines[0] === 'ok' ? [] : lines;
}

/** Migrations as this program knows them and as the file had them. */
export interface Versions {
  /** Run there, unknown here: the file is newer than this program. */
  readonly unknown: readonly string[];
  /** Known here, not run there: the next start runs them. */
  readonly waiting: readonly string[];
}

/** Compares the migrations a file has with those of this program. */
export function versionsIn(db: DatabaseSync): Versions {
  const known = Object.keys(migrationsFor(SQLITE));
  const isThere = db.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get() !== undefined;
  const applied = isThere
    ? db
        .prepare('select name from kysely_migration')
        .all()
        .map((row) => String(row['name']))
    : [];
  return {
    unknown: applied.filter((name) => !known.includes(name)),
    waiting: known.filter((name) => !applied.includes(name)),
  };
}

const whileLooking = (): Promise<void> => Promise.reject(new Error('nothing is written while only looking'));

/** What lies in a file, to be read and not written. */
export const readOnly = (db: DatabaseSync): Store => ({
  ...createReads(db),
  write: whileLooking,
  tidy: whileLooking,
  close: async () => undefined,
});

const NEVER = { commit: whileLooking };

/** What knowing the key takes. These tables are as old as the data itself, so a file from before later migrations has them too. */
function keysIn(db: DatabaseSync): Pick<Store, 'isEmpty' | 'meta' | 'wrappedKey'> {
  const meta = db.prepare('select value from meta where name = ?');
  const key = db.prepare('select wrapped, destroyed from holder_key where holder = ?');
  return {
    isEmpty: async () => db.prepare('select 1 from meta limit 1').get() === undefined,
    meta: async (name) => {
      const value = meta.get(name)?.['value'];
      return typeof value === 'string' ? value : null;
    },
    wrappedKey: async (holder) => {
      const row = key.get(holder);
      if (row === undefined) return null;
      return row['destroyed'] === 1 || !(row['wrapped'] instanceof Uint8Array) ? 'destroyed' : row['wrapped'];
    },
  };
}

/** Whether this key opens this file: null, or a sentence about what is wrong. Every holder's own key is opened with it. */
export async function keyTrouble(db: DatabaseSync, keyFile: string): Promise<string | null> {
  const store = keysIn(db);
  if (await store.isEmpty()) return null;
  const found = await openProgramKey({ keyFile, dataDir: null, store, journal: NEVER });
  if (!found.ok) return found.refusal;
  return (await areAllKeysOpen(db, found.key, store))
    ? null
    : 'Some of the keys inside the data do not open: the data was altered, or parts of it come from elsewhere.';
}

async function areAllKeysOpen(db: DatabaseSync, programKey: Bytes, store: Pick<Store, 'wrappedKey'>): Promise<boolean> {
  const vault = createVault({ programKey, store, journal: NEVER });
  for (const { holder } of db.prepare('select holder from holder_key').all())
    try {
      // A column of holders; what is none of them opens nothing.
      await vault.key(String(holder) as KeyHolder);
    } catch {
      return false;
    }
  return true;
}

/** Whether there is anything to look into. */
export const isThere = (file: string): boolean => existsSync(file);
