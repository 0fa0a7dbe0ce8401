import {
  DOCUMENT_EPOCH,
  MESSAGE_HEARTBEAT,
  MESSAGE_LOCKING,
  MESSAGE_SAVED,
  type SheetGrant,
} from '@opencircle/protocol';
import type { PageAs } from '#lib/api.ts';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { countingSocket, type FrameCounter } from './counting-socket.ts';

/** What a document tells its page. */
export interface DocumentEvents {
  /** It holds everything the server has. */
  synced(): void;
  /** The socket closed; nobody reconnects by themselves. */
  closed(code: number): void;
  /** So many frames of this socket are on disk. */
  saved(frames: number): void;
  /** Writing stops in so many milliseconds; 0: it does not after all. */
  locking(left: number): void;
  /** Somebody on this device wrote. `alone`: no socket was open. */
  wrote(alone: boolean): void;
  /** Anything changed, by anyone. */
  changed(): void;
}

/** One Y.Doc of a sheet with its socket. A refused update or another epoch ends it, and another one is opened. */
export interface OpenDocument {
  readonly grant: SheetGrant;
  readonly sheet: Sheet;
  connect(): void;
  /** Closes a socket that has been quiet for too long to be alive. */
  dropIfSilent(): void;
  /** Brings back words kept on this device. */
  apply(update: Uint8Array): void;
  /** Everything the server was not known to have after the last `rememberSaved`. */
  unsaved(): Uint8Array;
  rememberSaved(): void;
  close(): void;
}

const SILENT = 17_000;
const FROM_OUTBOX = Symbol('kept words');

interface Decoder {
  readonly arr: Uint8Array;
  pos: number;
}
const readVarUint = (decoder: Decoder): number => {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = decoder.arr[decoder.pos++] ?? 0;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
};

/** Opens a document as its grant says. It does not connect before it is told to. */
export function openDocument(
  grant: SheetGrant,
  events: DocumentEvents,
  counter: FrameCounter,
  as: PageAs,
): OpenDocument {
  const doc = new Doc();
  doc.clientID = grant.clientId;
  const sheet = openSheet(grant.template, doc);
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/documents`, grant.sheet, doc, {
    connect: false,
    disableBc: true,
    params: { [DOCUMENT_EPOCH]: String(grant.epoch), ...(as && { as }) },
    WebSocketPolyfill: countingSocket(counter),
    // Coming back needs a new grant, so every close is for the page to answer.
    shouldReconnect: () => false,
  });
  // Who is here and where comes from the server, never from pages.
  provider.awareness.setLocalState(null);
  // The library's table of handlers is typed by its own decoder, of which these read one number.
  const handlers = provider.messageHandlers as ((encoder: unknown, decoder: Decoder) => void)[];
  handlers[MESSAGE_SAVED] = (_, decoder) => events.saved(readVarUint(decoder));
  handlers[MESSAGE_LOCKING] = (_, decoder) => events.locking(readVarUint(decoder));
  handlers[MESSAGE_HEARTBEAT] = () => undefined;
  provider.on('sync', (synced) => {
    if (synced) events.synced();
  });
  provider.on('closed', ({ code }) => events.closed(code));
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) events.wrote(!provider.wsconnected);
  });
  sheet.observe(() => events.changed());

  let savedVector = encodeStateVector(doc);
  return {
    grant,
    sheet,
    connect() {
      if (provider.wsconnected && provider.synced) events.synced();
      else provider.connect();
    },
    dropIfSilent() {
      const age = Date.now() - provider.wsLastMessageReceived;
      if (!provider.wsconnected || age <= SILENT) return;
      provider.disconnect();
      events.closed(1006);
    },
    apply: (update) => applyUpdate(doc, update, FROM_OUTBOX),
    // Takes the deletions along too, which a state vector does not show.
    unsaved: () => encodeStateAsUpdate(doc, savedVector),
    rememberSaved() {
      savedVector = encodeStateVector(doc);
    },
    close() {
      provider.destroy();
      sheet.close();
      doc.destroy();
    },
  };
}
