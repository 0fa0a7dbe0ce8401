import * as encoding from 'lib0/encoding';
import { DOCUMENT_EPOCH, MESSAGE_SYNC } from '@opencircle/protocol';
import { WebSocket } from 'ws';

/** A socket without a page behind it: sends what it likes and hears everything. */
export interface RawSocket {
  readonly frames: Uint8Array[];
  /** Resolves with the close code, whenever that was or will be. */
  readonly closed: Promise<number>;
  readonly opened: Promise<void>;
  isOpen(): boolean;
  send(bytes: Uint8Array): void;
  sendText(text: string): void;
  ping(): void;
  /** Below WebSocket: whatever bytes. */
  sendRaw(bytes: Uint8Array): void;
  end(): void;
}

/** Asks to enter a sheet as this seat, with or without right. */
export function openRaw(url: string, seat: string, sheet: string, epoch: number | null = 1): RawSocket {
  const query = epoch === null ? '' : `?${DOCUMENT_EPOCH}=${String(epoch)}`;
  const ws = new WebSocket(`${url}/documents/${sheet}${query}`, {
    headers: { 'x-who': seat },
    perMessageDeflate: false,
  });
  const frames: Uint8Array[] = [];
  ws.on('message', (data) => frames.push(data instanceof Buffer ? new Uint8Array(data) : new Uint8Array()));
  ws.on('error', () => undefined);
  return {
    frames,
    closed: new Promise((closed) => ws.on('close', closed)),
    opened: new Promise((opened) => ws.on('open', opened)),
    isOpen: () => ws.readyState === ws.OPEN,
    send: (bytes) => ws.send(bytes),
    sendText: (text) => ws.send(text),
    ping: () => ws.ping(),
    sendRaw(bytes) {
      // The connection below is not part of its types.
      (ws as unknown as { readonly _socket: { write(bytes: Uint8Array): void } })._socket.write(bytes);
    },
    end: () => ws.terminate(),
  };
}

/** A frame of y-protocols: 0 what I know, 1 the answer to that, 2 an update. */
export function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE_SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}
/** What somebody says who knows nothing, and who has nothing new. */
export const KNOWS_NOTHING = syncFrame(0, Uint8Array.of(0));
export const HAS_NOTHING = syncFrame(1, Uint8Array.of(0, 0));
