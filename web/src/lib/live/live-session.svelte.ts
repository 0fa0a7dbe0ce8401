import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL_VERSION,
  type ClientEvents,
  type HandshakeAuth,
  type Reply,
  type ServerEvents,
  type ShownOut,
  type ViewMessage,
  type WireCommand,
  type WireCommandType,
} from '@opencircle/protocol';
import type { CommandMap, Instant, SessionId, SheetId, ViewKind, Views } from '@opencircle/session';
import type { PageAs } from '#lib/api.ts';
import { freshId } from './fresh-id.ts';
import { ServerClock } from './server-clock.svelte.ts';
import { WaitingCommands } from './waiting-commands.svelte.ts';
import { backOff, onOffline, onWake } from './wake.ts';

const ANSWER_WITHIN = 8000;
const PING_WITHIN = 3000;
const PING_EVERY = 15_000;
const CALLED_OFFLINE_AFTER = 2000;

export type LiveStatus = 'connecting' | 'connected' | 'offline';
/** What the server last showed this viewer. The kind says which slices there are. */
export type LiveView<K extends ViewKind> = { readonly [P in K]: { readonly kind: P; readonly slices: Views[P] } }[K];
export interface InField {
  readonly alias: string;
  readonly field: string;
}

/**
 * This browser's place in one live session: what it may see, kept up to date, and a way to ask for things. It reconnects by
 * itself; what was asked and not answered is asked again with the same id, in order. Call `close` when the page goes away.
 */
export class LiveSession<K extends ViewKind> {
  readonly session: SessionId;
  readonly clock = new ServerClock();
  status: LiveStatus = $state('connecting');
  /** How often the line was made: a number that changed says that it was cut in between. */
  joins = 0;
  /** When the server was last heard, by its own clock; 0: never. */
  heardAt: Instant = 0;
  /** Called whenever the line is there again, a new one or the one that was thought lost. */
  onConnected: (() => void) | null = null;
  /** Set once the server has shown this page out; nothing more comes then. */
  out: ShownOut | null = $state(null);
  view: LiveView<K> | null = $state.raw(null);
  /** Who is in which field of a shared sheet. */
  inFields: Readonly<Record<SheetId, readonly InField[]>> = $state.raw({});

  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #waiting = new WaitingCommands();
  readonly #onView: ((view: LiveView<K>) => void) | undefined;
  readonly #stop: (() => void)[] = [];
  #received = 0;
  #attempts = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silent: ReturnType<typeof setTimeout> | undefined;
  /** The field this person is in. */
  #field: { readonly sheet: SheetId; readonly field: string } | null = null;

  constructor(session: SessionId, onView?: (view: LiveView<K>) => void, as: PageAs = null) {
    this.session = session;
    this.#onView = onView;
    const auth: HandshakeAuth = { session, version: PROTOCOL_VERSION };
    this.#socket = io({
      auth,
      ...(as && { query: { as } }),
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: 8000,
    });
    this.#socket.on('connect', () => this.#joined());
    this.#socket.on('disconnect', () => this.#lost());
    this.#socket.on('connect_error', () => this.#lost());
    this.#socket.on('view', (message) => this.#see(message));
    this.#socket.on('out', (why) => this.#shownOut(why));
    this.#socket.on('fields', (sheet, fields) => (this.inFields = { ...this.inFields, [sheet]: fields }));
    this.#stop.push(onWake(() => this.#wake()));
    this.#stop.push(onOffline(() => (this.status = 'offline')));
    const ping = setInterval(() => this.#ping(), PING_EVERY);
    this.#stop.push(() => clearInterval(ping));
    this.#noteSilence();
    this.#socket.connect();
  }

  /** How many commands the server has not answered yet. */
  get unsent(): number {
    return this.#waiting.count;
  }

  /** Asks for something. Resolves with the server's answer, however long the network takes; `ok` means it is on disk. */
  ask<T extends WireCommandType>(type: T, payload: CommandMap[T]): Promise<Reply> {
    if (this.out) return Promise.resolve({ ok: false, refusal: 'not-allowed' });
    // The two are one member of the union by this method's own signature, which TypeScript cannot follow.
    const command = { id: freshId(), type, payload } as WireCommand;
    const reply = this.#waiting.add(command);
    if (this.#socket.connected) this.#send(command);
    return reply;
  }

  /** Tells the others in a shared sheet which field this person is in. */
  inField(at: { readonly sheet: SheetId; readonly field: string } | null): void {
    this.#field = at;
    if (this.#socket.connected) this.#socket.emit('field', at);
  }

  /** Leaves for good: nothing is sent or kept after this. */
  close(): void {
    for (const stop of this.#stop) stop();
    this.clock.stop();
    clearTimeout(this.#retry);
    clearTimeout(this.#silent);
    this.#socket.off();
    this.#socket.disconnect();
    this.#waiting.giveUp({ ok: false, refusal: 'try-again' });
  }

  #joined(): void {
    this.#attempts = 0;
    this.#received = 0;
    this.joins += 1;
    clearTimeout(this.#silent);
    this.#silent = undefined;
    for (const command of this.#waiting.all()) this.#send(command);
    // The server tells anew who is where, and forgot with the last socket where this person is.
    this.inFields = {};
    if (this.#field) this.#socket.emit('field', this.#field);
    this.#connected();
    this.#ping();
  }

  #send(command: WireCommand): void {
    this.#socket.timeout(ANSWER_WITHIN).emit('command', command, (late: Error | null, reply: Reply) => {
      if (late) this.#rejoin();
      else this.#waiting.answer(command.id, reply);
    });
  }

  #see(message: ViewMessage): void {
    this.clock.heard(message.now);
    this.heardAt = message.now;
    this.#received += 1;
    if (message.n !== this.#received) {
      this.#rejoin();
      return;
    }
    const before = message.all || message.kind !== this.view?.kind ? {} : this.view.slices;
    // A message with `all` carries every slice of its kind and later ones replace single slices, so together they are whole.
    this.view = { kind: message.kind, slices: { ...before, ...message.slices } } as unknown as LiveView<K>;
    this.#onView?.(this.view);
  }

  #shownOut(why: ShownOut): void {
    this.out = why;
    this.close();
  }

  #lost(): void {
    if (this.out) return;
    if (this.status === 'connected') this.status = 'connecting';
    this.#noteSilence();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#socket.connect(), backOff(this.#attempts));
    this.#attempts += 1;
  }
  #noteSilence(): void {
    this.#silent ??= setTimeout(() => (this.status = 'offline'), CALLED_OFFLINE_AFTER);
  }

  /** A socket that looks open may be dead after a sleep: an answer within three seconds, or a new one. */
  #ping(): void {
    if (!this.#socket.connected) return;
    const asked = Date.now();
    this.#socket.timeout(PING_WITHIN).emit('time', (late: Error | null, now: number) => {
      if (late) this.#rejoin();
      else this.#alive(now, asked);
    });
  }
  #alive(now: number, asked: number): void {
    this.clock.measured(now, asked, Date.now());
    this.heardAt = now;
    this.#connected();
  }
  #connected(): void {
    if (this.status === 'connected') return;
    this.status = 'connected';
    this.onConnected?.();
  }
  #wake(): void {
    if (this.out) return;
    if (this.#socket.connected) this.#ping();
    else this.#connectNow();
  }
  #rejoin(): void {
    if (this.out) return;
    this.#socket.disconnect();
    this.#connectNow();
  }
  #connectNow(): void {
    this.#attempts = 0;
    clearTimeout(this.#retry);
    this.#socket.connect();
  }
}
