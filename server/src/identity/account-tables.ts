import { DatabaseSync } from 'node:sqlite';

/** How long to wait for another process, a backup for instance. Milliseconds. */
const BUSY = 5_000;

/** A connection of their own for staff accounts, to a data file whose tables are up to date. */
export function openAccounts(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY });
  db.exec(
    'pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on; pragma trusted_schema = off;',
  );
  return db;
}
