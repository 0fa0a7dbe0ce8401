import type { CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from './column-types.ts';

/** The tables of staff accounts, as better-auth 1.7 expects them. They hold no name and no address, only keyed hashes. */
export const staffAccounts = (types: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>) {
    const time = types.ending === 'strict' ? 'text' : 'timestamptz';
    const yesNo = types.ending === 'strict' ? 'integer' : 'boolean';
    const create = <C extends string>(made: CreateTableBuilder<string, C>): Promise<void> =>
      (types.ending === null ? made : made.modifyEnd(sql.raw(types.ending))).execute();

    await create(
      db.schema
        .createTable('staff_account')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('email', 'text', (c) => c.notNull().unique())
        .addColumn('emailVerified', yesNo, (c) => c.notNull())
        .addColumn('image', 'text')
        .addColumn('createdAt', time, (c) => c.notNull())
        .addColumn('updatedAt', time, (c) => c.notNull()),
    );
    await create(
      db.schema
        .createTable('staff_session')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('expiresAt', time, (c) => c.notNull())
        .addColumn('token', 'text', (c) => c.notNull().unique())
        .addColumn('createdAt', time, (c) => c.notNull())
        .addColumn('updatedAt', time, (c) => c.notNull())
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .addColumn('userId', 'text', (c) => c.notNull().references('staff_account.id').onDelete('cascade')),
    );
    await create(
      db.schema
        .createTable('staff_password')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('accountId', 'text', (c) => c.notNull())
        .addColumn('providerId', 'text', (c) => c.notNull())
        .addColumn('userId', 'text', (c) => c.notNull().references('staff_account.id').onDelete('cascade'))
        .addColumn('accessToken', 'text')
        .addColumn('refreshToken', 'text')
        .addColumn('idToken', 'text')
        .addColumn('accessTokenExpiresAt', time)
        .addColumn('refreshTokenExpiresAt', time)
        .addColumn('scope', 'text')
        .addColumn('password', 'text')
        .addColumn('createdAt', time, (c) => c.notNull())
        .addColumn('updatedAt', time, (c) => c.notNull()),
    );
    await create(
      db.schema
        .createTable('staff_verification')
        .addColumn('id', 'text', (c) => c.notNull().primaryKey())
        .addColumn('identifier', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('expiresAt', time, (c) => c.notNull())
        .addColumn('createdAt', time, (c) => c.notNull())
        .addColumn('updatedAt', time, (c) => c.notNull()),
    );
    const index = (name: string, table: string, column: string): Promise<void> =>
      db.schema.createIndex(name).on(table).column(column).execute();
    await index('staff_session_by_user', 'staff_session', 'userId');
    await index('staff_password_by_user', 'staff_password', 'userId');
    await index('staff_verification_by_identifier', 'staff_verification', 'identifier');
  },
});
