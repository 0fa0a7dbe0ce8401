import type { SheetId, SheetLine } from '@opencircle/session';
import * as Y from 'yjs';
import { allowedValueKey, isAllowedValue, rootKindOf } from './sheet/allowed.ts';
import { cellsOf, linesTotal, placesOf, slotsOf, textLimitOf } from './sheet/fields.ts';
import { entriesIn, linesIn, type WrittenLine, type WrittenTable } from './sheet/lines.ts';
import { rowsToPlanFirst } from './sheet/reading/gap.ts';
import { createEditing } from './sheet/editing/create-editing.ts';
import type { SheetReader } from './sheet/reader.ts';
import { createReader } from './sheet/reading/create-reader.ts';
import type { Sheet } from './sheet/sheet.ts';
import { pathOfRoot, type SheetValues, textRoot, VALUES } from './sheet/values.ts';
import type { Template } from './template.ts';
import type { SharedText, TextChange } from './text/shared-text.ts';

/** Marks a transaction as this device's own, so that undo takes back nothing else. */
export const LOCAL_ORIGIN: unique symbol = Symbol('this device');

export interface SheetOptions {
  /** Writing with shorter breaks than this many milliseconds is undone at once. */
  readonly undoPause?: number;
}

/** Opens one sheet's document for reading and writing on one device. The document's client id must be the one issued for it. */
export const openSheet = (template: Template, doc: Y.Doc, { undoPause = 500 }: SheetOptions = {}): Sheet => {
  const texts = new Map<string, OpenText>();
  const reader = readerOf(template, doc);
  const editing = createEditing(reader, valuesOf(doc), (path) => {
    texts.get(path)?.close();
    texts.delete(path);
    if (!doc.share.has(textRoot(path))) return;
    const text = doc.getText(textRoot(path));
    text.delete(0, text.length);
  });
  const watching = new Set<() => void>();

  return {
    ...reader,
    ...editing,
    text(path) {
      if (rootKindOf(template, textRoot(path)) !== 'text') throw new RangeError(`this template has no text at ${path}`);
      const text = texts.get(path) ?? openText(doc, textRoot(path), undoPause);
      texts.set(path, text);
      return text;
    },
    observe(listen) {
      const tell = (transaction: Y.Transaction): void => {
        if (transaction.changed.size > 0) listen({ isLocal: transaction.local });
      };
      doc.on('afterTransaction', tell);
      const stop = (): void => {
        doc.off('afterTransaction', tell);
        watching.delete(stop);
      };
      watching.add(stop);
      return stop;
    },
    close() {
      for (const stop of [...watching]) stop();
      for (const text of texts.values()) text.close();
      texts.clear();
    },
  };
};

/** The lines of a sheet, as the server reads them after a commit. */
export const linesOf = (sheet: SheetId, template: Template, doc: Y.Doc): readonly SheetLine[] =>
  linesIn(sheet, readerOf(template, doc));

/** The filled lines of a sheet in full, for paper and for whoever may read them. */
export const entriesOf = (template: Template, doc: Y.Doc): readonly WrittenLine[] => entriesIn(readerOf(template, doc));

const readerOf = (template: Template, doc: Y.Doc): SheetReader =>
  createReader(template, valuesOf(doc), (path) => {
    const root = textRoot(path);
    // Asking for a root makes it; a reader leaves no trace.
    return doc.share.has(root) ? doc.getText(root).toJSON() : '';
  });

const valuesOf = (doc: Y.Doc): SheetValues => {
  const map = doc.getMap(VALUES);
  return {
    get: (key) => map.get(key),
    keys: () => map.keys(),
    set: (key, value) => void map.set(key, value),
    remove: (key) => {
      map.delete(key);
    },
    together: (change) => {
      doc.transact(change, LOCAL_ORIGIN);
    },
  };
};

interface OpenText extends SharedText {
  close(): void;
}

const openText = (doc: Y.Doc, root: string, undoPause: number): OpenText => {
  const text = doc.getText(root);
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([LOCAL_ORIGIN]), captureTimeout: undoPause });
  const watching = new Set<() => void>();

  return {
    toString: () => text.toJSON(),
    applyEdit(at, removed, inserted) {
      const from = Math.min(Math.max(at, 0), text.length);
      const count = Math.min(Math.max(removed, 0), text.length - from);
      if (count === 0 && inserted === '') return;
      doc.transact(() => {
        if (count > 0) text.delete(from, count);
        if (inserted !== '') text.insert(from, inserted);
      }, LOCAL_ORIGIN);
    },
    observe(listen) {
      const tell = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
        listen(changesOf(event), transaction.local);
      };
      text.observe(tell);
      const stop = (): void => {
        text.unobserve(tell);
        watching.delete(stop);
      };
      watching.add(stop);
      return stop;
    },
    undo: () => history.undo() !== null,
    redo: () => history.redo() !== null,
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    ids() {
      const ids: string[] = [];
      for (let item = text._start; item; item = item.right)
        if (!item.deleted && item.countable)
          for (let unit = 0; unit < item.length; unit += 1)
            ids.push(`${String(item.id.client)}:${String(item.id.clock + unit)}`);
      return ids;
    },
    knew(id) {
      const [client, clock] = id.split(':').map(Number);
      return client !== undefined && clock !== undefined && clock < Y.getState(doc.store, client);
    },
    close() {
      for (const stop of [...watching]) stop();
      history.destroy();
    },
  };
};

const changesOf = (event: Y.YTextEvent): readonly TextChange[] =>
  event.delta.flatMap((part): TextChange[] => {
    if (part.retain !== undefined) return [{ retain: part.retain }];
    if (part.delete !== undefined) return [{ delete: part.delete }];
    return typeof part.insert === 'string' ? [{ insert: part.insert }] : [];
  });

export {
  allowedValueKey,
  cellsOf,
  entriesIn,
  isAllowedValue,
  linesTotal,
  pathOfRoot,
  placesOf,
  rootKindOf,
  rowsToPlanFirst,
  slotsOf,
  textLimitOf,
};
export type { Slot } from './sheet/fields.ts';
export type { Mark, SheetOption, SheetReader } from './sheet/reader.ts';
export type { Sheet } from './sheet/sheet.ts';
export type { SharedText, TextChange } from './text/shared-text.ts';
export type { WrittenLine, WrittenTable };
