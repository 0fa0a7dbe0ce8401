import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { RequestHandler } from 'express';
import { LINKS } from '@opencircle/protocol';
import { mayOpenSheet, viewerOf, type SheetId, type Who } from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';
import { isPrivateAddress } from './addresses.ts';
import type { Parts } from './api/asking/parts.ts';
import { createWrap } from './api/asking/route.ts';
import { createApi } from './api/routes.ts';
import type { AppDeps } from './deps.ts';
import { createDocumentRooms, type DocumentRooms } from './documents/index.ts';
import { createFrontDoor } from './front-door.ts';
import { createAccounts } from './identity/accounts.ts';
import { createAuthenticate, whosFor, whosOf } from './identity/authenticate.ts';
import { createDevices } from './identity/devices.ts';
import { createDoors } from './identity/doors.ts';
import { createInvites } from './identity/invites.ts';
import { createNewMember } from './identity/new-member.ts';
import { createOrigins } from './identity/origins.ts';
import { createStaff } from './identity/staff.ts';
import { attachGateway, createLiveSessions, type LiveSessions } from './live/index.ts';
import { createBuiltPages } from './pages/built-pages.ts';
import { contentPolicy, hashesOf } from './pages/content-policy.ts';
import { noteWhoCame } from './program/attended.ts';
import { createBringAnswers } from './program/bring-answers.ts';
import { createApart } from './program/apart.ts';
import { createBringSheets } from './program/bring-sheets.ts';
import { createGroups } from './program/groups.ts';
import { createPeople } from './program/people.ts';
import { dropOldRehearsals } from './program/practice/old-rehearsals.ts';
import { seedPractice } from './program/practice/practice-data.ts';
import { createRehearsals } from './program/practice/rehearsals.ts';
import { createPlans } from './program/plans.ts';
import { createReadiness } from './readiness.ts';
import { createSealedRows } from './program/sealed-rows.ts';
import { createSettings } from './program/settings.ts';
import { answerUpgrades, type Whom } from './upgrade.ts';

/** The whole server, not yet listening. */
export interface App {
  readonly server: Server;
  readonly live: LiveSessions;
  readonly documents: DocumentRooms;
  listen(): Promise<void>;
  /** Stops listening, lets everything that was asked reach the disk, and closes it. */
  close(): Promise<void>;
  /** A new link for the first administrator, in place of the one before; null once there are staff. */
  setUpLink(): Promise<string | null>;
}
/** Pages made otherwise than by reading built files. */
export interface OtherPages {
  readonly pages: RequestHandler;
  readonly isTheirs: (request: IncomingMessage) => boolean;
}
export type MakePages = (server: Server) => Promise<OtherPages>;

const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;

/** Over plain http nobody from outside a private network comes in, whatever name they ask for. */
function keepPrivate(server: Server): void {
  server.on('connection', (socket) => {
    if (!isPrivateAddress(socket.remoteAddress ?? '')) socket.destroy();
  });
}

/** The secret that signs staff cookies. Nothing of the program key can be learned from it. */
const cookieSecret = ({ vault }: AppDeps): string => vault.blind('staff-cookie', 'secret');

