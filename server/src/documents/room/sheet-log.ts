import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { SheetId } from '@opencircle/session';
import type { Bytes, Store, Write } from '../../storage/ports.ts';
import type { SealingKey } from '../../vault/ports.ts';
import type { DocumentState } from './document-state.ts';

/** A sheet's log, opened: its updates in order, the snapshot first. */
export interface OpenedLog {
  readonly epoch: number;
  /** The number of the last thing in it. */
  readonly seq: number;
  readonly bodies: readonly Bytes[];
  /** What came after the snapshot. */
  readonly updates: number;
  readonly bytes: number;
}

const aboutUpdate = (sheet: SheetId, epoch: number, seq: number): string =>
  `update:${sheet}:${String(epoch)}:${String(seq)}`;
const aboutSnapshot = (sheet: SheetId, epoch: number, upTo: number): string =>
  `snapshot:${sheet}:${String(epoch)}:${String(upTo)}`;

/** Reads and opens a sheet's log. Throws where anything was altered or moved. */
export async function readLog(store: Pick<Store, 'sheetLog'>, key: SealingKey, sheet: SheetId): Promise<OpenedLog> {
  const { epoch, snapshot, updates } = await store.sheetLog(sheet);
  const tail = updates.map(({ seq, body }) => key.open(aboutUpdate(sheet, epoch, seq), body));
  const head = snapshot === null ? [] : [key.open(aboutSnapshot(sheet, epoch, snapshot.upTo), snapshot.body)];
  return {
    epoch,
    seq: updates.at(-1)?.seq ?? snapshot?.upTo ?? 0,
    bodies: [...head, ...tail],
    updates: tail.length,
    bytes: tail.reduce((sum, { length }) => sum + length, 0),
  };
}

/** The sealed body of an update. */
export const sealUpdate = (key: SealingKey, sheet: SheetId, epoch: number, seq: number, update: Bytes): Bytes =>
  key.seal(aboutUpdate(sheet, epoch, seq), update);

/** A whole state in place of everything up to `upTo`. */
export const snapshotWrite = (key: SealingKey, sheet: SheetId, epoch: number, upTo: number, state: Bytes): Write => ({
  kind: 'snapshot',
  sheet,
  epoch,
  upTo,
  body: key.seal(aboutSnapshot(sheet, epoch, upTo), state),
});

/** The state built anew without anything deleted, proven to say the same. Null: it does not, and the log must stay. */
export function rebuilt(state: DocumentState): Bytes | null {
  const before = state.doc();
  const after = new Doc();
  applyUpdate(after, state.whole());
  const bytes = encodeStateAsUpdate(after);
  const isSame =
    Buffer.compare(encodeStateVector(before), encodeStateVector(after)) === 0 && contentOf(before) === contentOf(after);
  after.destroy();
  return isSame ? bytes : null;
}

/** Every root with what stands in it. Roots are read as both kinds, since the gate lets each be only one. */
function contentOf(doc: Doc): string {
  const roots = [...doc.share.keys()].sort().map((name) => {
    const type = doc.share.get(name);
    const items: unknown[] = [];
    for (let item = type?._start ?? null; item !== null; item = item.right)
      if (!item.deleted) items.push(item.content.getContent());
    const entries = [...(type?._map ?? [])]
      .filter(([, item]) => !item.deleted)
      .map(([key, item]) => [key, item.content.getContent()]);
    return [name, items.flat().join(''), entries.sort()];
  });
  return JSON.stringify(roots.filter(([, text, entries]) => text !== '' || entries?.length !== 0));
}
