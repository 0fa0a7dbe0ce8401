/** Rises with every change of what travels. A page of another version is told to reload. */
export const PROTOCOL_VERSION = 2;
