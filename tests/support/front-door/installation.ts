import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { createApp, type App } from '@opencircle/server/app';
import type { Config } from '@opencircle/server/config';
import type { Clock } from '@opencircle/server/deps';
import type { Rehearsal } from '@opencircle/server/rehearsal';
import { createJournal, openSqlite, type Journal, type Store } from '@opencircle/server/storage';
import { createVault, openProgramKey, type Vault } from '@opencircle/server/vault';
import { createLog, realClock, realRandomness, type Said } from '../live/house.ts';

/** The whole server on a free port, over a real data file in a folder of its own. */
export interface Installation {
  readonly app: App;
  readonly config: Config;
  readonly store: Store;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly log: Said;
  readonly url: string;
  /** The token of the link for the first administrator; null once there are staff. */
  readonly setUpToken: string | null;
  /** Stops and starts again over the same data. */
  restart(): Promise<Installation>;
  /** Stops and removes everything. */
  remove(): Promise<void>;
}
export interface InstallationOptions {
  readonly webDir?: string;
  readonly publicUrl?: string;
  readonly clock?: Clock;
  readonly isPractice?: boolean;
  readonly ownAddresses?: readonly string[];
  /** Pretend people; none: nobody comes to a rehearsal. */
  readonly rehearsal?: Rehearsal;
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo; // it listens on a port, not on a pipe
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Starts an empty installation. */
export async function install(options: InstallationOptions = {}): Promise<Installation> {
  return start(mkdtempSync(join(tmpdir(), 'opencircle-')), options);
}

async function start(folder: string, options: InstallationOptions): Promise<Installation> {
  const { clock = realClock } = options;
  const port = await freePort();
  const publicUrl = options.publicUrl ?? `http://localhost:${String(port)}`;
  const config: Config = {
    port,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    keyFile: join(folder, 'opencircle.key'),
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    isLoopback: new URL(publicUrl).hostname === 'localhost',
    isPractice: options.isPractice ?? false,
    ownAddresses: options.ownAddresses ?? [],
    pace: 1,
    logLevel: 'silent',
    webDir: options.webDir ?? join(folder, 'no-pages'),
    isDev: false,
  };
  const file = join(config.dataDir, 'opencircle.sqlite');
  const store = await openSqlite(file);
  const journal = createJournal(store, clock);
  const key = await openProgramKey({ keyFile: config.keyFile, dataDir: config.dataDir, store, journal });
  if (!key.ok) throw new Error(key.refusal);
  const vault = createVault({ programKey: key.key, store, journal });
  const accounts = new DatabaseSync(file, { timeout: 5000 });
  accounts.exec('pragma foreign_keys = on; pragma secure_delete = on');
  const log = createLog();
  const app = await createApp({
    config,
    clock,
    random: realRandomness,
    store,
    journal,
    vault,
    log: log.log,
    accounts,
    ...(options.rehearsal && { rehearsal: options.rehearsal }),
  });
  await app.listen();
  const link = await app.setUpLink();

  async function stop(): Promise<void> {
    await app.close();
    await journal.close();
    accounts.close();
    await store.close();
  }
  return {
    app,
    config,
    store,
    journal,
    vault,
    log,
    url: `http://127.0.0.1:${String(port)}`,
    setUpToken: link === null ? null : new URL(link).hash.slice(1),
    async restart() {
      await stop();
      return start(folder, options);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
