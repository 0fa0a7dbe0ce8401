/** What a sheet keeps besides words. Never an object: two devices that each make one would lose one of them. */
export type Value = string | number | boolean;

/** The one map of a sheet, as reading needs it. */
export interface ReadValues {
  get(key: string): unknown;
  keys(): Iterable<string>;
}

/** The one map of a sheet. `together` makes several changes one, for everyone. */
export interface SheetValues extends ReadValues {
  set(key: string, value: Value): void;
  remove(key: string): void;
  together(change: () => void): void;
}

/** The root map's name. */
export const VALUES = 'values';
const TEXT = 'text:';

/** The root text's name for `field`, `field/row`, `field/link` or `field/part/cell`. */
export const textRoot = (path: string): string => TEXT + path;

/** The path a root text holds, or null if the root is no text. */
export const pathOfRoot = (root: string): string | null => (root.startsWith(TEXT) ? root.slice(TEXT.length) : null);

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Ids that may stand in a key: template keys, and 22 characters made by a device. */
export const isId = (id: string): boolean => ID.test(id);

/**
 * What a key is about. `tick`: a ticked or chosen option. `own`: an option somebody added. `detail`: one answer. `mark`: what is marked
 * or ranked, and since when; `rank`: where it stands among what is ranked. `row`, `gone`, `place`: rows and cards. `audience`, `family`:
 * what was decided about who reads a line.
 */
export const KEY_KINDS = [
  'tick',
  'own',
  'detail',
  'mark',
  'rank',
  'row',
  'gone',
  'place',
  'audience',
  'family',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** `tick:people/ex`: the kind, then the path of what it is about. */
export const keyOf = (kind: KeyKind, ...path: readonly string[]): string => `${kind}:${path.join('/')}`;

/** The reverse of `keyOf`; null for anything else. */
export const parseKey = (key: string): { readonly kind: KeyKind; readonly path: readonly string[] } | null => {
  const colon = key.indexOf(':');
  const kind = KEY_KINDS.find((known) => known === key.slice(0, colon));
  const path = key.slice(colon + 1).split('/');
  return kind !== undefined && path.every(isId) ? { kind, path } : null;
};

/** Paths below `kind:…/` that are in the map, whatever their value. */
export const pathsUnder = (
  values: ReadValues,
  kind: KeyKind,
  ...start: readonly string[]
): readonly (readonly string[])[] => {
  const beginning = keyOf(kind, ...start, '');
  const paths: (readonly string[])[] = [];
  for (const key of values.keys()) {
    const path = key.startsWith(beginning) ? parseKey(key)?.path : undefined;
    if (path) paths.push(path.slice(start.length));
  }
  return paths;
};
