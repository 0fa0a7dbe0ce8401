/** In the order of their character codes, so that keys compare as plain strings. Ids are made of the same characters. */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const LONGEST = 200;
const WELL_FORMED = /^[-0-9A-Z_a-z]*[0-9A-Z_a-z]$/;

/** A place in an order, as a fraction written without "0." and never ending in the zero digit. */
export type OrderKey = string;

/** Longer keys do not pass the gate. */
export const isOrderKey = (value: unknown): value is OrderKey =>
  typeof value === 'string' && value.length <= LONGEST && WELL_FORMED.test(value);

const digit = (key: string, at: number, otherwise: number): number =>
  at < key.length ? DIGITS.indexOf(key.charAt(at)) : otherwise;

/** A fraction after `low` and before `high` that `high` does not begin with, so that anything may be appended to it. */
const between = (low: string, high: string | null): string => {
  let same = '';
  for (let at = 0; ; at += 1) {
    const below = digit(low, at, 0);
    const above = high === null ? DIGITS.length : digit(high, at, 0);
    if (above > below + 1) return same + DIGITS.charAt((below + above) >> 1);
    same += DIGITS.charAt(below);
    // Past the first smaller digit, `high` no longer limits anything.
    if (above > below) return same + between(low.slice(at + 1), null);
  }
};

/**
 * A key after `low` ('' is the start) and before `high` (null is the end), different for every `id`: two devices
 * that put two things at the same place give them two keys. Null where there is no room, or no sense in the question.
 */
export const keyBetween = (low: OrderKey, high: OrderKey | null, id: string): OrderKey | null => {
  if (high !== null && !(low < high)) return null;
  const key = `${between(low, high)}${id}U`;
  return isOrderKey(key) ? key : null;
};

/** Fresh keys for things that already have an order. */
const keysInOrder = (tags: readonly string[]): readonly OrderKey[] => {
  let last = '';
  return tags.map((tag) => (last = `${between(last, null)}${tag}U`));
};

/** Something that has its place in an order; `tag` makes its key differ from others'. */
export interface Placed<T> {
  readonly what: T;
  readonly tag: string;
  readonly order: OrderKey;
}

/** The keys to give so that something stands at a place among others: its own, or all of them where there is no room left. */
export const keysToPlace = <T>(
  others: readonly Placed<T>[],
  at: number,
  what: T,
  tag: string,
): readonly (readonly [T, OrderKey])[] => {
  const key = keyBetween(others[at - 1]?.order ?? '', others[at]?.order ?? null, tag);
  if (key !== null) return [[what, key]];
  const all = others.toSpliced(at, 0, { what, tag, order: '' });
  const keys = keysInOrder(all.map((one) => one.tag));
  return all.map((one, index) => [one.what, keys[index] ?? '']);
};
