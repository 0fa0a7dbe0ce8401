import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Config } from '../../config.ts';
import { keyTrouble } from '../data-file.ts';
import { look, ok, wrong, type Finding } from '../finding.ts';
import type { LastBackup } from '../stamp.ts';

const DAY = 24 * 60 * 60_000;

/** The key file itself. `db` is null while there is no data. */
export async function checkKey(
  { keyFile }: Pick<Config, 'keyFile'>,
  db: DatabaseSync | null,
): Promise<readonly Finding[]> {
  if (!existsSync(keyFile)) {
    if (db === null) return [ok(`KEY_FILE (${keyFile}) is not there yet; the first start makes it.`)];
    return [
      wrong(
        `KEY_FILE (${keyFile}) is missing. Without it nothing in the data can be read, by anyone.`,
        'Bring the key back from where its copy is kept. Do not start with a new one.',
      ),
    ];
  }
  const findings: Finding[] = [];
  if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0)
    findings.push(wrong('Other users of this machine may read KEY_FILE.', `Run: chmod 600 ${keyFile}`));
  const trouble = db === null ? null : await keyTrouble(db, keyFile);
  if (trouble !== null) findings.push(wrong(trouble, 'Bring the key back that belongs to this data.'));
  else if (findings.length === 0)
    findings.push(
      ok(db === null ? 'There is a key, and no data yet.' : 'The key opens the data, and only its owner may read it.'),
    );
  return findings;
}

/** How long ago the last backup was made here, and whether it lies apart from the key. */
export function checkBackup(
  last: LastBackup | null,
  now: number,
  hasData: boolean,
  { keyFile }: Pick<Config, 'keyFile'>,
): Finding {
  const todo = 'Make one each night: npm run backup -- <folder on another disk>';
  if (!hasData) return ok('There is nothing to back up yet.');
  if (last === null) return look('No backup was ever made here.', todo);
  const days = Math.floor((now - last.at) / DAY);
  if (!existsSync(last.file))
    return look(`The last backup (${last.file}) is not where it was put.`, 'Fine, if you moved it elsewhere.');
  if (dirname(last.file) === dirname(keyFile))
    return wrong(
      'The last backup lies beside the key: whoever finds the two can read everything.',
      'Move one of them.',
    );
  if (days >= 2) return look(`The last backup is ${String(days)} days old.`, todo);
  return ok(`The last backup is from ${new Date(last.at).toISOString().slice(0, 16).replace('T', ' ')} UTC.`);
}
