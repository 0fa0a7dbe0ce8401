import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachGateway, createLiveSessions, parseWho, type Gateway, type LiveSessions } from '@opencircle/server/live';
import type { Clock, Deps, Randomness } from '@opencircle/server/deps';
import { createJournal, openSqlite, type Disk, type Journal, type Store } from '@opencircle/server/storage';
import { createVault, type Vault } from '@opencircle/server/vault';
import { randomBytes, randomInt } from 'node:crypto';
import type { SheetId, SheetLine, Who } from '@opencircle/session';

/** Real time. */
export const realClock: Clock = {
  now: () => Date.now(),
  callAt(at, call) {
    const timer = setTimeout(call, Math.min(Math.max(0, at - Date.now()), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};
export const realRandomness: Randomness = {
  id: () => randomBytes(16).toString('base64url'),
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (below) => randomInt(below),
};

/** Everything the server said in its log, as text. */
export interface Said {
  readonly log: Deps['log'];
  readonly lines: string[];
}
export function createLog(): Said {
  const lines: string[] = [];
  const say = (facts: unknown, text?: string): void => void lines.push(JSON.stringify([facts, text]));
  // The four ways this server speaks to its log.
  const log = { error: say, warn: say, info: say, debug: say } as unknown as Deps['log'];
  return { log, lines };
}

/** Live sessions over a real store, and a gateway over a real port. */
export interface LiveHouse {
  readonly store: Store;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly live: LiveSessions;
  readonly gateway: Gateway;
  readonly url: string;
  readonly log: Said;
  /** Again is nothing more. */
  close(): Promise<void>;
}
export interface HouseOptions {
  readonly path?: string;
  readonly programKey?: Uint8Array;
  readonly clock?: Clock;
  /** Stands between the journal and the store. */
  readonly disk?: (store: Store) => Disk;
  readonly linesOf?: (sheet: SheetId) => readonly SheetLine[];
  /** What the gateway believes about who is asking; truth by default. */
  readonly recognize?: (who: readonly Who[]) => readonly Who[];
}

const whosOf = ({ headers }: IncomingMessage): readonly Who[] =>
  typeof headers['x-who'] === 'string' && headers['x-who'] !== '' ? headers['x-who'].split(',').map(parseWho) : [];

/** Starts on a free port. In these tests a header says who is asking; foreign pages carry another origin. */
export async function startHouse(options: HouseOptions = {}): Promise<LiveHouse> {
  const { clock = realClock, recognize = (whos) => whos } = options;
  const log = createLog();
  const store = await openSqlite(options.path ?? ':memory:');
  const journal = createJournal(options.disk?.(store) ?? store, clock);
  const vault = createVault({ programKey: options.programKey ?? new Uint8Array(32).fill(7), store, journal });
  const live = await createLiveSessions({
    store,
    journal,
    vault,
    clock,
    random: realRandomness,
    log: log.log,
    linesOfSheet: (sheet) => Promise.resolve(options.linesOf?.(sheet) ?? []),
  });
  const server: Server = createServer((_request, response) => response.writeHead(404).end());
  const gateway = attachGateway({
    server,
    live,
    clock,
    log: log.log,
    authenticate: (request) => Promise.resolve(recognize(whosOf(request))),
    mayConnect: ({ headers }) => headers.origin === undefined || headers.origin === 'http://ours.example',
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  async function close(): Promise<void> {
    await gateway.close();
    await live.stop();
    await journal.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await store.close();
  }
  let closed: Promise<void> | null = null;
  return {
    store,
    journal,
    vault,
    live,
    gateway,
    log,
    url: `http://127.0.0.1:${String(port)}`,
    close: () => (closed ??= close()),
  };
}
