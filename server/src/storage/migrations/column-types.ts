import type { ColumnDataType } from 'kysely';

/** What differs between the databases a migration is written for. */
export interface ColumnTypes {
  readonly bytes: ColumnDataType;
  /** Milliseconds since 1970, and other numbers beyond 32 bits. */
  readonly long: ColumnDataType;
  /** Numbers its rows by itself, never giving a number twice. */
  readonly counter: ColumnDataType;
  /** After the column list: whether the database holds columns to their types. */
  readonly ending: 'strict' | null;
}

/** SQLite, where a strict table refuses text in a number's place. */
export const SQLITE: ColumnTypes = { bytes: 'blob', long: 'integer', counter: 'integer', ending: 'strict' };

/** PostgreSQL, which holds every table to its types. */
export const POSTGRESQL: ColumnTypes = { bytes: 'bytea', long: 'bigint', counter: 'bigserial', ending: null };
