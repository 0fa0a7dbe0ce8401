import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL_VERSION,
  type ClientEvents,
  type Reply,
  type ServerEvents,
  type ShownOut,
  type ViewMessage,
} from '@opencircle/protocol';
import { whoToString } from '@opencircle/server/live';
import type { CommandMap, CommandType, Who } from '@opencircle/session';

export type PageSocket = Socket<ServerEvents, ClientEvents>;

/** A page as the browser would hold it: slices replaced whole, counted, and every character that reached it. */
export interface Page {
  readonly socket: PageSocket;
  readonly who: Who;
  slices: Record<string, unknown>;
  kind: string | null;
  n: number;
  gaps: number;
  out: ShownOut | null;
  fields: Record<string, unknown>;
  readonly frames: string[];
  /** Seats and kinds this page ever was. */
  readonly seats: Set<string>;
  readonly kinds: Set<string>;
  ask<T extends CommandType>(type: T, payload: CommandMap[T], id?: string): Promise<Reply>;
  close(): void;
}
export interface PageOptions {
  readonly version?: number;
  readonly transports?: readonly ('websocket' | 'polling')[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** A page with a fault: true loses this message. */
  readonly loses?: (message: ViewMessage) => boolean;
}

export const newId = (): string => randomBytes(16).toString('base64url');

/** Opens a page for somebody; it comes back by itself only when told to. */
export function openPage(url: string, session: string, who: Who | readonly Who[], options: PageOptions = {}): Page {
  const whos: readonly Who[] = Array.isArray(who) ? who : [who];
  const socket: PageSocket = io(url, {
    auth: { session, version: options.version ?? PROTOCOL_VERSION },
    ...(options.query && { query: { ...options.query } }),
    transports: [...(options.transports ?? ['websocket'])],
    extraHeaders: { 'x-who': whos.map(whoToString).join(','), ...options.headers },
    reconnection: false,
    forceNew: true,
  });
  const page: Page = {
    socket,
    // Whoever opens a page is somebody.
    who: whos[0] as Who,
    slices: {},
    kind: null,
    n: 0,
    gaps: 0,
    out: null,
    fields: {},
    frames: [],
    seats: new Set(),
    kinds: new Set(),
    ask(type, payload, id = newId()) {
      // What is asked here is a command by its type; the server checks it anyway.
      const command = { id, type, payload } as Parameters<ClientEvents['command']>[0];
      return new Promise((answered) => socket.emit('command', command, answered));
    },
    close: () => socket.disconnect(),
  };
  socket.on('view', (message) => {
    if (options.loses?.(message)) return;
    if (message.n !== page.n + 1) page.gaps += 1;
    page.n = message.n;
    page.kind = message.kind;
    page.kinds.add(message.kind);
    page.slices = message.all ? { ...message.slices } : { ...page.slices, ...message.slices };
    const me = page.slices['me'];
    if (typeof me === 'object' && me !== null && 'seat' in me) page.seats.add(String(me.seat));
  });
  socket.on('fields', (sheet, fields) => (page.fields[sheet] = fields));
  socket.on('out', (why) => (page.out = why));
  socket.io.on('open', () => {
    socket.io.engine.on('packet', ({ data }: { readonly data?: unknown }) => {
      if (typeof data === 'string') page.frames.push(data);
    });
  });
  return page;
}

/** Resolves when the condition holds, looked at again and again. Fails with its words after ten seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it never came to this: ${what}`);
    await new Promise((looked) => setTimeout(looked, 5));
  }
}

/** Resolves when everything sent to this page before has arrived: its answer follows it on the same connection, or its end does. */
export const upToDate = ({ socket }: Page): Promise<void> =>
  new Promise((there) => {
    if (!socket.connected) return there();
    socket.once('disconnect', () => there());
    socket.emit('time', () => there());
  });
