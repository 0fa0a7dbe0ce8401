import type { DatabaseSync } from 'node:sqlite';
import { isRefused, type Config } from '../config.ts';
import { checkAddress, checkPort } from './checks/address.ts';
import { checkFile, checkFolder, newestIn } from './checks/data.ts';
import { checkBackup, checkKey } from './checks/key.ts';
import { checkClock, checkExposure, checkNode, checkPages } from './checks/machine.ts';
import { practiceRefusal } from '../program/practice/practice-data.ts';
import { glimpseOf } from '../storage/index.ts';
import { isThere, lookInto } from './data-file.ts';
import { findingToText, ok, wrong, type Finding } from './finding.ts';
import { dataFileOf, readInstallation } from './installation.ts';
import { lastBackup } from './stamp.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Looks over an installation without changing anything in it, whether its server runs or not, and says a line for everything
 * looked at. True where nothing is wrong.
 */
export async function examine(variables: Variables, say: (line: string) => void): Promise<boolean> {
  const counts = { ok: 0, look: 0, wrong: 0 };
  const tell = (...findings: readonly Finding[]): void => {
    for (const finding of findings) {
      counts[finding.level] += 1;
      say(findingToText(finding));
    }
  };
  tell(checkNode(process.versions.node));
  const config = readInstallation(variables);
  if (isRefused(config)) tell(wrong(config.refused, 'The server does not start before this is changed.'));
  else await examineAll(config, tell);
  const many = (count: number, words: string): string => `${String(count)} ${words}`;
  say(`\n${many(counts.ok, 'ok')}, ${many(counts.look, 'to look at')}, ${many(counts.wrong, 'wrong')}.`);
  return counts.wrong === 0;
}

async function examineAll(config: Config, tell: (...findings: readonly Finding[]) => void): Promise<void> {
  tell(checkPages(config), checkExposure(config));
  const running = await checkPort(config);
  tell(...running.findings);
  const address = await checkAddress(config, running.is);
  tell(...address.findings);
  tell(...checkFolder(config));

  const file = dataFileOf(config);
  let newest: number | null = null;
  if (!isThere(file)) tell(ok('There is no data yet; the first start makes it.'), ...(await checkKey(config, null)));
  else
    newest = await withData(file, tell, async (db) => {
      tell(...checkFile(db), ...(await checkKey(config, db)), ...checkPractice(config, db));
      return newestIn(db);
    });
  tell(checkClock(Date.now(), newest, address.date));
  tell(checkBackup(lastBackup(config.dataDir), Date.now(), isThere(file), config));
}

/** Whether pretend people and real ones are kept apart. */
function checkPractice(config: Config, db: DatabaseSync): readonly Finding[] {
  const refused = practiceRefusal(config, glimpseOf(db));
  return refused === null ? [] : [wrong(refused, 'The server does not start before this is changed.')];
}

/** Looks in, or says why nobody can. */
async function withData(
  file: string,
  tell: (finding: Finding) => void,
  look: (db: DatabaseSync) => Promise<number | null>,
): Promise<number | null> {
  try {
    return await lookInto(file, look);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell(
      wrong(
        `The data file cannot be read: ${why}.`,
        'Keep a copy of DATA_DIR, and restore the last backup (docs/running.md).',
      ),
    );
    return null;
  }
}
