import { DatabaseSync } from 'node:sqlite';
import { encodeStateAsUpdate, Doc } from 'yjs';
import type { SessionId, SheetId } from '@opencircle/session';
import { placeOf } from '../documents/access.ts';
import { loadState } from '../documents/room/document-state.ts';
import { readLog, snapshotWrite } from '../documents/room/sheet-log.ts';
import { readHistory } from '../live/history.ts';
import type { Journal, Store, Write } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import { lookInto } from './data-file.ts';

/**
 * How far every document's epoch is raised beyond all that is known of it. More than one: what was written between the backup and
 * a lost disk may have begun anew by itself, and nobody can look there any more.
 */
const RAISE = 1_000;

type Needs = { readonly store: Store; readonly journal: Journal; readonly vault: Vault };

/** The highest epoch of each sheet in a data file; empty where it cannot be read. */
export async function epochsIn(file: string): Promise<ReadonlyMap<SheetId, number>> {
  const read = (db: DatabaseSync): ReadonlyMap<SheetId, number> =>
    new Map(
      db
        .prepare(
          'select sheet, max(epoch) as epoch from (select sheet, epoch from doc_update union all select sheet, epoch from doc_snapshot) group by sheet',
        )
        .all()
        .map((row) => [String(row['sheet']), Number(row['epoch'])]),
    );
  return lookInto(file, read).catch(() => new Map<SheetId, number>());
}

/**
 * Puts every sheet into a new epoch, above the one it has and the one it had in what is replaced. Pages that were open before are told
 * `olderEpoch`: what they still hold came after the backup, and must not flow back. Gives how many sheets those are.
 */
export async function raiseEpochs(
  { store, journal, vault }: Needs,
  replaced: ReadonlyMap<SheetId, number>,
): Promise<number> {
  let raised = 0;
  for (const { id: session } of await store.rows('session')) {
    const writes = await raisedSheets({ store, vault }, session, replaced);
    await journal.commit(writes);
    raised += writes.length;
  }
  return raised;
}

async function raisedSheets(
  { store, vault }: Pick<Needs, 'store' | 'vault'>,
  id: SessionId,
  replaced: ReadonlyMap<SheetId, number>,
): Promise<readonly Write[]> {
  const { session } = await readHistory(store, vault, id);
  const writes: Write[] = [];
  for (const { id: sheet } of await store.rowsOf('sheet', id)) {
    const place = placeOf(session, sheet);
    const key = place === null ? 'destroyed' : await vault.key(place.holder);
    if (key === 'destroyed') continue;
    const { epoch, bodies } = await readLog(store, key, sheet);
    const loaded = bodies.length === 0 ? null : loadState(bodies);
    if (bodies.length > 0 && loaded === null) throw new Error('a sheet in it holds something no page can have written');
    const state = loaded?.state.whole() ?? encodeStateAsUpdate(new Doc());
    const above = Math.max(epoch, replaced.get(sheet) ?? 0) + RAISE;
    writes.push(snapshotWrite(key, sheet, above, 0, state));
  }
  return writes;
}
