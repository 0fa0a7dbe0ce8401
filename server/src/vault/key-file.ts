import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Bytes } from '../storage/ports.ts';

const HEADER = 'opencircle program key 1';
const LENGTH = 32;
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** The program key, or a sentence that says why the server must not start. */
export type KeyFound = { readonly ok: true; readonly key: Bytes } | { readonly ok: false; readonly refusal: string };

const refuse = (refusal: string): KeyFound => ({ ok: false, refusal });

/**
 * Reads the program key, and makes it at the first start. Refuses a file inside the data folder (a copy of the data would bring
 * its key along), a file that is no key, and a missing one where there is data. `dataDir` is null when nothing is kept on disk.
 */
export function openKeyFile(path: string, dataDir: string | null, dataExists: boolean): KeyFound {
  if (dataDir !== null && isInside(path, dataDir))
    return refuse(
      `KEY_FILE (${path}) lies inside DATA_DIR (${dataDir}). Move it elsewhere: whoever copies the data must not get its key.`,
    );
  const text = readIfThere(path);
  if (text instanceof Error) return refuse(`KEY_FILE (${path}) cannot be read: ${text.message}.`);
  if (text !== null) return parseKey(path, text);
  if (dataExists)
    return refuse(
      `There is data, but its key is missing: KEY_FILE (${path}) does not exist. Bring the key back; without it nothing can be read.`,
    );
  return makeKey(path);
}

function parseKey(path: string, text: string): KeyFound {
  const [header, body, ...rest] = text.split(/\r?\n/);
  if (header !== HEADER || body === undefined || !KEY.test(body) || rest.some((line) => line !== ''))
    return refuse(`KEY_FILE (${path}) holds no program key. It is damaged, or it is another file.`);
  return { ok: true, key: new Uint8Array(Buffer.from(body, 'base64url')) };
}

/** Written whole beside its place, then linked there: half a key is never found, and a key that is there is never replaced. */
function makeKey(path: string): KeyFound {
  const key = randomBytes(LENGTH);
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeSync(file, `${HEADER}\n${key.toString('base64url')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      linkSync(draft, path);
    } finally {
      unlinkSync(draft);
    }
    syncFolder(dirname(path));
  } catch (error) {
    return refuse(`KEY_FILE (${path}) cannot be made: ${messageOf(error)}.`);
  }
  return { ok: true, key: new Uint8Array(key) };
}

function syncFolder(folder: string): void {
  // Windows opens no folders, and needs no such thing for a name to last.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readIfThere(path: string): string | null | Error {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return new Error(messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function isInside(path: string, folder: string): boolean {
  const way = relative(realPlace(folder), realPlace(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Where a path leads once links are followed, also when its last parts do not exist yet. */
function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const above = dirname(whole);
    return above === whole ? whole : join(realPlace(above), relative(above, whole));
  }
}
