import type { DatabaseSync } from 'node:sqlite';
import type { Write } from '../ports.ts';
import { createAppends } from './appends.ts';
import { toFailure } from './faults.ts';
import { createReplacements } from './replacements.ts';

/** Writes a batch in one transaction: all of it, or an `ImpossibleBatch` or `CommitFailed` and nothing. */
export function createWrite(db: DatabaseSync): (batch: readonly Write[]) => void {
  const appends = createAppends(db);
  const replacements = createReplacements(db);

  function apply(batch: readonly Write[]): void {
    appends.begin();
    for (const write of batch) {
      switch (write.kind) {
        case 'event':
          appends.event(write.event);
          break;
        case 'reply':
          appends.reply(write);
          break;
        case 'update':
          appends.update(write);
          break;
        case 'snapshot':
          appends.snapshot(write);
          break;
        case 'client-id':
          appends.clientId(write);
          break;
        case 'audit':
          appends.audit(write.entry);
          break;
        case 'key':
          replacements.key(write.holder, write.wrapped);
          break;
        case 'destroy-key':
          replacements.destroyKey(write.holder);
          break;
        case 'put':
          replacements.put(write.table, write.row);
          break;
        case 'remove':
          // What the batch added to it before goes with it.
          appends.store();
          replacements.remove(write.table, write.id);
          break;
        case 'meta':
          replacements.meta(write.name, write.value);
          break;
      }
    }
    appends.store();
  }

  return (batch) => {
    try {
      db.exec('begin immediate');
      apply(batch);
      db.exec('commit');
    } catch (error) {
      // SQLite takes some transactions back by itself, for instance when the disk is full.
      if (db.isOpen && db.isTransaction) db.exec('rollback');
      throw toFailure(error);
    }
  };
}
