import { Device } from '@opencircle/rehearsal/device';
import type { FindDoor } from '@opencircle/protocol';
import type { SessionId } from '@opencircle/session';
import type { RunningServer } from '../running-server.ts';

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

/** Somebody at a device of their own, and all it was ever told. */
export class Person extends Device {
  readonly name: string;
  readonly ears = new Ears();

  constructor(server: Pick<RunningServer, 'url'>, name: string) {
    super(server.url);
    this.name = name;
  }

  /** Finds a door and knocks there; gives the session behind it. A known device knocks as who it is known to be. */
  async knockAt(door: FindDoor, as: 'person' | 'room-screen' | 'tablet'): Promise<SessionId> {
    const name = as === 'person' ? this.name : '';
    return this.knock(door, { as, name, language: 'en', presence: 'in-the-room' });
  }
  override hear(message: string | Uint8Array): void {
    this.ears.hear(message);
  }

  override async fetch(...asked: Parameters<Device['fetch']>): ReturnType<Device['fetch']> {
    const answer = await super.fetch(...asked);
    this.ears.hear(JSON.stringify(answer.headers));
    this.ears.hear(answer.text);
    return answer;
  }
}
