import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { LIMITS, PROTOCOL_VERSION } from '@opencircle/protocol';
import { parseHandshake } from '@opencircle/protocol/schemas';
import { viewerOf, type SessionId, type Who } from '@opencircle/session';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../faults.ts';
import type { Gateway, LiveSessions } from '../ports.ts';
import { whosAsked, whoToString } from '../who.ts';
import { createAllowance, createAllowances } from './allowance.ts';
import { createFollowers, type Followers } from './followers.ts';
import { createOutlet, type LiveServer, type LiveSocket, type Outlet } from './outlet.ts';
import { receive, type Counts, type Place } from './receive.ts';

/** Packets of any kind a connection may send: more than its commands, because heartbeats and acknowledgements are packets too. */
const PACKETS = { perSecond: 200, burst: 600 };

/** How often staff are asked again whether they are still signed in. Milliseconds. */
const LOOK_AGAIN = 60_000;

/** What the live channel is attached to. */
export interface GatewayNeeds extends Pick<Deps, 'clock' | 'log'> {
  readonly server: HttpServer;
  readonly live: LiveSessions;
  /** Everybody this browser is, likeliest first: a colleague's phone may also sit in a circle. Asked for each connection, and of staff every minute. */
  readonly authenticate: (request: IncomingMessage) => Promise<readonly Who[]>;
  /** Whether host and origin are ours. Asked for every request and upgrade, also of a connection that is known already. */
  readonly mayConnect: (request: IncomingMessage) => boolean;
}

const isStaffName = (name: string): boolean => name.startsWith('staff:');

/** An open socket, with everybody its browser is. */
interface Connected {
  readonly outlet: Outlet;
  readonly request: IncomingMessage;
  readonly names: readonly string[];
}

/** Listens on `/socket.io/` of this HTTP server, and answers nothing else. */
export function attachGateway({ server, live, clock, log, authenticate, mayConnect }: GatewayNeeds): Gateway {
  const counts: Counts = { malformed: 0, tooMany: 0, closedSlow: 0, shownOut: 0 };
  const rooms = new Map<SessionId, Followers>();
  const connected = new Set<Connected>();
  const allowanceOf = createAllowances(clock);
  let unplan = clock.callAt(clock.now() + LOOK_AGAIN, lookAgain);

  const io: LiveServer = new Server(server, {
    transports: ['websocket', 'polling'],
    serveClient: false,
    // Other paths' upgrades are answered elsewhere; ending slow ones here would end a document's.
    destroyUpgrade: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    connectTimeout: 10_000,
    pingInterval: 15_000,
    pingTimeout: 10_000,
  });
  io.engine.use((request: IncomingMessage, _response: unknown, next: (refused?: Error) => void) => {
    next(mayConnect(request) ? undefined : new Error('foreign'));
  });
  async function recognize(socket: LiveSocket): Promise<void> {
    socket.data.whos = whosAsked(socket.request, await authenticate(socket.request));
  }
  io.use((socket, next) => {
    recognize(socket).then(
      () => next(),
      (error: unknown) => {
        log.error({ fault: faultOf(error) }, 'nobody could be recognized');
        next(new Error('try-again'));
      },
    );
  });
  io.on('connection', (socket) => {
    try {
      enter(socket);
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'a connection could not be let in');
      socket.conn.close(true);
    }
  });
  const unlisten = live.onChange((now, before) => rooms.get(now.id)?.changed(now, before));

  function enter(socket: LiveSocket): void {
    const outlet = createOutlet(socket, clock, (what) => (counts[what] += 1));
    const packets = createAllowance(clock, PACKETS.perSecond, PACKETS.burst);
    socket.conn.on('packet', () => {
      if (!packets.take()) outlet.out('too-much');
    });
    const { whos } = socket.data;
    // Whatever a browser put there.
    const auth: Record<string, unknown> = socket.handshake.auth;
    const handshake = parseHandshake(auth);
    if (auth['version'] !== PROTOCOL_VERSION) outlet.out('other-version');
    else if (whos.length === 0 || !handshake) outlet.out('nobody-here');
    else {
      remember(socket, outlet, whos);
      const joined = join(socket, outlet, handshake.session, whos).catch((error: unknown) => {
        log.error({ session: handshake.session, fault: faultOf(error) }, 'nobody could join');
        // Without a farewell, so that the page tries again.
        socket.conn.close(true);
        return null;
      });
      receive(socket, outlet, joined, { live, clock, log, counts, allowanceOf });
    }
  }

  /** In the session's own turn: whoever changes it next finds this socket among those to tell. */
  async function join(socket: LiveSocket, outlet: Outlet, id: SessionId, whos: readonly Who[]): Promise<Place | null> {
    const place = await live.within(id, (session): Place | null => {
      if (!outlet.isOpen()) return null;
      const room = rooms.get(id) ?? createFollowers({ live, clock, log }, session);
      const who = whos.find((one) => viewerOf(session, one) !== null) ?? null;
      const follower = who && room.join(outlet, who, session);
      if (!follower) {
        outlet.out(session.phase === 'closed' ? 'session-closed' : 'nobody-here');
        return null;
      }
      rooms.set(id, room);
      socket.once('disconnect', () => {
        room.leave(follower);
        if (room.isEmpty() && rooms.get(id) === room) rooms.delete(id);
      });
      return { session: id, who, inField: (at) => room.inField(follower, at) };
    });
    if (place === null) outlet.out('nobody-here');
    return place;
  }

  function remember(socket: LiveSocket, outlet: Outlet, whos: readonly Who[]): void {
    const mine: Connected = { outlet, request: socket.request, names: whos.map(whoToString) };
    connected.add(mine);
    socket.once('disconnect', () => connected.delete(mine));
    for (const name of mine.names) {
      const theirs = [...connected].filter(({ names }) => names.includes(name));
      // The oldest goes: it is the likeliest to be a page that is gone without having said so.
      if (theirs.length > LIMITS.liveSocketsPerDevice) theirs[0]?.outlet.out('too-much');
    }
  }

  /** A sign-in that ended by itself, or an account that is gone, has nobody who says so. */
  function lookAgain(): void {
    for (const one of connected) if (one.names.some(isStaffName)) void lookAgainAt(one);
    unplan = clock.callAt(clock.now() + LOOK_AGAIN, lookAgain);
  }
  async function lookAgainAt({ outlet, request, names }: Connected): Promise<void> {
    try {
      const now = new Set((await authenticate(request)).map(whoToString));
      if (names.some((name) => isStaffName(name) && !now.has(name))) outlet.out('signed-out');
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'nobody could be recognized again');
    }
  }

  return {
    showOut(whom, why) {
      const name =
        'device' in whom
          ? whoToString({ kind: 'device', ...whom })
          : 'staff' in whom
            ? whoToString({ kind: 'staff', ...whom })
            : null;
      for (const { outlet, names, request } of [...connected])
        if ('sentBy' in whom ? whom.sentBy(request) : name !== null && names.includes(name)) outlet.out(why);
    },
    counts: () => ({ ...counts }),
    async close() {
      unlisten();
      unplan();
      // Without a farewell, so that every page comes back by itself.
      io.engine.close();
    },
  };
}
