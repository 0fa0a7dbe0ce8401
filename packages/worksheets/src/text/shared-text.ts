/** One step through a text, from its start: keep so many characters, put some in, take so many out. UTF-16 units. */
export type TextChange = { readonly retain: number } | { readonly insert: string } | { readonly delete: number };

/** A text that several people or devices write at once. */
export interface SharedText {
  toString(): string;
  /** Replaces `removed` characters at `at` by `inserted`; anything outside the text is cut off. */
  applyEdit(at: number, removed: number, inserted: string): void;
  /** Told after every change, by anyone. `isLocal`: made on this device, undo included. Returns how to stop. */
  observe(listen: (changes: readonly TextChange[], isLocal: boolean) => void): () => void;
  /** Takes back this device's own last writing, and nothing anybody else wrote. False: there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Who each character is, unit by unit: the same in every copy of the document, and never given twice. */
  ids(): readonly string[];
  /** Whether this copy ever held the character, even if it is deleted since. */
  knew(id: string): boolean;
}
