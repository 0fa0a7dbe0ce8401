import { createCells } from './text/cells.ts';
import { editBetween } from './text/edit.ts';
import type { SharedText, TextChange } from './text/shared-text.ts';

/** A plain text control; an `<input>` and a `<textarea>` are such. */
export interface TextControl {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
  /** Asked with `:focus` only: some browsers take a set selection for a wish to be focused. */
  matches(selector: string): boolean;
}

/** Keeps a control and a shared text the same while several people write. The page passes the control's events on. */
export interface TextBinding {
  /** On `input`: the control changed by hand. */
  input(): void;
  /** On `compositionstart`: from here on nobody but the keyboard touches the control. What it writes is passed on all the same. */
  compositionStart(): void;
  /** On `compositionend`, and on `blur` in case that never came: what others wrote meanwhile appears. */
  compositionEnd(): void;
  /** In place of the control's own undo, which knows nothing of others. False: there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  /**
   * Goes on with the same text of a freshly opened document, in step with the server, after an update was refused and the
   * old document ended: whatever was written and deleted here and never reached the server is done again.
   */
  rebase(fresh: SharedText): void;
  close(): void;
}

export interface BindingOptions {
  /** An `<input>` has no line breaks; a text that has some shows them as spaces there. */
  readonly lines: 'one' | 'many';
}

/** Binds a control to a text and shows the text in it at once. */
export const bindText = (text: SharedText, control: TextControl, { lines }: BindingOptions): TextBinding => {
  const cells = createCells(text.toString());
  let bound = text;
  let isComposing = false;
  /** What this binding itself is doing to the text just now. */
  let doing: 'nothing' | 'writing' | 'stepping-back' = 'nothing';

  // Character for character, so that places stay the same whatever a control does to line breaks.
  const displayed = (words: string): string => words.replace(/[\n\r]/g, lines === 'one' ? ' ' : '\n');
  const isTakenIn = (): boolean => control.value === displayed(cells.shownText());

  const show = (caret: number | null): void => {
    const start = control.selectionStart ?? 0;
    const end = control.selectionEnd ?? start;
    const goneTo = cells.show();
    const words = displayed(cells.sharedText());
    if (control.value === words && caret === null) return;
    control.value = words;
    if (!control.matches(':focus')) return;
    const from = caret ?? goneTo(start, start === end ? 'after' : 'before');
    control.setSelectionRange(from, caret ?? Math.max(from, goneTo(end, 'after')));
  };
  const takeIn = (): void => {
    const edit = editBetween(displayed(cells.shownText()), control.value, control.selectionEnd ?? control.value.length);
    if (edit) write(cells.shownChanged(edit));
  };
  const write = (edits: ReturnType<typeof cells.shownChanged>): void => {
    doing = 'writing';
    for (const { at, removed, inserted } of edits) bound.applyEdit(at, removed, inserted);
    doing = 'nothing';
  };
  const hear = (changes: readonly TextChange[]): void => {
    if (doing === 'writing') return;
    cells.sharedChanged(changes);
    // What the control has and did not tell yet is told soon, by `input`; shown over it, it would be lost.
    if (!isComposing && isTakenIn()) show(doing === 'stepping-back' ? endOf(changes) : null);
  };
  const stepBack = (step: () => boolean): boolean => {
    if (isComposing) return false;
    takeIn();
    doing = 'stepping-back';
    const isDone = step();
    doing = 'nothing';
    return isDone;
  };

  let stopHearing = bound.observe(hear);
  control.value = displayed(cells.sharedText());

  return {
    input() {
      takeIn();
      if (!isComposing) show(null);
    },
    compositionStart() {
      isComposing = true;
    },
    compositionEnd() {
      isComposing = false;
      takeIn();
      show(null);
    },
    undo: () => stepBack(() => bound.undo()),
    redo: () => stepBack(() => bound.redo()),
    rebase(fresh) {
      takeIn();
      stopHearing();
      const edits = cells.rebase(bound, fresh);
      bound = fresh;
      stopHearing = bound.observe(hear);
      write(edits);
      if (!isComposing) show(null);
    },
    close() {
      takeIn();
      stopHearing();
    },
  };
};

/** Where the last change ends, in the text after it. */
const endOf = (changes: readonly TextChange[]): number => {
  let place = 0;
  let end = 0;
  for (const change of changes) {
    if ('retain' in change) place += change.retain;
    else {
      if ('insert' in change) place += change.insert.length;
      end = place;
    }
  }
  return end;
};
