import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';

function toSql(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  // Node would read any other object as named parameters and bind NULL without a word.
  throw new TypeError(`cannot be bound: ${typeof value}`);
}

/** The part of a database that Kysely's SQLite dialect calls. Closing stays with whoever opened it. */
const nodeSqlite = (db: DatabaseSync): SqliteDatabase => ({
  close: () => undefined,
  prepare(text) {
    const statement = db.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values.map(toSql)),
      run: (values) => statement.run(...values.map(toSql)),
      iterate: (values) => statement.iterate(...values.map(toSql)),
    };
  },
});

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite takes back table changes like any other, so a migration that fails leaves nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely over Node's own SQLite, for migrations. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(db: DatabaseSync) {
    super({ database: nodeSqlite(db) });
  }
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}
