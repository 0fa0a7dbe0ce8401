import type { SQLOutputValue } from 'node:sqlite';
import type { Bytes, KeyHolder } from '../ports.ts';

/** One row as SQLite gives it. The readers below throw when a column holds something else than it should. */
export type Columns = Readonly<Record<string, SQLOutputValue>>;

const damaged = (name: string): Error => new Error(`the column ${name} does not hold what it should`);

/** Text. */
export function textIn(columns: Columns, name: string): string {
  const value = columns[name];
  if (typeof value !== 'string') throw damaged(name);
  return value;
}

/** A whole number. */
export function numberIn(columns: Columns, name: string): number {
  const value = columns[name];
  if (typeof value !== 'number') throw damaged(name);
  return value;
}

/** Bytes, a copy of their own. */
export function bytesIn(columns: Columns, name: string): Bytes {
  const value = columns[name];
  if (!(value instanceof Uint8Array)) throw damaged(name);
  return value;
}

/** Text, or nothing. */
export const textOrNullIn = (columns: Columns, name: string): string | null =>
  columns[name] === null ? null : textIn(columns, name);

/** Bytes, or nothing. */
export const bytesOrNullIn = (columns: Columns, name: string): Bytes | null =>
  columns[name] === null ? null : bytesIn(columns, name);

const HOLDER = /^(program$|person:|session:|staff:)/;
const isHolder = (text: string): text is KeyHolder => HOLDER.test(text);

/** Whose key. */
export function holderIn(columns: Columns, name: string): KeyHolder {
  const value = textIn(columns, name);
  if (!isHolder(value)) throw damaged(name);
  return value;
}
