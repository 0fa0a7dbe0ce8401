import { applyUpdate, Doc, encodeStateAsUpdate, type Transaction } from 'yjs';
import { ledgerOf, type Ledger } from '../gate/ledger.ts';
import type { Deletion } from '../gate/update-parse.ts';

/**
 * What a sheet says, up to the last commit. Updates are only noted when they come and applied together when somebody asks, since
 * applying costs fifty times what relaying does; the Y.Doc is dropped when it rests and made again from the same bytes.
 */
export interface DocumentState {
  /** Notes a committed update. */
  add(update: Uint8Array): void;
  /** Applies what was noted, in one transaction. Returns what Yjs deleted by itself while doing so. */
  settle(): readonly Deletion[];
  /** The document, with everything noted applied. Not to be changed. */
  doc(): Doc;
  /** The whole state, encoded once per version. Without anything that was deleted. */
  whole(): Uint8Array;
  /** What somebody with this state vector lacks. */
  beyond(vector: Uint8Array): Uint8Array;
  /** Bytes it takes, at most. */
  size(): number;
  /** Drops the Y.Doc and keeps its bytes. */
  rest(): void;
}

/** A sheet read from its log, with the ledger that belongs to it. Null: the log does not hold together. */
export interface LoadedState {
  readonly state: DocumentState;
  readonly ledger: Ledger;
  /** Whether the log held an update whose predecessor never reached the disk; it was left out. */
  readonly leftOut: boolean;
}

const EMPTY = encodeStateAsUpdate(new Doc());

/** Builds the document a log describes. What builds on something missing is left out: nobody was ever told it was saved. */
export function loadState(log: readonly Uint8Array[]): LoadedState | null {
  const doc = new Doc();
  applyAll(doc, log);
  const { store } = doc;
  const leftOut = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  const ledger = ledgerOf(doc);
  return ledger === null ? null : { state: createDocumentState(doc), ledger, leftOut };
}

function createDocumentState(first: Doc): DocumentState {
  let doc: Doc | null = first;
  let whole: Uint8Array | null = null;
  let waiting: Uint8Array[] = [];
  let size = 0;
  let byYjs: Deletion[] = [];

  const note = ({ deleteSet }: Transaction): void => {
    for (const [client, items] of deleteSet.clients)
      for (const { clock, len } of items) byYjs.push({ client, clock, length: len });
  };
  const watch = (made: Doc): Doc => {
    made.on('afterTransaction', note);
    return made;
  };
  watch(first);

  function settled(): Doc {
    if (doc === null) {
      const made = new Doc();
      applyUpdate(made, whole ?? EMPTY);
      doc = watch(made);
    }
    if (waiting.length > 0) {
      applyAll(doc, waiting);
      waiting = [];
      whole = null;
    }
    return doc;
  }
  function encoded(): Uint8Array {
    const now = settled();
    whole ??= encodeStateAsUpdate(now);
    size = whole.length;
    return whole;
  }
  encoded();

  return {
    add(update) {
      waiting.push(update);
      size += update.length;
    },
    settle() {
      settled();
      const found = byYjs;
      byYjs = [];
      return found;
    },
    doc: settled,
    whole: encoded,
    beyond: (vector) => encodeStateAsUpdate(settled(), vector),
    size: () => size,
    rest() {
      encoded();
      doc?.destroy();
      doc = null;
    },
  };
}

function applyAll(doc: Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
}
