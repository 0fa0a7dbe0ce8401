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
export const keysInOrder = (ids: readonly string[]): ReadonlyMap<string, OrderKey> => {
  const keys = new Map<string, OrderKey>();
  let last = '';
  for (const id of ids) {
    last = `${between(last, null)}${id}U`;
    keys.set(id, last);
  }
  return keys;
};
