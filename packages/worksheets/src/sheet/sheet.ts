import type { Audience, CardKey } from '@opencircle/session';
import type { SharedText } from '../text/shared-text.ts';
import type { Mark, SheetReader } from './reader.ts';

/** One open sheet on one device. Whatever returns a boolean says whether it was done; false changes nothing. */
export interface Sheet extends SheetReader {
  /** The text at `field`, `field/row`, `field/link` or `field/part/cell`: always the same object for one path. */
  text(path: string): SharedText;
  tick(field: string, option: string, on: boolean): boolean;
  /** Adds an option and ticks it. `id` is new and random. */
  addOwn(field: string, label: string, id: string): boolean;
  removeOwn(field: string, id: string): void;
  /** The answer at a path (see `value`). Null: no longer answered. */
  set(path: string, value: string | number | null): boolean;
  /** One option of a `choices` field or cell, or one area of a body map. */
  choose(path: string, option: string, on: boolean): boolean;
  /** False where the field is full, or there is nothing of that kind to mark. A rank puts it at the end. */
  mark(field: string, mark: Mark, on: boolean): boolean;
  /** Of a rank: puts what is ranked before another; null: at the end. */
  moveMark(field: string, mark: Mark, before: Mark | null): boolean;
  /** `row` is new and random; `before` null: at the end. `place`: of a card. */
  addRow(field: string, row: string, before?: string | null, place?: string): boolean;
  removeRow(field: string, row: string): void;
  moveRow(field: string, row: string, before: string | null): boolean;
  /** Puts a card into a place, at its end. */
  putRow(field: string, row: string, place: string): boolean;
  /**
   * `freshCardKey` is new and random each time. It becomes the line's card key if the line comes to the board anew. What staff do
   * not read, family is not shown.
   */
  setAudience(line: string, audience: Audience, freshCardKey: CardKey): boolean;
  /** Told after every change of the sheet, words included, by anyone. Returns how to stop. */
  observe(listen: (change: { readonly isLocal: boolean }) => void): () => void;
  /** Stops listening and forgets what could be undone. */
  close(): void;
}
