import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Config } from '../../config.ts';
import { damageIn, versionsIn } from '../data-file.ts';
import { look, ok, wrong, type Finding } from '../finding.ts';

const MEGABYTE = 1_000_000;
const LITTLE_ROOM = 2_000 * MEGABYTE;
const NO_ROOM = 200 * MEGABYTE;

const megabytes = (bytes: number): string => `${String(Math.round(bytes / MEGABYTE))} MB`;

/** The folder, who may read it, and how much room there is. */
export function checkFolder({ dataDir }: Pick<Config, 'dataDir'>): readonly Finding[] {
  const there = nearest(dataDir);
  const isMade = there === dataDir;
  if (!mayWrite(there))
    return [
      wrong(`DATA_DIR (${dataDir}) cannot be written to by this user.`, `Give it to the user the server runs as.`),
    ];
  const findings = [
    isMade ? ok(`DATA_DIR is ${dataDir}.`) : ok(`DATA_DIR (${dataDir}) is not there yet; the first start makes it.`),
  ];
  if (isMade && process.platform !== 'win32' && (statSync(dataDir).mode & 0o077) !== 0)
    findings.push(look('Other users of this machine may look into DATA_DIR.', `Run: chmod 700 ${dataDir}`));
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  const todo = 'Make room on this disk. When it is full, nobody can write, and nothing already written is lost.';
  if (free < NO_ROOM) findings.push(wrong(`Only ${megabytes(free)} are free on the disk.`, todo));
  else if (free < LITTLE_ROOM) findings.push(look(`Only ${megabytes(free)} are free on the disk.`, todo));
  else findings.push(ok(`${megabytes(free)} are free on the disk.`));
  return findings;
}

/** Whether SQLite finds the file whole, and this program knows all that is in it. */
export function checkFile(db: DatabaseSync): readonly Finding[] {
  const damage = damageIn(db);
  if (damage.length > 0)
    return [
      wrong(
        `The data file is damaged: ${damage[0] ?? ''}.`,
        'Stop the server, keep a copy of DATA_DIR, and restore the last backup (docs/running.md).',
      ),
    ];
  const { unknown, waiting } = versionsIn(db);
  const findings = [ok('The data file is whole.')];
  if (unknown.length > 0)
    findings.push(
      wrong(
        `The data was written by a newer version of the program (unknown here: ${unknown.join(', ')}).`,
        'Start that version again, or restore a backup made before it.',
      ),
    );
  else if (waiting.length > 0)
    findings.push(
      look(
        `The next start brings the data up to date (${waiting.join(', ')}). There is no way back but a backup.`,
        'Make a backup first: npm run backup -- <folder>',
      ),
    );
  else findings.push(ok('The data is of this version.'));
  return findings;
}

/** The newest moment anything in the data speaks of, or null. */
export function newestIn(db: DatabaseSync): number | null {
  const row = db
    .prepare('select max(at) as at from (select max(at) as at from event union all select max(at) from audit)')
    .get();
  return typeof row?.['at'] === 'number' ? row['at'] : null;
}

function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
