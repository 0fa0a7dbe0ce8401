import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { CommitFailed, createJournal, openSqlite, type Journal, type Store } from '@opencircle/server/storage';
import { batchOf, realClock, storedIn } from './disk-history.ts';

/** A place that fills up, and how it gets room again. */
interface SmallPlace {
  readonly store: Store;
  readonly path: string;
  readonly makeRoom: () => Promise<void>;
}

const folders: string[] = [];
const undo: (() => void)[] = [];
afterEach(() => {
  for (const call of undo.splice(0)) call();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-full-'));
  folders.push(folder);
  return folder;
}

const BALLAST = 'ballast';
/** A data file that may not grow: needs no rights, and is full in SQLite's own words. */
async function smallFile(): Promise<SmallPlace> {
  const path = join(newFolder(), 'data.db');
  const store = await openSqlite(path, { maxPages: 500 });
  const sealed = new Uint8Array(1_000_000);
  await store.write([
    {
      kind: 'put',
      table: 'record',
      row: { id: BALLAST, parent: null, lookup: null, open: '{}', holder: 'program', sealed },
    },
  ]);
  return { store, path, makeRoom: () => store.write([{ kind: 'remove', table: 'record', id: BALLAST }]) };
}

/** A file system of two megabytes, full for everybody on it. */
async function smallDisk(): Promise<SmallPlace> {
  const folder = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'pipe' });
  undo.push(() => execFileSync('umount', ['-l', folder]));
  const path = join(folder, 'data.db');
  const store = await openSqlite(path);
  return { store, path, makeRoom: async () => void execFileSync('mount', ['-o', 'remount,size=8m', folder]) };
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'pipe' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const outcomeOf = (commit: Promise<void>): Promise<'stored' | 'full'> =>
  commit.then(
    () => 'stored',
    (error: unknown) => {
      if (error instanceof CommitFailed && error.full) return 'full';
      throw error;
    },
  );

/** Commits until the disk is full, three batches a window; how many were said to be stored, and whether the first refusal was `full`. */
async function fill(journal: Pick<Journal, 'commit'>): Promise<{ readonly said: number; readonly full: boolean }> {
  let said = 0;
  for (let from = 1; from < 3_000; from += 3) {
    const window = [0, 1, 2].map((more) => journal.commit(batchOf(from + more, 2_000)));
    for (const commit of window) void commit.catch(() => undefined);
    for (const commit of window) {
      try {
        await commit;
        said += 1;
      } catch (error) {
        return { said, full: error instanceof CommitFailed && error.full };
      }
    }
  }
  throw new Error('it never filled up');
}

async function livesThroughIt({ store, path, makeRoom }: SmallPlace): Promise<void> {
  const journal = createJournal(store, realClock);
  const { said, full } = await fill(journal);
  expect(full).toBe(true);
  expect(said).toBeGreaterThan(10);
  expect(await storedIn(store)).toBe(said);

  // It stays up and keeps refusing, and what is read is what was stored.
  for (let again = 0; again < 5; again += 1)
    expect(await outcomeOf(journal.commit(batchOf(said + 1, 200_000)))).toBe('full');
  expect(await storedIn(store)).toBe(said);

  await makeRoom();
  for (let n = said + 1; n <= said + 20; n += 1) await journal.commit(batchOf(n, 2_000));
  await journal.close();
  await store.close();
  const again = await openSqlite(path);
  onTestFinished(() => again.close());
  expect(await storedIn(again)).toBe(said + 20);
}

describe('a full disk', () => {
  test('[ST33] a data file at its roof refuses, keeps what it said, and goes on when there is room', async () => {
    await livesThroughIt(await smallFile());
  });

  // Mounting needs rights that not everybody has; the test above holds the same promise by a fault of SQLite's own.
  if (mayMount())
    test('[ST33] a file system of two megabytes does the same', async () => {
      await livesThroughIt(await smallDisk());
    });
  else
    console.warn(
      'No right to mount a small file system here: a full disk is tried through a roof on the data file alone.',
    );

  test('[ST33] a journal that swallows the refusal would be found', async () => {
    const { store } = await smallFile();
    const real = createJournal(store, realClock);
    let refused = 0;
    const swallowing: Pick<Journal, 'commit'> = {
      commit: async (batch) => {
        await real.commit(batch).catch(() => void (refused += 1));
        if (refused > 5) throw new CommitFailed(true, null);
      },
    };
    const { said } = await fill(swallowing);
    expect(await storedIn(store)).toBeLessThan(said);
    await real.close();
    await store.close();
  });
});
