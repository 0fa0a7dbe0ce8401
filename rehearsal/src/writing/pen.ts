import { bindText, type TextControl } from '@opencircle/worksheets/binding';
import type { SharedText } from '@opencircle/worksheets/document';
import type { Stroke } from './strokes.ts';

/** A text field in somebody's hands: what they type goes where their caret is, also while others write in it. */
export interface Pen {
  type(stroke: Stroke): void;
  close(): void;
}

/** Starts at the end of what stands there. */
export function takePen(text: SharedText): Pen {
  const control = new FocusedControl();
  const binding = bindText(text, control, { lines: 'many' });
  control.setSelectionRange(control.value.length, control.value.length);
  return {
    type(stroke) {
      const caret = control.selectionEnd;
      const before = control.value.slice(0, caret);
      const typed = 'letters' in stroke ? before + stroke.letters : [...before].slice(0, -stroke.erase).join('');
      control.value = typed + control.value.slice(caret);
      control.setSelectionRange(typed.length, typed.length);
      binding.input();
    },
    close() {
      binding.close();
    },
  };
}

/** As much of an `<input>` as writing needs. It has the focus as long as it is there. */
class FocusedControl implements TextControl {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  matches(): boolean {
    return true;
  }
}
