import type { FindDoor, Knocking } from '@opencircle/protocol';
import type { Language, SessionId } from '@opencircle/session';
import { Browser } from './browser.ts';

/** How long a device that lost the server waits before it tries again: a moment between the two, anew each time. Milliseconds. */
export interface ComesBack {
  readonly least: number;
  readonly most: number;
}
/** Where a device finds its server. */
export interface DeviceOptions {
  /** The address this server is known by, where that is another one than the one it is reached at. */
  readonly origin?: string;
  readonly comesBack?: ComesBack;
}
/** How somebody knocks who is not recognised. */
export interface KnockAs {
  readonly as: 'person' | 'room-screen' | 'tablet';
  readonly name: string;
  readonly language: Language;
  readonly presence: Knocking['presence'];
}

/** Many devices of one machine: soon, and not all at once. */
const SOON: ComesBack = { least: 10, most: 60 };

/** Somebody's phone, tablet or computer: one browser with its cookies. */
export class Device extends Browser {
  readonly comesBack: ComesBack;
  readonly #host: string;

  constructor(url: string, { origin, comesBack = SOON }: DeviceOptions = {}) {
    // The same server by a name that needs no look-up.
    const address = url.replace('localhost', '127.0.0.1');
    super(address, origin ?? address);
    this.comesBack = comesBack;
    this.#host = new URL(this.origin).host;
  }

  /** What makes a socket of this browser. */
  socketHeaders(): Readonly<Record<string, string>> {
    const cookie = this.cookieHeader();
    return { host: this.#host, origin: this.origin, ...(cookie !== '' && { cookie }) };
  }
  override fetch(...[method, path, body, extra]: Parameters<Browser['fetch']>): ReturnType<Browser['fetch']> {
    return super.fetch(method, path, body, { host: this.#host, ...extra });
  }

  /** Told every message that reaches this device over a socket. */
  hear(_message: string | Uint8Array): void {
    // A device of its own has no use for it.
  }

  /** Milliseconds until this device tries again to reach the server. */
  untilNextTry(): number {
    const { least, most } = this.comesBack;
    return least + Math.random() * (most - least);
  }

  /** Finds a door and knocks there; gives the session behind it. A device that is known knocks as who it is known to be. */
  async knock(door: FindDoor, { as, name, language, presence }: KnockAs): Promise<SessionId> {
    const { ticket, known } = (await this.ask('POST /api/door/find', { send: door })).got;
    const iAmKnown = as === 'person' && known !== null;
    const send = { ticket, as, name: iAmKnown ? '' : name, iAmKnown, language, presence };
    return (await this.ask('POST /api/door/knock', { send })).got.session;
  }
}
