import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from './column-types.ts';
import { firstTables } from './0001-first-tables.ts';
import { staffAccounts } from './0002-staff-accounts.ts';

/** Every migration by its name, in order. One that has run somewhere is never edited: a change is a new one. */
export const migrationsFor = (types: ColumnTypes): Readonly<Record<string, Migration>> => ({
  '0001-first-tables': firstTables(types),
  '0002-staff-accounts': staffAccounts(types),
});
