import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL_VERSION,
  type ClientEvents,
  type Reply,
  type ServerEvents,
  type ShownOut,
  type WireCommand,
  type WireCommandType,
} from '@opencircle/protocol';
import type { CommandMap, SessionId, ViewKind, Views } from '@opencircle/session';
import type { Device } from './device.ts';
import { until } from './until.ts';

/** An id no other thing has. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** One command and what became of it. Without a reply nobody knows: it may have been done or not. */
export interface Asked {
  readonly command: WireCommand;
  reply: Reply | null;
}

/**
 * A place in a live session as the page holds one: slices replaced whole, and commands asked again with the same id after a
 * reconnect until they are answered. `asDevice` is a page of a seat or of the wall, also where staff are signed in beside it.
 */
export class LivePlace<K extends ViewKind> {
  readonly session: SessionId;
  readonly socket: Socket<ServerEvents, ClientEvents>;
  readonly asked: Asked[] = [];
  kind: ViewKind | null = null;
  out: ShownOut | null = null;
  /** No network: it does not come back before this is over. */
  isAway = false;
  /** How often it was shown everything anew. */
  joins = 0;
  gaps = 0;
  #slices: Partial<Views[K]> = {};
  #n = 0;
  #isOver = false;
  readonly #device: Device;
  readonly #listeners = new Set<() => void>();
  readonly #unanswered = new Map<string, { readonly asked: Asked; readonly answer: (reply: Reply) => void }>();

  constructor(device: Device, session: SessionId, asDevice: boolean) {
    this.session = session;
    this.#device = device;
    this.socket = io(device.url, {
      auth: { session, version: PROTOCOL_VERSION },
      ...(asDevice && { query: { as: 'device' } }),
      transports: ['websocket'],
      extraHeaders: { ...device.socketHeaders() },
      reconnection: false,
      forceNew: true,
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', ({ data }: { readonly data?: unknown }) => {
        if (typeof data === 'string') device.hear(data);
      });
    });
    this.socket.on('view', (message) => {
      if (message.n !== this.#n + 1) this.gaps += 1;
      this.#n = message.n;
      this.kind = message.kind;
      if (message.all) this.joins += 1;
      // What is sent belongs to the kind it names.
      const slices = message.slices as Partial<Views[K]>;
      this.#slices = message.all ? slices : { ...this.#slices, ...slices };
      this.#tell();
    });
    this.socket.on('out', (why) => {
      this.out = why;
      this.#tell();
    });
    this.socket.on('connect', () => {
      this.#n = 0;
      for (const { asked, answer } of this.#unanswered.values()) this.#send(asked, answer);
    });
    this.socket.on('disconnect', () => this.#comeBack());
    this.socket.on('connect_error', () => this.#comeBack());
  }

  /** What this viewer sees. Only once let in. */
  get view(): Views[K] {
    // The first message brings every slice.
    return this.#slices as Views[K];
  }
  get isIn(): boolean {
    return this.socket.connected && this.#n > 0;
  }

  /** Resolves with the answer, however often the server dies in between. */
  ask<T extends WireCommandType>(type: T, payload: CommandMap[T], id: string = newId()): Promise<Reply> {
    // The two belong together by this method's own signature.
    const asked: Asked = { command: { id, type, payload } as unknown as WireCommand, reply: null };
    this.asked.push(asked);
    return new Promise((answer) => {
      this.#unanswered.set(id, { asked, answer });
      if (this.socket.connected) this.#send(asked, answer);
    });
  }
  /** Asks, and fails where the answer is not yes. */
  async must<T extends WireCommandType>(type: T, payload: CommandMap[T]): Promise<void> {
    const reply = await this.ask(type, payload);
    if (!reply.ok) throw new Error(`${type} was refused: ${reply.refusal}`);
  }
  /** Sends the newest unanswered command once more, as an impatient page would. */
  repeat(): void {
    const newest = [...this.#unanswered.values()].at(-1);
    if (newest && this.socket.connected) this.#send(newest.asked, newest.answer);
  }
  get waiting(): number {
    return this.#unanswered.size;
  }
  /** Stops asking for what was not answered yet: whether it was done stays unknown. */
  giveUp(): void {
    this.#unanswered.clear();
  }
  /** Resolves when everything sent before has arrived: its answer follows on the same connection. Or when that is lost. */
  upToDate(): Promise<void> {
    return new Promise((there) => {
      const done = (): void => {
        this.socket.off('disconnect', done);
        there();
      };
      if (!this.socket.connected) return done();
      this.socket.once('disconnect', done);
      this.socket.emit('time', done);
    });
  }
  async entered(): Promise<this> {
    await until('a page is let in or shown out', () => this.isIn || this.out !== null);
    return this;
  }
  /** Says which field of which sheet this person is in. */
  inField(at: Parameters<ClientEvents['field']>[0]): void {
    this.socket.emit('field', at);
  }
  /** Calls after each message. Returns how to stop. */
  observe(listen: () => void): () => void {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  }
  /** Ends the connection as a lost network does: without a word. */
  cut(): void {
    this.socket.io.engine.close();
  }
  close(): void {
    this.#isOver = true;
    this.socket.disconnect();
  }

  #send(asked: Asked, answer: (reply: Reply) => void): void {
    this.socket.emit('command', asked.command, (reply) => {
      asked.reply = reply;
      if (this.#unanswered.delete(asked.command.id)) answer(reply);
    });
  }
  #tell(): void {
    for (const listen of this.#listeners) listen();
  }
  #comeBack(): void {
    if (this.#isOver || this.out !== null) return;
    this.#n = 0;
    setTimeout(() => {
      if (this.isAway) this.#comeBack();
      else if (!this.#isOver && !this.socket.connected) this.socket.connect();
    }, this.#device.untilNextTry());
  }
}
