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
import { Doc } from 'yjs';
import type { Person } from './person.ts';
import { pause, until } from './until.ts';

/** The first frame of a socket that answers what the server knows, and one with a single change. */
const [ANSWER, UPDATE] = [1, 2];
const COME_BACK = { least: 10, most: 60 };
// Each provider listens for the end of the process, and a test opens many.
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
  #isOver = false;
  readonly #person: Person;
  readonly #provider: WebsocketProvider;

  /** Enters; throws where that is refused. */
  static async open(person: Person, sheet: SheetId): Promise<OpenSheet> {
    const entered = await person.ask('POST /api/sheets/:sheet/enter', {
      at: { sheet },
      send: { clientId: null, epoch: null },
    });
    const open = new OpenSheet(person, entered.got);
    await until('a sheet is in step with the server', () => open.isSynced || open.problem !== null);
    if (open.problem !== null) throw new Error(`${person.name} could not open a sheet: ${open.problem}`);
    return open;
  }

  private constructor(person: Person, grant: SheetGrant) {
    this.#person = person;
    this.grant = grant;
    this.doc.clientID = grant.clientId;
    this.sheet = openSheet(grant.template, this.doc);
    this.#provider = new WebsocketProvider(`${person.url.replace('http', 'ws')}/documents`, grant.sheet, this.doc, {
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
  /** Makes one change, and gives its number, from 1. */
  change(make: (sheet: Sheet) => void): number {
    // Before it is made: the frame leaves while it is being made.
    this.changes += 1;
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
  close(): void {
    this.#isOver = true;
    this.#provider.destroy();
    this.sheet.close();
    this.doc.destroy();
  }

  #socketClass(): typeof globalThis.WebSocket {
    const opened = (): void => {
      this.#frames = [];
      this.#hasAnswered = false;
    };
    const sent = (kind: number | undefined): void => this.#sent(kind);
    const person = this.#person;
    class PersonsSocket extends WebSocket {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols, { headers: { ...person.socketHeaders() } });
        opened();
        this.on('message', (data) => {
          if (data instanceof ArrayBuffer) person.ears.hear(new Uint8Array(data));
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
      await pause(COME_BACK.least + Math.random() * (COME_BACK.most - COME_BACK.least));
      if (this.isAway) continue;
      const { sheet, clientId, epoch } = this.grant;
      const asked = { at: { sheet }, send: { clientId, epoch } };
      const entered = await this.#person.ask('POST /api/sheets/:sheet/enter', asked).catch(() => null);
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
