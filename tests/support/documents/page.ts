import {
  CLOSE,
  DOCUMENT_EPOCH,
  MESSAGE_HEARTBEAT,
  MESSAGE_LOCKING,
  MESSAGE_SAVED,
  MESSAGE_SYNC,
  type SheetGrant,
} from '@opencircle/protocol';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { readVarUint, type Decoder } from 'lib0/decoding';
import { WebSocket, type ClientOptions } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { DocumentRooms } from '@opencircle/server/documents';
import { whoIs } from './house.ts';
import { contentOf } from './edits.ts';

// Each of them listens for the end of the process.
process.setMaxListeners(0);

/** Resolves when `is` holds. Asks often, since nothing tells. */
export async function until(is: () => boolean | Promise<boolean>, what: string, within = 10_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`it never happened: ${what}`);
    await new Promise((again) => setTimeout(again, 2));
  }
}

/** One page with a sheet open, as the real one does it: a grant, then y-websocket, and back with the same client id after a cut. */
export interface Page {
  readonly seat: string;
  readonly doc: Doc;
  readonly sheet: Sheet;
  grant(): SheetGrant;
  /** Everything this page wrote is on disk, as the server said. */
  isSaved(): boolean;
  isSynced(): boolean;
  /** Milliseconds left, each time it was announced. */
  readonly locking: readonly number[];
  /** Close codes, in order. */
  readonly closes: readonly number[];
  readonly heartbeats: () => number;
  content(): string;
  /** Cuts the line without a word; the page comes back by itself. */
  cut(): void;
  /** No line until `connect`. */
  disconnect(): void;
  connect(): void;
  leave(): void;
}

/** A socket that says which seat is asking and counts the frames it sends that carry changes. */
const socketFor = (seat: string, sent: (frames: number) => void): typeof globalThis.WebSocket => {
  class SeatSocket extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers: { 'x-who': seat } } satisfies ClientOptions);
      sent(0);
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC && data[1] !== 0) sent(1);
      super.send(data);
    }
  }
  // y-websocket asks for no more than both have.
  return SeatSocket as unknown as typeof globalThis.WebSocket;
};

/** Where the page finds its server, in this process or another. */
export interface Near {
  readonly url: string;
  readonly rooms: Pick<DocumentRooms, 'grant'>;
}
export interface PageOptions {
  /** A hostile page may claim to be somebody else in Yjs. */
  readonly clientId?: number;
}

/** Opens a page; resolves when it has its grant. */
export async function openPage(
  house: () => Near,
  seat: string,
  sheet: string,
  options: PageOptions = {},
): Promise<Page> {
  const granted = await house().rooms.grant(sheet, whoIs(seat), { clientId: null, epoch: null });
  if (granted === null) throw new Error('no grant');
  let grant: SheetGrant = granted;
  const doc = new Doc();
  doc.clientID = options.clientId ?? grant.clientId;
  const opened = openSheet(grant.template, doc, { undoPause: 0 });
  const locking: number[] = [];
  const closes: number[] = [];
  let [sent, saved, alone, heartbeats] = [0, 0, 0, 0];
  let isLeft = false;

  const provider = new WebsocketProvider(`${house().url}/documents`, sheet, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: 100,
    params: { [DOCUMENT_EPOCH]: String(grant.epoch) },
    shouldReconnect: () => false,
    WebSocketPolyfill: socketFor(seat, (frames) => {
      if (frames === 0) sent = saved = 0;
      sent += frames;
      if (frames > 0) alone = 0;
    }),
  });
  provider.awareness.setLocalState(null);
  // The library types its table by its own decoder.
  const handlers = provider.messageHandlers as ((encoder: unknown, decoder: Decoder) => void)[];
  handlers[MESSAGE_SAVED] = (_, decoder) => (saved = readVarUint(decoder));
  handlers[MESSAGE_LOCKING] = (_, decoder) => void locking.push(readVarUint(decoder));
  handlers[MESSAGE_HEARTBEAT] = () => (heartbeats += 1);
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && !provider.wsconnected) alone += 1;
  });
  provider.on('connection-close', (event) => {
    if (event !== null) closes.push(event.code);
  });
  provider.on('closed', ({ code }) => {
    if (!isLeft && !(code >= 4400 && code < 4500)) void comeBack();
  });

  async function comeBack(): Promise<void> {
    await new Promise((soon) => setTimeout(soon, 5));
    if (isLeft) return;
    try {
      const again = await house().rooms.grant(sheet, whoIs(seat), { clientId: grant.clientId, epoch: grant.epoch });
      if (again === null) return;
      grant = again;
      if (again.clientId === doc.clientID) {
        provider.serverUrl = `${house().url}/documents`;
        provider.connect();
      }
    } catch {
      void comeBack();
    }
  }

  return {
    seat,
    doc,
    sheet: opened,
    locking,
    closes,
    grant: () => grant,
    isSaved: () => provider.wsconnected && provider.synced && alone === 0 && sent > 0 && saved === sent,
    isSynced: () => provider.synced,
    heartbeats: () => heartbeats,
    content: () => contentOf(grant.template, doc),
    cut() {
      // `ws` has it, browsers do not.
      (provider.ws as unknown as WebSocket | null)?.terminate();
    },
    disconnect: () => provider.disconnect(),
    connect: () => provider.connect(),
    leave() {
      isLeft = true;
      provider.destroy();
      opened.close();
      doc.destroy();
    },
  };
}

/** The name of a close code, for messages. */
export const nameOf = (code: number): string =>
  Object.entries(CLOSE).find(([, known]) => known === code)?.[0] ?? String(code);
