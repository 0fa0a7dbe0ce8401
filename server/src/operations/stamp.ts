import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the last backup was, so that `doctor` can say how old it is. */
export interface LastBackup {
  /** Milliseconds UTC. */
  readonly at: number;
  readonly file: string;
}

const NAME = 'last-backup.json';

/** A moment as it stands in a file's name, in UTC: 2026-11-21-2350-07. */
export const momentInName = (at: number): string =>
  new Date(at).toISOString().replace(/^([\d-]+)T(\d\d):(\d\d):(\d\d).*$/, '$1-$2$3-$4');

/** Notes a backup that was made and looked through. */
export function noteBackup(dataDir: string, backup: LastBackup): void {
  const file = join(dataDir, NAME);
  writeFileSync(file, `${JSON.stringify(backup)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** The last backup this installation noted, or null. */
export function lastBackup(dataDir: string): LastBackup | null {
  try {
    const noted: unknown = JSON.parse(readFileSync(join(dataDir, NAME), 'utf8'));
    if (typeof noted !== 'object' || noted === null || !('at' in noted) || !('file' in noted)) return null;
    return typeof noted.at === 'number' && typeof noted.file === 'string' ? { at: noted.at, file: noted.file } : null;
  } catch {
    return null;
  }
}
