import { expect } from 'vitest';

/** Looks again and again until it is so, for as long as a page waits for anything. */
export const soon = <T>(look: () => T | Promise<T>, what = '') => expect.poll(look, { timeout: 10_000, message: what });
