import { copyFileSync, existsSync, chmodSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Config } from '../config.ts';
import type { Clock } from '../deps.ts';
import { createJournal, openSqlite } from '../storage/index.ts';
import { createVault, openProgramKey } from '../vault/index.ts';
import { lookThrough, sync } from './backup.ts';
import { isThere } from './data-file.ts';
import { dataFileOf } from './installation.ts';
import { isAnybodyAt } from './listening.ts';
import { epochsIn, raiseEpochs } from './raise-epochs.ts';
import { Refusal } from './refusal.ts';
import { momentInName } from './stamp.ts';

/** What a restore did. */
export interface Restored {
  readonly sheets: number;
  /** Where the data that was replaced lies now; null where there was none. */
  readonly aside: string | null;
}

const LOGS = ['-wal', '-shm'] as const;

/**
 * Puts a backup in the place of the data, while the server is stopped. Everything that could refuse is tried on a copy first, so a
 * refused restore changes nothing. What was replaced is kept. Throws a `Refusal` where it must not or cannot be.
 */
export async function restore(config: Config, from: string, clock: Pick<Clock, 'now' | 'callAt'>): Promise<Restored> {
  const { dataDir, keyFile } = config;
  const backup = resolve(from);
  const place = dataFileOf(config);
  if (!isThere(backup)) throw new Refusal(`${backup} does not exist.`);
  if (backup === place) throw new Refusal('That is the data itself. Name a backup.');
  if (await isAnybodyAt(config))
    throw new Refusal(
      `Something answers on port ${String(config.port)}. Stop the server first; restoring needs the data to itself.`,
    );
  if (isThere(place)) claim(place);
  await lookThrough(backup, keyFile);

  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = join(dataDir, 'restoring.sqlite');
  clear(draft);
  try {
    copyFileSync(backup, draft);
    chmodSync(draft, 0o600);
    const sheets = await prepare(draft, { config, clock, replaced: await epochsIn(place) });
    const aside = isThere(place) ? setAside(config, clock.now()) : null;
    renameSync(draft, place);
    sync(dataDir);
    return { sheets, aside };
  } catch (error) {
    clear(draft);
    throw error;
  }
}

interface Preparing {
  readonly config: Config;
  readonly clock: Pick<Clock, 'now' | 'callAt'>;
  readonly replaced: ReadonlyMap<string, number>;
}

/** Brings a copy up to date and to the moment people find it in: new epochs, nobody signed in, no open invitation. */
async function prepare(draft: string, { config, clock, replaced }: Preparing): Promise<number> {
  const store = await openSqlite(draft);
  const journal = createJournal(store, clock);
  try {
    const key = await openProgramKey({ keyFile: config.keyFile, dataDir: config.dataDir, store, journal });
    if (!key.ok) throw new Refusal(key.refusal);
    const vault = createVault({ programKey: key.key, store, journal });
    const sheets = await raiseEpochs({ store, journal, vault }, replaced);
    const invites = await store.rows('invite');
    await journal.commit([
      ...invites.map(({ id }) => ({ kind: 'remove', table: 'invite', id }) as const),
      {
        kind: 'audit',
        entry: {
          at: clock.now(),
          actor: 'operator',
          action: 'data:restore',
          object: 'program',
          outcome: 'done',
          reason: null,
        },
      },
    ]);
    return sheets;
  } finally {
    await journal.close();
    await store.close();
    finish(draft);
  }
}

/** Signs everybody out, and leaves one file without a log beside it. */
function finish(draft: string): void {
  const db = new DatabaseSync(draft);
  try {
    db.exec('pragma secure_delete = on; delete from staff_session; pragma journal_mode = delete');
  } finally {
    db.close();
  }
}

/** Throws unless nobody else has this data file open; leaves it as one file. */
function claim(place: string): void {
  const inUse = new Refusal('Something is using the data. Stop the server, and whatever else looks into it.');
  let db: DatabaseSync;
  try {
    db = new DatabaseSync(place);
  } catch {
    return; // no database any more: there is nothing to lose in it
  }
  try {
    // Leaving its log behind is what SQLite does only for the last one who has it open.
    if (db.prepare('pragma journal_mode = delete').get()?.['journal_mode'] !== 'delete') throw inUse;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === LOCKED) throw inUse;
    if (error === inUse) throw error;
    // Damaged beyond reading: it is kept aside as it is.
  } finally {
    db.close();
  }
}
const LOCKED = 5;

/** Keeps what there was in a folder of its own. The data itself stays in its place too until the restored one takes it. */
function setAside(config: Config, now: number): string {
  const folder = join(config.dataDir, `replaced-${momentInName(now)}`);
  mkdirSync(folder, { mode: 0o700 });
  const place = dataFileOf(config);
  const kept = join(folder, 'opencircle.sqlite');
  try {
    linkSync(place, kept);
  } catch {
    copyFileSync(place, kept); // a disk without hard links
  }
  for (const ending of LOGS) if (existsSync(place + ending)) renameSync(place + ending, kept + ending);
  sync(folder);
  return folder;
}

function clear(draft: string): void {
  for (const ending of ['', ...LOGS, '-journal']) rmSync(draft + ending, { force: true });
}
