import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** Stored data this program cannot open. The message is a sentence for whoever starts the server. */
export class DataRefused extends Error {}

/** Brings the tables up to date, each migration in a transaction of its own. Throws `DataRefused` for data of a newer program. */
export async function migrate(db: Kysely<unknown>, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const unknown = (await appliedTo(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new DataRefused(
      `This data was written by a newer version of the program (unknown here: ${unknown.join(', ')}). ` +
        'Start that version, or restore a backup made before it. Nothing was changed.',
    );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  for (;;) {
    const { error, results } = await migrator.migrateUp();
    if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
    if (results === undefined || results.length === 0) return;
  }
}

async function appliedTo(db: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
