import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server on this machine that can be cut: what goes through it is lost in the middle of a word, and nobody gets a new one. */
export interface Line {
  readonly port: number;
  readonly isCut: boolean;
  /** How many bytes came back through it since it was mended: whoever is let in is told everything anew. */
  readonly heard: number;
  cut(): void;
  /** Cuts it at the next thing the page asks: before that arrives, or after it arrived and before anything is answered. */
  cutAtNext(when: 'before' | 'after'): void;
  mend(): void;
  close(): Promise<void>;
}

/** More than one page needs. */
const MOST_AT_ONCE = 64;
/** Heartbeats and questions for the time are shorter. Bytes. */
const SOMETHING_ASKED = 80;

/** Listens on loopback and passes bytes on to this port. */
export async function layLine(to: number): Promise<Line> {
  const open = new Set<Socket>();
  let isCut = false;
  let heard = 0;
  let cutAtNext: 'before' | 'after' | null = null;
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const cut = (): void => {
    isCut = true;
    cutAtNext = null;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (isCut || open.size >= 2 * MOST_AT_ONCE) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    keep(near);
    keep(far);
    near.on('close', () => {
      if (open.has(far)) far.destroy();
    });
    far.on('close', () => near.destroy());
    near.on('data', (chunk: Buffer) => {
      if (cutAtNext === null || chunk.length < SOMETHING_ASKED) {
        far.write(chunk);
        return;
      }
      // What ends with its last word has still said it.
      if (cutAtNext === 'after') {
        open.delete(far);
        far.end(chunk);
      }
      cut();
    });
    near.on('end', () => far.end());
    far.on('data', (chunk: Buffer) => (heard += chunk.length));
    far.pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    // A server that listens on TCP has an address of this shape.
    port: (server.address() as AddressInfo).port,
    get isCut() {
      return isCut;
    },
    get heard() {
      return heard;
    },
    cut,
    cutAtNext: (when) => (cutAtNext = when),
    mend() {
      isCut = false;
      cutAtNext = null;
      heard = 0;
    },
    async close() {
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
}
