// Stands in for `lib0/environment`, which finds out where it runs.

/** It runs in a browser. */
export const isBrowser = true;
/** And nowhere else. */
export const isNode = false;
/** Without settings. */
export const getVariable = (): null => null;
