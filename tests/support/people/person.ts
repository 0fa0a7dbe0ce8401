import type { FindDoor } from '@opencircle/protocol';
import type { SessionId } from '@opencircle/session';
import type { RunningServer } from '../running-server.ts';
import { Browser } from '../front-door/browser.ts';

/** Everything that ever reached somebody, byte for byte, so that a test can ask what must not be in it. */
export class Ears {
  readonly #heard: Buffer[] = [];
  hear(part: string | Uint8Array): void {
    this.#heard.push(Buffer.from(part));
  }
  heard(words: string): boolean {
    return this.#heard.some((part) => part.includes(words));
  }
  /** How many messages. */
  get count(): number {
    return this.#heard.length;
  }
}

/** Somebody at a device of their own: one browser with its cookies, and all it was ever told. */
export class Person extends Browser {
  readonly name: string;
  readonly ears = new Ears();

  constructor(server: Pick<RunningServer, 'url'>, name: string) {
    // The same server by a name that needs no look-up.
    super(server.url.replace('localhost', '127.0.0.1'));
    this.name = name;
  }

  /** What makes a socket of this browser. */
  socketHeaders(): Readonly<Record<string, string>> {
    const cookie = this.cookieHeader();
    return { origin: this.origin, ...(cookie !== '' && { cookie }) };
  }

  /** Finds a door and knocks there; gives the session behind it. A known device knocks as who it is known to be. */
  async knockAt(door: FindDoor, as: 'person' | 'room-screen'): Promise<SessionId> {
    const { ticket, known } = (await this.ask('POST /api/door/find', { send: door })).got;
    const iAmKnown = as === 'person' && known !== null;
    const name = as === 'room-screen' || iAmKnown ? '' : this.name;
    const send = { ticket, as, name, iAmKnown, language: 'en', presence: 'in-the-room' } as const;
    return (await this.ask('POST /api/door/knock', { send })).got.session;
  }

  override async fetch(...asked: Parameters<Browser['fetch']>): ReturnType<Browser['fetch']> {
    const answer = await super.fetch(...asked);
    this.ears.hear(JSON.stringify(answer.headers));
    this.ears.hear(answer.text);
    return answer;
  }
}
