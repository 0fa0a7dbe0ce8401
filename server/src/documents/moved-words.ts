import type { PersonId, Session, SheetId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import type { KeyHolder, Write } from '../storage/ports.ts';
import { loadState } from './room/document-state.ts';
import { readLog, snapshotWrite } from './room/sheet-log.ts';

/** A sheet that was written on the wrong seat, and the one its words belong in. */
export interface MovedSheet {
  readonly was: SheetId;
  readonly whose: PersonId;
  readonly sheet: SheetId;
  /** Whose key protects the words from now on, and as whom they were written. */
  readonly holder: KeyHolder;
}

/**
 * Gives a sheet the words of the one that stood on the wrong seat and ends that one, in one batch: they are never in both, and never
 * in neither. Done once; a start that finds it half asked for does it then. The writer's client ids go along, so that a page can send
 * what it had not sent yet.
 */
export async function takeWords(
  { store, vault, journal }: Pick<Deps, 'store' | 'vault' | 'journal'>,
  { was, whose, sheet, holder }: MovedSheet,
): Promise<void> {
  if ((await store.row('sheet', was)) === null) return;
  const writes: Write[] = [{ kind: 'remove', table: 'sheet', id: was }];
  const [before, key] = [await vault.key(`person:${whose}`), await vault.key(holder)];
  const log = before === 'destroyed' || key === 'destroyed' ? null : await readLog(store, before, was);
  const loaded = log && loadState(log.bodies);
  if (log && !loaded) throw new Error('a sheet that moves holds something no page can have written');
  if (log && loaded && key !== 'destroyed') {
    for (const { clientId, owner } of await store.clientIdsOf(was)) {
      const writer = owner === `person:${whose}` ? holder : owner;
      writes.push({ kind: 'client-id', sheet, clientId, owner: writer });
    }
    writes.push(snapshotWrite(key, sheet, log.epoch, 0, loaded.state.whole()));
  }
  await journal.commit(writes);
}

/** What must happen, in this order, before this sheet is read: somebody may have been moved twice before anybody looked. */
export function movesTo(sheet: SheetId, holder: KeyHolder, all: Session['movedSheets']): readonly MovedSheet[] {
  const last = all.find((one) => one.sheet === sheet);
  return last ? [...movesTo(last.was, `person:${last.whose}`, all), { ...last, holder }] : [];
}
