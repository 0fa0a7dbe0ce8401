import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE, LIMITS, type CloseCode } from '@opencircle/protocol';
import type { Duration, Who } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import type { Access } from './access.ts';
import type { DocumentRoom } from './room/document-room.ts';
import type { GateRefusal } from './gate/growth.ts';
import { heartbeatFrame, lockingFrame, parseFrame } from './room/frames.ts';
import type { Peer } from './room/peer.ts';
import { createBucket } from './token-bucket.ts';

/** One socket that was let into a room. */
export interface Connection extends Peer {
  readonly who: Who;
  readonly access: Access;
  /** Says "I am here", and ends a socket that has not answered since the last two times. */
  beat(): void;
  /** Writing stops in so long; 0 takes it back. */
  announceLock(left: Duration): void;
}

type Needs = Pick<Deps, 'clock'> & {
  readonly ws: WebSocket;
  /** The line below it. */
  readonly socket: Duplex;
  readonly who: Who;
  readonly access: Extract<Access, { readonly owner: string }>;
  readonly room: DocumentRoom;
  readonly left: () => void;
  readonly refused: (code: CloseCode, why: GateRefusal) => void;
};

/** Bytes a page may leave unread. It comes back when it can and asks for what it lacks. */
const UNREAD = 1_000_000;
/** How long a shown-out page may take to close its end. Milliseconds. */
const CLOSE_WITHIN = 2_000;
/** Asking for the state costs more than saying a word. */
const COST_OF_ASKING = 12;

/** Lets a socket speak to its room. Whatever it sends, it can end only itself. */
export function createConnection({ ws, socket, who, access, room, clock, left, refused }: Needs): Connection {
  const may = createBucket(clock, { burst: LIMITS.updateBurst, perSecond: LIMITS.updatesPerSecond });
  let isOut = false;
  let silentBeats = 0;

  function go(): void {
    if (isOut) return;
    isOut = true;
    room.leave(connection);
    left();
  }

  function hear(bytes: Uint8Array): void {
    const incoming = parseFrame(bytes);
    if (!may(incoming.says === 'i-know' ? COST_OF_ASKING : 1)) return connection.showOut(CLOSE.tooMuch, 'too-often');
    switch (incoming.says) {
      case 'i-know':
        return room.answer(connection, incoming.vector, incoming.isEmpty);
      case 'update':
        return room.take(connection, incoming.update, incoming.isAnswer);
      case 'presence':
        return;
      case 'nonsense':
        return connection.showOut(CLOSE.refusedUpdate, 'malformed');
    }
  }

  const connection: Connection = {
    who,
    access,
    owner: access.owner,
    mayWrite: access.may === 'write',
    isSynced: false,
    hasAnswered: false,
    early: 0,
    saved: 0,
    send(...frames) {
      if (isOut) return;
      if (ws.bufferedAmount > UNREAD) {
        // A close frame would wait behind everything else.
        ws.terminate();
        return go();
      }
      socket.cork();
      for (const frame of frames) ws.send(frame);
      socket.uncork();
    },
    showOut(code, why) {
      if (isOut) return;
      go();
      if (why !== undefined) refused(code, why);
      closeSocket(ws, code, clock);
    },
    beat() {
      silentBeats += 1;
      if (silentBeats > 2) {
        ws.terminate();
        return go();
      }
      connection.send(heartbeatFrame);
      ws.ping();
    },
    announceLock(left) {
      if (connection.mayWrite) connection.send(lockingFrame(Math.max(0, Math.round(left))));
    },
  };

  ws.on('close', go);
  ws.on('pong', () => (silentBeats = 0));
  ws.on('ping', () => {
    if (!may(1)) connection.showOut(CLOSE.tooMuch, 'too-often');
  });
  ws.on('message', (data, isBinary) => {
    if (isOut) return;
    if (!isBinary || !(data instanceof Uint8Array)) return connection.showOut(CLOSE.refusedUpdate, 'malformed');
    hear(data);
  });
  return connection;
}

/** Says why, and ends the socket even if the other side never answers. */
export function closeSocket(ws: WebSocket, code: CloseCode, clock: Deps['clock']): void {
  ws.close(code);
  const takeBack = clock.callAt(clock.now() + CLOSE_WITHIN, () => ws.terminate());
  ws.once('close', takeBack);
}
