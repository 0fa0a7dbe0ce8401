import type { Edit } from './edit.ts';
import type { SharedText, TextChange } from './shared-text.ts';

/** One UTF-16 unit: whether the control has it, and whether the shared text has it. */
interface Cell {
  readonly unit: string;
  shown: boolean;
  shared: boolean;
}

/**
 * The control's text and the shared text side by side, unit by unit. While a word is being composed the control may not
 * be touched, so the two differ for a while; places in one are found in the other here.
 */
export interface Cells {
  shownText(): string;
  sharedText(): string;
  /** The shared text changed by itself: somebody else wrote, or something was undone. */
  sharedChanged(changes: readonly TextChange[]): void;
  /** The control changed. Returns what that is in the shared text: edits to make one after the other. */
  shownChanged(edit: Edit): readonly Edit[];
  /** The control now shows the shared text. Returns where places in what it showed before have gone. */
  show(): (place: number, side: 'before' | 'after') => number;
  /** `fresh` takes the place of `old`. Returns the edits that write into it what only `old` came to know, one after the other. */
  rebase(old: SharedText, fresh: SharedText): readonly Edit[];
}

/** Starts with a control that shows the shared text. */
export const createCells = (text: string): Cells => {
  let cells: Cell[] = cellsOf(text, { shown: true, shared: true });

  /** The index just behind the n-th unit of a side. */
  const behind = (side: 'shown' | 'shared', count: number): number => {
    let seen = 0;
    let index = 0;
    while (seen < count && index < cells.length) if (cells[index++]?.[side]) seen += 1;
    return index;
  };
  const sharedBefore = (index: number): number => cells.slice(0, index).filter(({ shared }) => shared).length;
  const textOf = (side: 'shown' | 'shared'): string =>
    cells
      .filter((cell) => cell[side])
      .map(({ unit }) => unit)
      .join('');

  return {
    shownText: () => textOf('shown'),
    sharedText: () => textOf('shared'),
    sharedChanged(changes) {
      let place = 0;
      for (const change of changes) {
        if ('retain' in change) place += change.retain;
        else if ('insert' in change) {
          cells.splice(behind('shared', place), 0, ...cellsOf(change.insert, { shown: false, shared: true }));
          place += change.insert.length;
        } else {
          const gone = cells.slice(behind('shared', place)).filter(({ shared }) => shared);
          for (const cell of gone.slice(0, change.delete)) cell.shared = false;
        }
      }
    },
    shownChanged({ at, removed, inserted }) {
      const edits: Edit[] = [];
      const start = behind('shown', at);
      const gone = cells
        .flatMap((cell, index) => (index >= start && cell.shown ? [{ cell, index }] : []))
        .slice(0, removed);
      for (const { cell, index } of gone) {
        cell.shown = false;
        if (cell.shared) edits.push({ at: sharedBefore(index), removed: 1, inserted: '' });
        cell.shared = false;
      }
      if (inserted !== '') edits.push({ at: sharedBefore(start), removed: 0, inserted });
      cells.splice(start, 0, ...cellsOf(inserted, { shown: true, shared: true }));
      return joined(edits);
    },
    show() {
      const before: number[] = [];
      const after = [0];
      let now = 0;
      for (const cell of cells) {
        if (cell.shown) before.push(now);
        if (cell.shared) now += 1;
        if (cell.shown) after.push(now);
      }
      cells = cells.filter(({ shared }) => shared);
      for (const cell of cells) cell.shown = true;
      return (place, side) => (side === 'before' ? before : after)[place] ?? now;
    },
    rebase(old, fresh) {
      const edits: Edit[] = [];
      const all: Cell[] = [];
      const [oldIds, freshIds] = [old.ids(), fresh.ids()];
      const inFresh = new Set(freshIds);
      const words = fresh.toString();
      let taken = 0;
      let place = 0;
      /** Goes through the fresh text up to a character both have (null: to its end). */
      const takeUpTo = (id: string | null): void => {
        for (; taken < freshIds.length && freshIds[taken] !== id; taken += 1) {
          if (old.knew(freshIds[taken] ?? '')) edits.push({ at: place, removed: 1, inserted: '' });
          else {
            all.push(...cellsOf(words.charAt(taken), { shown: false, shared: true }));
            place += 1;
          }
        }
      };
      let index = 0;
      for (const cell of cells) {
        all.push(cell);
        if (!cell.shared) continue;
        const id = oldIds[index++] ?? '';
        if (inFresh.has(id)) {
          all.pop();
          takeUpTo(id);
          taken += 1;
          all.push(cell);
        } else if (fresh.knew(id)) cell.shared = false;
        else edits.push({ at: place, removed: 0, inserted: cell.unit });
        if (cell.shared) place += 1;
      }
      takeUpTo(null);
      cells = all;
      return joined(edits);
    },
  };
};

const cellsOf = (text: string, state: Omit<Cell, 'unit'>): Cell[] =>
  Array.from({ length: text.length }, (_, at) => ({ unit: text.charAt(at), ...state }));

/** Neighbouring edits, made one after the other, as one: so the halves of a character come and go together. */
const joined = (edits: readonly Edit[]): readonly Edit[] => {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.at + last.inserted.length === edit.at)
      all[all.length - 1] = {
        at: last.at,
        removed: last.removed + edit.removed,
        inserted: last.inserted + edit.inserted,
      };
    else all.push(edit);
  }
  return all;
};
