import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { createApp, type App, type MakePages } from './app.ts';
import type { Config, Refused } from './config.ts';
import type { Clock, Randomness } from './deps.ts';
import { openAccounts } from './identity/account-tables.ts';
import { practiceRefusal } from './program/practice/practice-data.ts';
import type { MakeRehearsal, Reach } from './rehearsal/ports.ts';
import { createJournal, DATA_FILE, glimpse, openSqlite } from './storage/index.ts';
import { createVault, openProgramKey } from './vault/index.ts';

/** The longest wait a timer takes. */
const LONGEST = 2 ** 31 - 1;

/** Server time, and timers that may lie further ahead than Node's own. */
export const realClock: Clock = {
  now: () => Date.now(),
  callAt(at, call) {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = Math.max(0, at - Date.now());
      timer = left > LONGEST ? setTimeout(wait, LONGEST) : setTimeout(call, left);
    };
    wait();
    return () => {
      clearTimeout(timer);
    };
  },
};
/** Randomness of the operating system. */
export const realRandomness: Randomness = {
  id: () => randomBytes(16).toString('base64url'),
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (below) => randomInt(below),
};

/** Where something on this machine connects to, whatever people outside call this server. */
function reachOf({ host, port, publicUrl }: Config): Reach {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${String(port)}`, origin: publicUrl };
}

/** What a server stands on besides its configuration. */
export interface Surroundings {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly makePages?: MakePages;
  /** Pretend people for practice sessions. */
  readonly makeRehearsal?: MakeRehearsal;
  /** The one writer over the data file; another only where a fault is tried on purpose. */
  readonly journalOver?: typeof createJournal;
}
/** The whole server over its real files, not yet listening. */
export interface PluggedIn {
  readonly app: App;
  readonly log: Logger;
  /** Finishes what was asked and closes every file. */
  close(): Promise<void>;
}

/** Opens the data file and its key and plugs everything together, or says in one sentence why that must not be. */
export async function plugIn(config: Config, surroundings: Surroundings): Promise<PluggedIn | Refused> {
  const { clock, random, makePages, makeRehearsal, journalOver = createJournal } = surroundings;
  // To stderr, and nothing but what each line names: no request, no cookie, no name ever reaches it.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const file = join(config.dataDir, DATA_FILE);
  // Before anything of it is changed.
  const refused = glimpse(file, (before) => practiceRefusal(config, before));
  if (refused !== null) return { refused };
  const store = await openSqlite(file);
  // What a server erased just before it died may still lie in the log; on a full disk it waits for the next erasure.
  await store.tidy().catch(() => undefined);
  const journal = journalOver(store, clock);
  const key = await openProgramKey({ keyFile: config.keyFile, dataDir: config.dataDir, store, journal });
  if (!key.ok) return { refused: key.refusal };
  const vault = createVault({ programKey: key.key, store, journal });
  const accounts = openAccounts(file);
  const rehearsal = makeRehearsal?.(reachOf(config));
  const app = await createApp(
    { config, clock, random, store, journal, vault, log, accounts, ...(rehearsal && { rehearsal }) },
    makePages,
  );
  return {
    app,
    log,
    async close() {
      await app.close();
      await journal.close();
      accounts.close();
      await store.close();
    },
  };
}
