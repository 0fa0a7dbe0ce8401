import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { damageIn, isThere, keyTrouble, lookInto, versionsIn } from './data-file.ts';
import { dataFileOf } from './installation.ts';
import { Refusal } from './refusal.ts';
import { momentInName, noteBackup } from './stamp.ts';

/** A copy that was made and looked through. */
export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
}

const KEY = 'opencircle program key';
/** No key file is longer. Bytes. */
const LONGEST_KEY = 4_096;

/**
 * Copies the data as it is at one moment, also while the server runs and writes, into a new dated file; the copy is checked and
 * opened with the key before it gets its name. Throws a `Refusal` where that must not or cannot be.
 */
export async function backUp(config: Config, folder: string, now: number): Promise<MadeBackup> {
  const { dataDir, keyFile } = config;
  const from = dataFileOf(config);
  if (!isThere(from)) throw new Refusal(`There is no data yet: ${from} does not exist.`);
  const to = resolve(folder);
  if (isInside(to, dataDir))
    throw new Refusal(
      `${to} lies in DATA_DIR. What happens to the data would happen to the backup. Name another folder.`,
    );
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const key = keyIn(to);
  if (key !== null)
    throw new Refusal(
      `${key} is a program key. A backup beside its key can be read by whoever finds the two. Name another folder, or move the key.`,
    );

  const file = join(to, `opencircle-${momentInName(now)}.sqlite`);
  if (isThere(file)) throw new Refusal(`${file} was made this very second.`);
  const draft = `${file}.part`;
  try {
    // SQLite fills an empty file, and leaves it to its owner alone.
    closeSync(openSync(draft, 'wx', 0o600));
    await lookInto(from, (db) => db.prepare('vacuum into ?').run(draft));
    await lookThrough(draft, keyFile);
    sync(draft);
    renameSync(draft, file);
    sync(to);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  noteBackup(dataDir, { at: now, file });
  return { file, bytes: statSync(file).size };
}

/** Throws a `Refusal` unless this file is whole, of a known version, and opened by this key. */
export async function lookThrough(file: string, keyFile: string): Promise<void> {
  const name = basename(file);
  const trouble = await lookInto(file, (db) => {
    const damage = damageIn(db);
    if (damage.length > 0) return `${name} is damaged: ${damage[0] ?? ''}.`;
    const { unknown } = versionsIn(db);
    if (unknown.length > 0)
      return `${name} was written by a newer version of the program (unknown here: ${unknown.join(', ')}).`;
    return keyTrouble(db, keyFile);
  }).catch((error: unknown) => `${name} is no data of Opencircle, or it is damaged: ${messageOf(error)}.`);
  if (trouble !== null) throw new Refusal(trouble);
}

/** A program key that lies in this folder, or null. */
function keyIn(folder: string): string | null {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
    if (statSync(path).size <= LONGEST_KEY && readFileSync(path, 'utf8').startsWith(KEY)) return path;
  }
  return null;
}

/** Reaches the disk before it is called done. Windows opens no folders. */
export function sync(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