/** Plugs everything together. `makePages` is for development; otherwise the pages are the built ones. */
export async function createApp(deps: AppDeps, makePages?: MakePages): Promise<App> {
  const { clock, config, journal, log, store, vault, random } = deps;
  const origins = createOrigins(config);
  const rows = createSealedRows(vault);
  const accounts = createAccounts(deps.accounts, cookieSecret(deps), config);
  const staff = createStaff(store, rows, vault);
  const devices = createDevices(deps);
  const people = createPeople(store, rows, vault);
  const invites = createInvites(deps);
  const authenticate = createAuthenticate(accounts, staff, devices);

  await dropOldRehearsals(deps);
  // Sessions ask documents for lines and documents ask sessions for access: each only once both are there.
  const live = await createLiveSessions({ ...deps, linesOfSheet: (sheet) => documents.linesOf(sheet) });
  const documents: DocumentRooms = createDocumentRooms({ ...deps, live, templateBy });
  documents.onLines((session, sheet, lines) => {
    live.linesChanged(session, sheet, lines);
  });
  const stopNoting = noteWhoCame(live, people, rows, deps);
  const groups = createGroups(store, rows);
  const settings = createSettings(store, rows);
  const bringSheets = createBringSheets({ ...deps, live, documents, groups });
  const stopBringing = bringSheets.watch();
  const apart = createApart({ ...deps, rows, live });
  const stopKeepingApart = apart.watch();
  const bringAnswers = createBringAnswers({ ...deps, live, groups, people });
  const stopBringingAnswers = bringAnswers.watch();
  const makeMember = createNewMember({ journal, random, staff, staffAccounts: accounts });
  if (config.isPractice) await seedPractice({ store, vault, settings, makeMember });
  const rehearsals = createRehearsals({ clock, groups, live, log, people, rehearsal: deps.rehearsal ?? null });

  const server = createServer({ headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN });
  if (config.isPractice && !config.isSecure) keepPrivate(server);
  const other = await makePages?.(server);
  const signedOut = new Set<string>();
  const isSignedOut = (request: IncomingMessage): boolean => signedOut.has(accounts.signInOf(request.headers) ?? '');

  const upgrades = answerUpgrades({
    server,
    origins,
    authenticate,
    signInOf: ({ headers }) => accounts.signInOf(headers),
    async whoFor(sheet, identity, request) {
      const whos = whosFor(request, identity);
      return (await whoForSheet(sheet, whos)) ?? whos[0] ?? null;
    },
    enter: (...entering) => {
      documents.upgrade(...entering);
    },
    isOthers: (request) => other?.isTheirs(request) === true,
    failed: () => {
      log.error({ fault: random.id() }, 'an upgrade failed');
    },
  });

  /** Of a browser that is staff and has a seat as well: as whom it can do most with this sheet. */
  async function whoForSheet(sheet: SheetId, whos: readonly Who[]): Promise<Who | null> {
    const session = (await store.row('sheet', sheet))?.parent ?? null;
    if (session === null) return null;
    return live.within(session, (now) => {
      const may = (who: Who): string => {
        const viewer = viewerOf(now, who);
        return viewer === null ? 'no' : mayOpenSheet(now, viewer, sheet);
      };
      return whos.find((who) => may(who) === 'write') ?? whos.find((who) => may(who) === 'read') ?? null;
    });
  }

  function showOut(whom: Whom): void {
    upgrades.showOut(whom);
    if ('signIn' in whom) {
      signedOut.add(whom.signIn);
      gateway.showOut({ sentBy: ({ headers }) => accounts.signInOf(headers) === whom.signIn }, 'signed-out');
    } else gateway.showOut(whom, 'device' in whom ? 'nobody-here' : 'signed-out');
  }
  const parts: Parts = {
    ...deps,
    live,
    documents,
    staff,
    devices,
    people,
    plans: createPlans(store, rows),
    invites,
    showOut,
    staffAccounts: accounts,
    doors: createDoors(live, vault, random),
    groups,
    settings,
    rehearsals,
    bringAnswers,
    bringSheets,
    apart,
    makeMember,
  };
  const hashes = config.isDev ? { scripts: [], styles: [] } : hashesOf(config.webDir);
  server.on(
    'request',
    createFrontDoor({
      config,
      origins,
      policy: contentPolicy(config, hashes),
      api: createApi(parts, createWrap(deps, authenticate)),
      pages: other?.pages ?? createBuiltPages(config.webDir),
      canCommit: createReadiness(deps),
    }),
  );

  // Last, so that it stands before the front door and takes what is its own.
  const gateway = attachGateway({
    server,
    live,
    clock,
    log,
    authenticate: async (request) => whosOf(await authenticate(request)),
    mayConnect: (request) => origins.isOwnHost(request) && origins.mayRead(request) && !isSignedOut(request),
  });

  return {
    server,
    live,
    documents,
    listen: () =>
      new Promise((listening, failed) => {
        server.once('error', failed);
        server.listen(config.port, config.host, () => {
          server.off('error', failed);
          rehearsals.start();
          listening();
        });
      }),
    async close() {
      const closed = new Promise((done) => server.close(done));
      rehearsals.stop();
      stopNoting();
      stopBringing();
      stopKeepingApart();
      stopBringingAnswers();
      await gateway.close();
      await documents.close();
      await live.stop();
      upgrades.close();
      server.closeAllConnections();
      await closed;
    },
    async setUpLink() {
      if (await staff.hasAny()) return null;
      const { token, write } = invites.make({ kind: 'set-up' });
      await journal.commit([write]);
      return `${config.publicUrl}${LINKS.setup}${token}`;
    },
  };
}
