import type { Sheet } from '@opencircle/worksheets/document';
import { bindText, type BindingOptions, type TextBinding, type TextControl } from '@opencircle/worksheets/binding';

interface Bound {
  readonly path: string;
  readonly binding: TextBinding;
}

/** Text controls bound to the words of one sheet. When the document begins anew they keep what they show, and write it again. */
export class BoundWords {
  #bound: readonly Bound[] = [];

  /** Call the result's `close` when the control goes away. */
  bind(sheet: Sheet, path: string, control: TextControl, options: BindingOptions): TextBinding {
    const binding = bindText(sheet.text(path), control, options);
    const bound = { path, binding };
    this.#bound = [...this.#bound, bound];
    const close = () => {
      if (!this.#bound.includes(bound)) return;
      this.#bound = this.#bound.filter((other) => other !== bound);
      binding.close();
    };
    return { ...binding, close };
  }
  rebase(sheet: Sheet): void {
    for (const { path, binding } of this.#bound) binding.rebase(sheet.text(path));
  }
  close(): void {
    for (const { binding } of this.#bound) binding.close();
    this.#bound = [];
  }
}
