import {
  CLOSE,
  DOCUMENT_EPOCH,
  MESSAGE_HEARTBEAT,
  MESSAGE_LOCKING,
  MESSAGE_SAVED,
  MESSAGE_SYNC,
  type SheetGrant,
} from '@opencircle/protocol';
import type { SheetId } from '@opencircle/session';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { readVarUint, type Decoder } from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc, getState } from 'yjs';
import type { Device } from './device.ts';
import { pause, until } from './until.ts';

/** The first frame of a socket that answers what the server knows, and one with a single change. */
const [ANSWER, UPDATE] = [1, 2];
// Each provider listens for the end of the process, and several people may live in one.
process.setMaxListeners(200);
/** Refusals after which asking again helps. */
const PASSING = new Set(['try-again', 'storage-full', 'slow-down']);

/**
 * A sheet open on somebody's device, as the page does it: a grant, then y-websocket, and back with the same client id after a cut.
 * `changes` are numbered as they are made, and `saved` says how many the server has acknowledged.
 */
export class OpenSheet {
  readonly grant: SheetGrant;
  readonly doc = new Doc();
  readonly sheet: Sheet;
  readonly closes: number[] = [];
  /** No network: it does not come back before this is over. */
  isAway = false;
  /** Why it does not come back any more. */
  problem: string | null = null;
  changes = 0;
  saved = 0;
  #frames: (number | null)[] = [];
  #hasAnswered = false;
  readonly #clocks: number[] = [];
  #isOver = false;
  #socket: WebSocket | null = null;
  readonly #device: Device;
  readonly #provider: WebsocketProvider;

  /** Enters; throws where that is refused. */
  static async open(device: Device, sheet: SheetId): Promise<OpenSheet> {
    const entered = await device.ask('POST /api/sheets/:sheet/enter', {
      at: { sheet },
      send: { clientId: null, epoch: null },
    });
    const open = new OpenSheet(device, entered.got);
    try {
      await until('a sheet is in step with the server', () => open.isSynced || open.problem !== null);
      if (open.problem !== null) throw new Error(`a sheet could not be opened: ${open.problem}`);
    } catch (error) {
      open.close();
      throw error;
    }
    return open;
  }

  private constructor(device: Device, grant: SheetGrant) {
    this.#device = device;
    this.grant = grant;
    this.doc.clientID = grant.clientId;
    this.sheet = openSheet(grant.template, this.doc);
    // Heard before the provider hears it: a change has its number when its frame leaves.
    this.doc.on('update', (_update, _origin, _doc, { local }) => {
      if (!local) return;
      this.changes += 1;
      this.#clocks[this.changes] = getState(this.doc.store, this.doc.clientID);
    });
    this.#provider = new WebsocketProvider(`${device.url.replace('http', 'ws')}/documents`, grant.sheet, this.doc, {
      connect: false,
      disableBc: true,
      params: { [DOCUMENT_EPOCH]: String(grant.epoch) },
      shouldReconnect: () => false,
      WebSocketPolyfill: this.#socketClass(),
    });
    this.#provider.awareness.setLocalState(null);
    // The library types its table by its own decoder.
    const handlers = this.#provider.messageHandlers as ((encoder: unknown, decoder: Decoder) => void)[];
    handlers[MESSAGE_SAVED] = (_, decoder) => this.#confirmed(readVarUint(decoder));
    handlers[MESSAGE_LOCKING] = (_, decoder) => void readVarUint(decoder);
    handlers[MESSAGE_HEARTBEAT] = () => undefined;
    this.#provider.on('closed', ({ code }) => {
      this.closes.push(code);
      void this.#comeBack(code);
    });
    this.#provider.connect();
  }

  get isSynced(): boolean {
    return this.#provider.wsconnected && this.#provider.synced;
  }
  get isSaved(): boolean {
    return this.isSynced && this.saved === this.changes;
  }
  /** How far this client had written with the last change that is saved, by the document's own count. */
  get savedClock(): number {
    return this.#clocks[this.saved] ?? 0;
  }
  /** Makes a change, and gives its number, from 1. */
  change(make: (sheet: Sheet) => void): number {
    make(this.sheet);
    return this.changes;
  }
  /** Puts words at the end of a text. */
  write(path: string, words: string): number {
    return this.change((sheet) => {
      const text = sheet.text(path);
      text.applyEdit(text.toString().length, 0, words);
    });
  }
  words(path: string): string {
    return this.sheet.words(path);
  }
  async allSaved(): Promise<void> {
    await until('everything written is saved', () => this.isSaved);
  }
  /** Ends the connection as a lost network does: without a word. */
  cut(): void {
    this.#socket?.terminate();
  }
  close(): void {
    this.#isOver = true;
    this.#provider.destroy();
    this.sheet.close();
    this.doc.destroy();
  }

  #socketClass(): typeof globalThis.WebSocket {
    const opened = (socket: WebSocket): void => {
      this.#socket = socket;
      this.#frames = [];
      this.#hasAnswered = false;
    };
    const sent = (kind: number | undefined): void => this.#sent(kind);
    const device = this.#device;
    class PersonsSocket extends WebSocket {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols, { headers: { ...device.socketHeaders() } });
        opened(this);
        this.on('message', (data) => {
          if (data instanceof ArrayBuffer) device.hear(new Uint8Array(data));
        });
      }
      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC) sent(data[1]);
        super.send(data);
      }
    }
    // y-websocket asks for no more than both have.
    return PersonsSocket as unknown as typeof globalThis.WebSocket;
  }

  /** A change sent before this socket's answer stands on earlier ones the server may lack; the answer holds them all. */
  #sent(kind: number | undefined): void {
    if (kind !== ANSWER && kind !== UPDATE) return;
    if (kind === ANSWER) this.#hasAnswered = true;
    this.#frames.push(this.#hasAnswered ? this.changes : null);
  }
  #confirmed(frames: number): void {
    for (const changes of this.#frames.slice(0, frames)) this.saved = Math.max(this.saved, changes ?? 0);
  }

  async #comeBack(code: number): Promise<void> {
    const isFinal = code >= 4400 && code < 4500;
    if (isFinal) this.problem = `closed with ${nameOf(code)}`;
    while (!this.#isOver && this.problem === null) {
      await pause(this.#device.untilNextTry());
      if (this.isAway) continue;
      const { sheet, clientId, epoch } = this.grant;
      const asked = { at: { sheet }, send: { clientId, epoch } };
      const entered = await this.#device.ask('POST /api/sheets/:sheet/enter', asked).catch(() => null);
      if (this.#isOver) return;
      if (entered === null || PASSING.has(entered.refusal ?? '')) continue;
      if (entered.refusal !== null) this.problem = `not let in: ${entered.refusal}`;
      else if (entered.got.clientId !== clientId || entered.got.epoch !== epoch) this.problem = 'another document';
      else this.#provider.connect();
      return;
    }
  }
}

/** The name of a close code. */
export const nameOf = (code: number): string =>
  Object.entries(CLOSE).find(([, known]) => known === code)?.[0] ?? String(code);
