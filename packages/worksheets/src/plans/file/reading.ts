import type { Bilingual } from '@opencircle/session';
import type { Part, Wrong } from './issue.ts';

/** An object somebody else wrote. */
export type Given = Readonly<Record<string, unknown>>;

const NAME = /^[A-Za-z0-9_-]{1,80}$/;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\n]/u;
/** What is told of a name nobody knows. */
const TOLD = 40;

export const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with no other names than these; an empty one where it is none. */
export function given(value: unknown, part: Part, known: readonly string[], wrong: Wrong): Given {
  if (!isGiven(value)) {
    wrong(part, { kind: value === undefined ? 'missing' : 'shape' });
    return {};
  }
  for (const name of Object.keys(value))
    if (!known.includes(name)) wrong(part, { kind: 'unknown-name', name: name.slice(0, TOLD) });
  return value;
}

const isText = (value: unknown, most: number, breaks: boolean): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= most &&
  value.isWellFormed() &&
  !(breaks ? CONTROL_BUT_BREAKS : CONTROL).test(value);

/** A text in two languages. One that is given in one language alone is used for both. */
export function text(value: unknown, part: Part, most: number, wrong: Wrong, breaks = false): Bilingual {
  const { en, es } = typeof value === 'string' ? { en: value, es: value } : isGiven(value) ? { ...value } : {};
  const isMissing = (one: unknown): boolean =>
    one === undefined || one === null || (typeof one === 'string' && one.trim() === '');
  const both = { en: isMissing(en) ? es : en, es: isMissing(es) ? en : es };
  if (isGiven(value)) given(value, part, ['en', 'es'], wrong);
  if (isText(both.en, most, breaks) && isText(both.es, most, breaks)) return { en: both.en, es: both.es };
  wrong(part, value === undefined ? { kind: 'missing' } : { kind: 'text', most });
  return { en: '', es: '' };
}

/** A whole number between these, both included. */
export function whole(value: unknown, part: Part, [from, to]: readonly [number, number], wrong: Wrong): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
  wrong(part, value === undefined ? { kind: 'missing' } : { kind: 'whole', from, to });
  return from;
}

export function yesNo(value: unknown, part: Part, wrong: Wrong): boolean {
  if (typeof value === 'boolean') return value;
  wrong(part, { kind: value === undefined ? 'missing' : 'yes-no' });
  return false;
}

/** One of these words. */
export function oneOf<T extends string>(
  value: unknown,
  part: Part,
  names: readonly [T, ...T[]] | readonly T[],
  wrong: Wrong,
): T {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  wrong(part, value === undefined ? { kind: 'missing' } : { kind: 'one-of', names });
  return names[0]; // none of the lists of words is empty
}

/** A name inside the plan: letters, digits, `-` and `_`, and nothing that every object already has. */
export function name(value: unknown, part: Part, wrong: Wrong): string {
  if (typeof value === 'string' && NAME.test(value) && !(value in {})) return value;
  wrong(part, { kind: value === undefined ? 'missing' : 'name' });
  return '';
}

/** A list of so many things; an empty one where it is none. */
export function list(
  value: unknown,
  part: Part,
  [from, to]: readonly [number, number],
  wrong: Wrong,
): readonly unknown[] {
  if (Array.isArray(value) && value.length >= from && value.length <= to) return value;
  wrong(part, value === undefined ? { kind: 'missing' } : { kind: 'list', from, to });
  return [];
}

/** Says so where something stands twice. */
export function once(names: readonly string[], part: Part, wrong: Wrong): void {
  if (new Set(names).size < names.length) wrong(part, { kind: 'twice' });
}
