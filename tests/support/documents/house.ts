import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDocumentRooms, type DocumentRooms } from '@opencircle/server/documents';
import { createJournal, openSqlite, type Journal, type Store } from '@opencircle/server/storage';
import { createVault, type Vault } from '@opencircle/server/vault';
import { unplanned, type Seat, type Session, type SheetId, type SheetLine, type Who } from '@opencircle/session';
import type { Clock } from '@opencircle/server/deps';
import { createLog, realClock, realRandomness, type Said } from '../live/house.ts';
import { templateBy } from './templates.ts';

export const SESSION = 'session-1';
/** The group's sheet; each seat's own is `own-<seat>`. */
export const ALL = 'sheet-of-all';
export const ownSheet = (seat: string): SheetId => `own-${seat}`;
export const deviceOf = (seat: string): Who => ({ kind: 'device', device: `device-${seat}` });
export const LEAD: Who = { kind: 'staff', staff: 'lead' };
export const SEATS = ['ana', 'ben', 'cleo', 'dan'] as const;

const seat = (id: string): Seat => ({
  id,
  person: `person-${id}`,
  alias: id,
  language: 'en',
  presence: 'in-the-room',
  state: 'in-circle',
  isNew: false,
  isGuest: false,
  familyOf: null,
  writesThemselves: true,
  spans: [],
  confirmedMinutes: null,
});

const PLAIN = {
  title: null,
  shared: [],
  heldBack: false,
  isLive: false,
  isHomework: false,
  calledBack: null,
  situations: {},
} as const;

/** A running session in which one sheet for all and everybody's own sheet are open. */
export const evening = (): Session => ({
  ...unplanned(SESSION),
  phase: 'running',
  staff: [{ staff: 'lead', name: 'Lead' }],
  lead: 'lead',
  seats: Object.fromEntries(SEATS.map((id) => [id, seat(id)])),
  circle: SEATS,
  devices: Object.fromEntries(SEATS.map((id) => [`device-${id}`, { kind: 'seat', seat: id }])),
  worksheets: {
    'step-all': {
      template: { id: 'together', version: 1 },
      mode: 'together',
      ...PLAIN,
      state: 'open',
      lockAt: null,
      together: ALL,
      own: {},
      ready: [],
    },
    'step-own': {
      template: { id: 'own', version: 1 },
      mode: 'own',
      ...PLAIN,
      state: 'open',
      lockAt: null,
      together: null,
      ready: [],
      own: Object.fromEntries(SEATS.map((id) => [id, ownSheet(id)])),
    },
  },
});

/** The document server over a real store and a real port, with a session these tests change by hand. */
export interface DocumentHouse {
  readonly store: Store;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly rooms: DocumentRooms;
  readonly log: Said;
  /** ws://… without a path. */
  readonly url: string;
  /** What was told of lines, newest last. */
  readonly told: { readonly sheet: SheetId; readonly lines: readonly SheetLine[] }[];
  session(): Session;
  change(to: (session: Session) => Session): void;
  close(): Promise<void>;
}
export interface DocumentHouseOptions {
  readonly path?: string;
  readonly clock?: Clock;
  /** Stands before the store, for the document server alone. */
  readonly store?: (real: Store) => Store;
  /** Stands before the journal. */
  readonly journal?: (real: Journal) => Journal;
}

/** Starts on a free port. The header `x-who` says which seat is asking; `lead` is staff. */
export async function startDocuments(options: DocumentHouseOptions = {}): Promise<DocumentHouse> {
  const clock = options.clock ?? realClock;
  const log = createLog();
  const store = await openSqlite(options.path ?? ':memory:');
  const real = createJournal(store, clock);
  const journal = options.journal?.(real) ?? real;
  const vault = createVault({ programKey: new Uint8Array(32).fill(7), store, journal: real });
  let session = evening();
  await real.commit(
    [ALL, ...SEATS.map(ownSheet)].map((sheet) => ({
      kind: 'put',
      table: 'sheet',
      row: { id: sheet, parent: SESSION, lookup: null, open: '{}', holder: null, sealed: null },
    })),
  );
  const listeners = new Set<(now: Session, before: Session) => void>();
  const rooms = createDocumentRooms({
    store: options.store?.(store) ?? store,
    journal,
    vault,
    clock,
    random: realRandomness,
    log: log.log,
    templateBy,
    live: {
      within: async (id, look) => (id === SESSION ? look(session) : null),
      all: () => [session],
      onChange(listen) {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
  });
  const told: { sheet: SheetId; lines: readonly SheetLine[] }[] = [];
  rooms.onLines((_session, sheet, lines) => void told.push({ sheet, lines }));

  // Grants for pages in another process: /grant/<sheet>?<what was asked>.
  const server: Server = createServer((request, response) => {
    const [sheet = '', asked = ''] = (request.url ?? '').replace('/grant/', '').split('?');
    rooms.grant(sheet, whoIs(String(request.headers['x-who'])), parseAsked(asked)).then(
      (grant) => response.end(JSON.stringify(grant)),
      () => response.writeHead(503).end(),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    const asking = String(request.headers['x-who']);
    const sheet = /^\/documents\/([^?]+)/.exec(request.url ?? '')?.[1] ?? '';
    rooms.upgrade(request, socket, head, sheet, whoIs(asking));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    store,
    journal,
    vault,
    rooms,
    log,
    told,
    url: `ws://127.0.0.1:${String(port)}`,
    session: () => session,
    change(to) {
      const before = session;
      session = to(before);
      for (const listen of listeners) listen(session, before);
    },
    async close() {
      await rooms.close();
      await real.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await store.close();
    },
  };
}

export const whoIs = (asking: string): Who => (asking === 'lead' ? LEAD : deviceOf(asking));

/** What a page asks with, written by `askedOf`. */
const parseAsked = (asked: string): { readonly clientId: number | null; readonly epoch: number | null } => {
  const [clientId, epoch] = asked.split(',').map((part) => (part === '' ? null : Number(part)));
  return { clientId: clientId ?? null, epoch: epoch ?? null };
};
export const askedOf = (clientId: number | null, epoch: number | null): string =>
  `${String(clientId ?? '')},${String(epoch ?? '')}`;
