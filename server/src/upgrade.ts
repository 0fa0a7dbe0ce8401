import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DeviceId, SheetId, StaffId, Who } from '@opencircle/session';
import type { Authenticate, Identity } from './identity/authenticate.ts';
import type { Origins } from './identity/origins.ts';

const DOCUMENT = /^\/documents\/([\w-]{1,80})(?:\?.*)?$/;
const LIVE = /^\/socket\.io\//;

/** Whose sockets to end: a device's, a member's of staff everywhere, or those of one browser that signed out. */
export type Whom = { readonly device: DeviceId } | { readonly staff: StaffId } | { readonly signIn: string };

/** What answering upgrades needs. */
export interface UpgradeNeeds {
  readonly server: Server;
  readonly origins: Origins;
  readonly authenticate: Authenticate;
  /** The staff cookie of a browser, if it sent one. */
  readonly signInOf: (request: IncomingMessage) => string | null;
  /** As whom this identity enters this sheet. */
  readonly whoFor: (sheet: SheetId, identity: Identity, request: IncomingMessage) => Promise<Who | null>;
  readonly enter: (request: IncomingMessage, socket: Duplex, head: Buffer, sheet: SheetId, who: Who) => void;
  /** Something of Vite's, while pages are being written. */
  readonly isOthers: (request: IncomingMessage) => boolean;
  readonly failed: (error: unknown) => void;
}

/** Sockets that are no longer plain HTTP. */
export interface Upgrades {
  /** Ends document sockets. */
  showOut(whom: Whom): void;
  /** Ends those that are still open, so that the server can close. */
  close(): void;
}
interface Open {
  /** The live channel's own: its gateway says why before it ends one. */
  readonly isLive: boolean;
  readonly signIn: string | null;
  identity: Identity | null;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** Answers every upgrade: documents to the document rooms, the live channel is left to its gateway, anything else is refused. */
export function answerUpgrades(needs: UpgradeNeeds): Upgrades {
  const { server, origins, authenticate, signInOf, whoFor, enter, isOthers, failed } = needs;
  const open = new Map<Duplex, Open>();

  async function toDocument(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    sheet: SheetId,
    mine: Open,
  ): Promise<void> {
    const identity = await authenticate(request);
    mine.identity = identity;
    const who = await whoFor(sheet, identity, request);
    if (socket.destroyed) return;
    if (who === null) refuse(socket, '401 Unauthorized');
    else enter(request, socket, head, sheet, who);
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const url = request.url ?? '';
    const mine: Open = { isLive: LIVE.test(url), signIn: signInOf(request), identity: null };
    open.set(socket, mine);
    socket.once('close', () => open.delete(socket));
    if (mine.isLive || isOthers(request)) return;
    if (!origins.isOwnHost(request) || !origins.isOwnPage(request)) return refuse(socket, '403 Forbidden');
    const sheet = DOCUMENT.exec(url)?.[1];
    if (sheet === undefined) return refuse(socket, '404 Not Found');
    toDocument(request, socket, head, sheet, mine).catch((error: unknown) => {
      failed(error);
      refuse(socket, '503 Service Unavailable');
    });
  });

  const isTheirs = ({ isLive, signIn, identity }: Open, whom: Whom): boolean => {
    if (isLive) return false;
    if ('signIn' in whom) return signIn === whom.signIn;
    if ('device' in whom) return identity?.device === whom.device;
    return identity?.staff?.id === whom.staff;
  };
  return {
    showOut(whom) {
      for (const [socket, mine] of [...open]) if (isTheirs(mine, whom)) socket.destroy();
    },
    close() {
      for (const socket of [...open.keys()]) socket.destroy();
    },
  };
}
