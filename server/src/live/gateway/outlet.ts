import type { Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents, ShownOut } from '@opencircle/protocol';
import type { Instant, Who } from '@opencircle/session';
import type { Clock } from '../../deps.ts';

/** A socket that takes nothing for so long, or has so many characters waiting, is closed: the page comes back and joins again. */
export const SLOW = { milliseconds: 10_000, characters: 1_000_000 } as const;
/** After saying why: until the connection ends (a reply on its way still goes first), and until it is cut. Milliseconds. */
const FAREWELL = { end: 50, cut: 500 };

type NoEvents = Record<string, never>;
export type LiveServer = Server<ClientEvents, ServerEvents, NoEvents, { whos: readonly Who[] }>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, NoEvents, { whos: readonly Who[] }>;

/** What leaves through one socket. Nothing here waits for a reader: who does not read is closed. */
export interface Outlet {
  isOpen(): boolean;
  /** Each argument is JSON already. */
  send(event: keyof ServerEvents, ...json: readonly string[]): void;
  /** Says why, then ends it; nothing is sent after that. */
  out(why: ShownOut): void;
  /** To be called after something left by another way. */
  watch(): void;
}

/** Counts every socket it ends. */
export function createOutlet(
  socket: LiveSocket,
  clock: Clock,
  count: (what: 'closedSlow' | 'shownOut') => void,
): Outlet {
  const { conn } = socket;
  let isOut = false;
  let waiting = 0;
  let stuckSince: Instant | null = null;
  let unwatch: (() => void) | null = null;

  conn.on('drain', () => {
    waiting = 0;
    stuckSince = null;
  });
  conn.once('close', () => unwatch?.());

  function end(): void {
    const { upgraded, request, transport } = conn;
    conn.close(true);
    // A reader who takes nothing does not answer a closing handshake either.
    if (transport.name === 'websocket' && !upgraded) request.socket.destroy();
  }
  function endSlow(): void {
    count('closedSlow');
    end();
  }
  function watch(): void {
    if (conn.transport.writable) {
      stuckSince = null;
      return;
    }
    stuckSince ??= clock.now();
    if (waiting > SLOW.characters) return endSlow();
    unwatch ??= clock.callAt(stuckSince + SLOW.milliseconds, () => {
      unwatch = null;
      if (conn.readyState === 'closed' || conn.transport.writable || stuckSince === null) return;
      if (clock.now() - stuckSince >= SLOW.milliseconds) endSlow();
      else watch();
    });
  }

  return {
    isOpen: () => !isOut && socket.connected,
    send(event, ...json) {
      if (isOut || !socket.connected) return;
      const isWaiting = !conn.transport.writable;
      if (!isWaiting) stuckSince = null;
      // 2 is an event of the main namespace; written here, because the parts are encoded once for many sockets.
      const packet = `2[${[JSON.stringify(event), ...json].join(',')}]`;
      conn.send(packet, { compress: false });
      if (isWaiting) waiting += packet.length;
      watch();
    },
    out(why) {
      if (isOut) return;
      isOut = true;
      count('shownOut');
      socket.emit('out', why);
      const now = clock.now();
      const planned = [
        clock.callAt(now + FAREWELL.end, () => void socket.disconnect(true)),
        clock.callAt(now + FAREWELL.cut, end),
      ];
      conn.once('close', () => planned.forEach((unplan) => unplan()));
    },
    watch,
  };
}
