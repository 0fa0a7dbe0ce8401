// Stands in for `devalue`: Kit writes what servers answer and what `pushState` keeps with it. These pages have neither, so JSON is enough.

/** As JSON. */
export const stringify = (value: unknown): string => JSON.stringify(value);
/** From JSON. */
export const parse = (text: string): unknown => JSON.parse(text);
/** As an expression; JSON is one. */
export const uneval = stringify;
/** Data of a server's answer, of which there is none. */
export const unflatten = (value: unknown): unknown => value;
