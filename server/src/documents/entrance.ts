import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE, DOCUMENT_EPOCH, LIMITS, type CloseCode } from '@opencircle/protocol';
import type { SessionId, SheetId, Who } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import { whoToString } from '../live/who.ts';
import { createRefusalTrail } from '../live/refusals.ts';
import type { LiveSessions } from '../live/ports.ts';
import { accessOf, placeOf } from './access.ts';
import { closeSocket, createConnection, type Connection } from './connection.ts';
import type { DocumentRoom } from './room/document-room.ts';
import type { Rooms } from './rooms.ts';

/** A connection and the room it is in. */
export interface Entered {
  readonly connection: Connection;
  readonly room: DocumentRoom;
}
/** From the upgrade to the room, or to a close code. */
export interface Entrance {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, sheet: SheetId, who: Who): void;
  /** Everyone inside, of one session or of all. */
  inside(session?: SessionId): readonly Entered[];
  /** Sockets there are, inside or waiting. */
  sockets(): number;
  refusals(): number;
  /** Lets nobody in any more; resolves when what was refused is in the audit trail. */
  close(): Promise<void>;
}

type Needs = Pick<Deps, 'clock' | 'log' | 'journal'> & {
  readonly live: Pick<LiveSessions, 'within'>;
  readonly rooms: Rooms;
};

/** Nobody waits longer than this between the upgrade and the room, whatever they send. Milliseconds. */
const ENTER_WITHIN = 10_000;

/** The handshake is answered at once, so that a refusal can say why; until access is decided nothing is read. */
export function createEntrance({ clock, log, journal, live, rooms }: Needs): Entrance {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const trail = createRefusalTrail(journal, log);
  const ofDevice = new Map<string, number>();
  const bySession = new Map<SessionId, Set<Entered>>();
  let refusals = 0;
  let isClosed = false;

  function admit(ws: WebSocket, socket: Duplex, sheet: SheetId, who: Who, epoch: string | null): void {
    const device = deviceOf(who);
    const sockets = (ofDevice.get(device) ?? 0) + 1;
    ofDevice.set(device, sockets);
    // Whatever is wrong with a frame, the socket closes itself.
    ws.on('error', () => (refusals += 1));
    ws.once('close', () => {
      const others = (ofDevice.get(device) ?? 1) - 1;
      if (others > 0) ofDevice.set(device, others);
      else ofDevice.delete(device);
    });
    if (isClosed) return closeSocket(ws, CLOSE.comeBack, clock);
    if (sockets > LIMITS.documentSocketsPerDevice) return closeSocket(ws, CLOSE.tooManySockets, clock);

    ws.pause();
    const close = (code: CloseCode): void => {
      takeBack();
      if (ws.readyState !== ws.OPEN) return;
      closeSocket(ws, code, clock);
      ws.resume();
    };
    const takeBack = clock.callAt(clock.now() + ENTER_WITHIN, () => close(CLOSE.comeBack));
    ws.once('close', takeBack);
    enter(ws, socket, sheet, who, epoch).then(
      (code) => {
        if (code !== null) return close(code);
        takeBack();
        ws.resume();
      },
      (error: unknown) => {
        log.error({ sheet, fault: faultOf(error) }, 'a sheet could not be entered');
        close(CLOSE.storageFailed);
      },
    );
  }

  /** Null: inside. An unknown sheet, another's sheet and a sheet for nobody any more look the same. */
  async function enter(
    ws: WebSocket,
    socket: Duplex,
    sheet: SheetId,
    who: Who,
    epoch: string | null,
  ): Promise<CloseCode | null> {
    const session = await rooms.sessionOf(sheet);
    if (session === null) return CLOSE.noSuchSheet;
    // Asked before anything is read for them.
    const first = await live.within(session, (now) => accessOf(now, who, sheet, clock.now()));
    if (first === null || first.may === 'no') return CLOSE.noSuchSheet;
    const room = await rooms.open(sheet);
    if (room === null) return CLOSE.noSuchSheet;
    if (epoch !== String(room.parts.epoch)) return CLOSE.olderEpoch;
    const entered = await live.within(session, (now): CloseCode | 'in' => {
      const access = accessOf(now, who, sheet, clock.now());
      if (access.may === 'no') return CLOSE.noSuchSheet;
      if (!rooms.isCurrent(room) || ws.readyState !== ws.OPEN || isClosed) return CLOSE.comeBack;
      const connection = createConnection({
        ws,
        socket,
        who,
        access,
        room,
        clock,
        left() {
          leave(session, one);
          rooms.left(room);
        },
        refused(code, why) {
          refusals += 1;
          log.warn({ sheet, owner: access.owner, code, why }, 'a document update was refused');
          trail.add({
            at: clock.now(),
            actor: whoToString(who),
            action: 'sheet:write',
            object: `sheet:${sheet}`,
            outcome: 'refused',
            reason: why,
          });
        },
      });
      const one: Entered = { connection, room };
      const others = bySession.get(session);
      if (others === undefined) bySession.set(session, new Set([one]));
      else others.add(one);
      room.enter(connection);
      const lockAt = placeOf(now, sheet)?.lockAt ?? null;
      if (lockAt !== null) connection.announceLock(lockAt - clock.now());
      return 'in';
    });
    return entered === 'in' ? null : (entered ?? CLOSE.noSuchSheet);
  }

  function leave(session: SessionId, one: Entered): void {
    const here = bySession.get(session);
    here?.delete(one);
    if (here?.size === 0) bySession.delete(session);
  }

  return {
    upgrade(request, socket, head, sheet, who) {
      socket.on('error', () => socket.destroy());
      server.handleUpgrade(request, socket, head, (ws) => admit(ws, socket, sheet, who, epochIn(request)));
    },
    inside: (session) =>
      session === undefined
        ? [...bySession.values()].flatMap((here) => [...here])
        : [...(bySession.get(session) ?? [])],
    sockets: () => [...ofDevice.values()].reduce((sum, count) => sum + count, 0),
    refusals: () => refusals,
    async close() {
      isClosed = true;
      server.close();
      await trail.settled();
    },
  };
}

const deviceOf = (who: Who): string =>
  who.kind === 'device' ? `device:${who.device}` : who.kind === 'staff' ? `staff:${who.staff}` : who.kind;

/** Which epoch the page's Y.Doc belongs to. */
function epochIn(request: IncomingMessage): string | null {
  const query = (request.url ?? '').split('?')[1] ?? '';
  return new URLSearchParams(query).get(DOCUMENT_EPOCH);
}
