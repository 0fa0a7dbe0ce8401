import { describe, expect, test } from 'vitest';
import { filesIn, isSource, isTest, read, ROOMS } from '../support/source-files.ts';

const BANNED = /^(util|helper|common|misc|manager|service|handler|impl)s?$/i;
/** Data and tests may be long; they are read from the top, not held in the head at once. */
const MAY_BE_LONG = /(^|\/)(templates|topics|plans|text|tests|migrations)\//;
const ROUTES = 'web/src/routes/';

const files = filesIn(...ROOMS);

/** The last word of a name: what it claims to be. `RoomManager.svelte` and `room-manager.ts` are both a manager. */
const claimOf = (name: string): string =>
  name
    .replace(/\..*$/, '')
    .split(/[-_]|(?<=[a-z])(?=[A-Z])/)
    .at(-1) ?? name;

const tooLong = (path: string, lines: number): boolean =>
  lines > 400 || (lines > 250 && !MAY_BE_LONG.test(path) && !isTest(path));

describe('the shape of the house', () => {
  test('no source file is longer than 250 lines, or 400 where it is data or tests: a reader holds no more', () => {
    const long = files
      .filter(isSource)
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ path, lines }) => tooLong(path, lines));
    expect(long).toEqual([]);
  });

  test('no folder holds more than 16 files: a newcomer sees it at one look', () => {
    const counts = new Map<string, number>();
    for (const path of files) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    // Decisions are one list by number, and grow.
    expect([...counts].filter(([folder, count]) => count > 16 && folder !== 'docs/decisions')).toEqual([]);
  });

  test('nothing lies deeper than five folders, routes excepted: their depth is the address', () => {
    const deep = files.filter((path) => !path.startsWith(ROUTES) && path.split('/').length - 1 > 5);
    expect(deep).toEqual([]);
  });

  test('nothing is called by a word that would fit anything', () => {
    const named = files.filter((path) => path.split('/').some((part) => BANNED.test(claimOf(part))));
    expect(named).toEqual([]);
  });

  test('a file that breaks a rule is found (the check itself can fail)', () => {
    expect(tooLong('server/src/app.ts', 251)).toBe(true);
    expect(tooLong('web/src/lib/text/en.ts', 401)).toBe(true);
    expect(tooLong('web/src/lib/text/en.ts', 400)).toBe(false);
    for (const name of ['utils.ts', 'helpers', 'RoomManager.svelte', 'error-handler.ts', 'impl.ts', 'services'])
      expect(BANNED.test(claimOf(name)), name).toBe(true);
    for (const name of ['service-worker', 'check-in.ts', 'RoomScreen.svelte', 'journal.test.ts'])
      expect(BANNED.test(claimOf(name)), name).toBe(false);
  });
});
