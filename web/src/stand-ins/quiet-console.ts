// Stands in for `lib0/logging`: coloured console messages, which bring a schema language with them.

/** Says nothing. */
export const print = (): void => undefined;
/** Says nothing. */
export const warn = print;
/** Colours of what is not said. */
export const ORANGE = '';
export const BOLD = '';
export const UNBOLD = '';
export const RED = '';
