import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Glimpse } from '../ports.ts';

/** Looks into an open data file, of whatever version. */
export function glimpseOf(db: DatabaseSync): Glimpse {
  const isTable = (name: string): boolean =>
    db.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;
  return {
    hasRow(table, id) {
      if (!isTable(table)) return false;
      // One of the names in `Table`.
      const rows = `select 1 from "${table}"`;
      const found = id === undefined ? db.prepare(`${rows} limit 1`).get() : db.prepare(`${rows} where id = ?`).get(id);
      return found !== undefined;
    },
  };
}

/** Looks into a data file before it is opened and brought up to date. Where there is none, nothing lies in it. */
export function glimpse<T>(path: string, look: (before: Glimpse) => T): T {
  if (!existsSync(path)) return look({ hasRow: () => false });
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    return look(glimpseOf(db));
  } finally {
    db.close();
  }
}
