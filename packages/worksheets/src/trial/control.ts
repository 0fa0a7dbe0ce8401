import type { TextControl } from '../binding.ts';

/** Numbers that look thrown, the same for one seed: each below what is asked. */
export type Dice = (below: number) => number;
export const createDice = (seed: number): Dice => {
  let state = seed * 2654435761;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Behaves as a browser's control does: setting the value puts the caret at the end. */
export class Control implements TextControl {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  touched = 0;
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.touched += 1;
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  matches(): boolean {
    return true;
  }
  /** By hand: replaces a range and puts the caret behind what was put in. */
  replace(start: number, end: number, put: string): void {
    this.#value = this.#value.slice(0, start) + put + this.#value.slice(end);
    this.selectionStart = this.selectionEnd = start + put.length;
  }
}
