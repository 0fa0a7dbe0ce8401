import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from './column-types.ts';

const REPLACED_WHOLE = ['program', 'staff', 'invite', 'group', 'person', 'session', 'sheet', 'device', 'record'];

/** History, replies, documents, the audit trail, keys, and the tables of things that are replaced whole. */
export const firstTables = (types: ColumnTypes): Migration => ({
  async up(db: Kysely<unknown>) {
    const create = <C extends string>(made: CreateTableBuilder<string, C>): Promise<void> =>
      (types.ending === null ? made : made.modifyEnd(sql.raw(types.ending))).execute();

    await create(
      db.schema
        .createTable('event')
        .addColumn('session', 'text', (c) => c.notNull())
        .addColumn('seq', 'integer', (c) => c.notNull())
        .addColumn('type', 'text', (c) => c.notNull())
        .addColumn('v', 'integer', (c) => c.notNull())
        .addColumn('at', types.long, (c) => c.notNull())
        .addColumn('by', 'text', (c) => c.notNull())
        .addColumn('open', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('event_key', ['session', 'seq']),
    );
    await create(
      db.schema
        .createTable('event_part')
        .addColumn('session', 'text', (c) => c.notNull())
        .addColumn('seq', 'integer', (c) => c.notNull())
        .addColumn('holder', 'text', (c) => c.notNull())
        .addColumn('body', types.bytes, (c) => c.notNull())
        .addPrimaryKeyConstraint('event_part_key', ['session', 'seq', 'holder'])
        .addForeignKeyConstraint('event_part_of', ['session', 'seq'], 'event', ['session', 'seq'], (c) =>
          c.onDelete('cascade'),
        ),
    );
    await create(
      db.schema
        .createTable('reply')
        .addColumn('session', 'text', (c) => c.notNull())
        .addColumn('command', 'text', (c) => c.notNull())
        .addColumn('asker', 'text', (c) => c.notNull())
        .addColumn('reply', 'text', (c) => c.notNull())
        .addColumn('at', types.long, (c) => c.notNull())
        .addPrimaryKeyConstraint('reply_key', ['session', 'command']),
    );
    await create(
      db.schema
        .createTable('doc_update')
        .addColumn('sheet', 'text', (c) => c.notNull())
        .addColumn('epoch', 'integer', (c) => c.notNull())
        .addColumn('seq', 'integer', (c) => c.notNull())
        .addColumn('body', types.bytes, (c) => c.notNull())
        .addPrimaryKeyConstraint('doc_update_key', ['sheet', 'epoch', 'seq']),
    );
    await create(
      db.schema
        .createTable('doc_snapshot')
        .addColumn('sheet', 'text', (c) => c.notNull().primaryKey())
        .addColumn('epoch', 'integer', (c) => c.notNull())
        .addColumn('up_to', 'integer', (c) => c.notNull())
        .addColumn('body', types.bytes, (c) => c.notNull()),
    );
    await create(
      db.schema
        .createTable('doc_client')
        .addColumn('sheet', 'text', (c) => c.notNull())
        // Yjs client ids have 32 bits without a sign.
        .addColumn('client_id', types.long, (c) => c.notNull())
        .addColumn('owner', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('doc_client_key', ['sheet', 'client_id']),
    );
    await create(
      db.schema
        .createTable('audit')
        .addColumn('seq', types.counter, (c) =>
          types.counter === 'integer' ? c.primaryKey().autoIncrement() : c.primaryKey(),
        )
        .addColumn('at', types.long, (c) => c.notNull())
        .addColumn('actor', 'text', (c) => c.notNull())
        .addColumn('action', 'text', (c) => c.notNull())
        .addColumn('object', 'text', (c) => c.notNull())
        .addColumn('outcome', 'text', (c) => c.notNull().check(sql`outcome in ('done', 'refused')`))
        .addColumn('reason', 'text'),
    );
    await create(
      db.schema
        .createTable('holder_key')
        .addColumn('holder', 'text', (c) => c.notNull().primaryKey())
        .addColumn('wrapped', types.bytes, (c) => c.notNull())
        .addColumn('destroyed', 'integer', (c) => c.notNull()),
    );
    await create(
      db.schema
        .createTable('meta')
        .addColumn('name', 'text', (c) => c.notNull().primaryKey())
        .addColumn('value', 'text', (c) => c.notNull()),
    );
    for (const table of REPLACED_WHOLE) {
      await create(
        db.schema
          .createTable(table)
          .addColumn('id', 'text', (c) => c.notNull().primaryKey())
          .addColumn('parent', 'text')
          .addColumn('lookup', 'text', (c) => c.unique())
          .addColumn('open', 'text', (c) => c.notNull())
          .addColumn('holder', 'text')
          .addColumn('sealed', types.bytes),
      );
      await db.schema.createIndex(`${table}_by_parent`).on(table).columns(['parent', 'id']).execute();
    }
  },
});
