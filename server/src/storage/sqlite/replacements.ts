import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ImpossibleBatch, TABLES, type Bytes, type KeyHolder, type Row, type Table } from '../ports.ts';

/** What is replaced whole, in the order it was asked for. */
export interface Replacements {
  key(holder: KeyHolder, wrapped: Bytes): void;
  destroyKey(holder: KeyHolder): void;
  put(table: Table, row: Row): void;
  remove(table: Table, id: string): void;
  meta(name: string, value: string): void;
}

/** What goes with a removed row because it belongs to nothing else. Parts go with their events. */
const BELONGS: Partial<Record<Table, readonly string[]>> = {
  sheet: ['doc_update', 'doc_snapshot', 'doc_client'],
  session: ['event', 'reply'],
};

/** The replaced tables of this database. */
export function createReplacements(db: DatabaseSync): Replacements {
  const addKey = db.prepare(
    'insert into holder_key (holder, wrapped, destroyed) values (?, ?, 0) on conflict (holder) do nothing',
  );
  // Zeros of the same length lie where the key lay.
  const destroyKey = db.prepare(
    `insert into holder_key (holder, wrapped, destroyed) values (?, x'', 1)
     on conflict (holder) do update set wrapped = zeroblob(length(wrapped)), destroyed = 1`,
  );
  const putMeta = db.prepare(
    'insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );

  const each = <T>(make: (table: Table) => T): ReadonlyMap<Table, T> =>
    new Map(TABLES.map((table) => [table, make(table)]));
  const puts = each((table) =>
    db.prepare(
      `insert into "${table}" (id, parent, lookup, open, holder, sealed) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do update set parent = excluded.parent, lookup = excluded.lookup, open = excluded.open,
         holder = excluded.holder, sealed = excluded.sealed`,
    ),
  );
  const removals = each((table): readonly StatementSync[] => [
    db.prepare(`delete from "${table}" where id = ?`),
    ...(BELONGS[table] ?? []).map((also) => db.prepare(`delete from "${also}" where "${table}" = ?`)),
  ]);

  return {
    key(holder, wrapped) {
      if (addKey.run(holder, wrapped).changes === 0) throw new ImpossibleBatch('this holder has or had a key');
    },
    destroyKey(holder) {
      destroyKey.run(holder);
    },
    put(table, { id, parent, lookup, open, holder, sealed }) {
      puts.get(table)?.run(id, parent, lookup, open, holder, sealed);
    },
    remove(table, id) {
      for (const removal of removals.get(table) ?? []) removal.run(id);
    },
    meta(name, value) {
      putMeta.run(name, value);
    },
  };
}
