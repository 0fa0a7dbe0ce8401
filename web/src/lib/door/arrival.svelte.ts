import { parseDoorLink, type FindDoor, type FoundDoor, type NotOpenYet } from '@opencircle/protocol';
import type { Language, SessionId } from '@opencircle/session';
import { request, type Refused } from '#lib/api.ts';

export type Where = 'in-the-room' | 'remote';
type Refusal = Refused['refusal'];
const LOOK_AGAIN = 20_000;
/** A door that opens much later is looked at less often: each look costs somebody's data. */
const [MUCH_LATER, LOOK_SELDOM] = [30 * 60_000, 120_000];

/** Somebody on their way in: from a link or a code, over their name, to the session they knock at. */
export class Arrival {
  place: 'looking' | 'code' | 'name' | 'not-open' = $state('looking');
  door: FoundDoor | null = $state.raw(null);
  opens: NotOpenYet | null = $state.raw(null);
  refusal: Refusal | null = $state(null);
  /** The link led nowhere; the code is asked for instead. */
  linkBroken = $state(false);
  busy = $state(false);
  name = $state('');
  where: Where = $state('in-the-room');
  someoneElse = $state(false);

  readonly #enter: (session: SessionId) => void;
  readonly #speak: (language: Language) => void;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(enter: (session: SessionId) => void, speak: (language: Language) => void) {
    this.#enter = enter;
    this.#speak = speak;
  }

  /** The one person this device or link belongs to, unless somebody else holds it. */
  get known(): FoundDoor['known'] {
    return this.someoneElse ? null : (this.door?.known ?? null);
  }

  /** Starts from what stands after the # of the address. */
  async start(hash: string): Promise<void> {
    this.stop();
    this.opens = null;
    this.refusal = null;
    this.place = 'looking';
    const find = parseDoorLink(hash);
    if (!find) this.place = 'code';
    else await this.find(find);
  }
  askForCode(): void {
    clearTimeout(this.#again);
    this.refusal = null;
    this.linkBroken = false;
    this.place = 'code';
  }
  stop(): void {
    clearTimeout(this.#again);
  }

  async find(find: FindDoor): Promise<void> {
    this.stop();
    this.busy = true;
    const answer = await request('POST /api/door/find', { send: find });
    this.busy = false;
    this.refusal = null;
    if (answer.ok) return this.#found(answer.got);
    if (answer.opens) {
      this.opens = answer.opens;
      this.place = 'not-open';
    } else {
      this.refusal = answer.refusal;
      this.linkBroken = !('code' in find) && answer.refusal === 'no-such-door';
      if (this.place === 'looking' && answer.refusal !== 'offline') this.place = 'code';
    }
    // The page that waits for the door, or for the network, opens it by itself.
    if (this.place === 'code') return;
    const isFarOff = (answer.opens?.opensAt ?? 0) - Date.now() > MUCH_LATER;
    this.#again = setTimeout(() => void this.find(find), isFarOff ? LOOK_SELDOM : LOOK_AGAIN);
  }

  async knock(language: Language): Promise<void> {
    if (!this.door || this.busy) return;
    this.busy = true;
    const answer = await request('POST /api/door/knock', {
      send: {
        ticket: this.door.ticket,
        as: 'person',
        name: this.known ? '' : this.name.trim(),
        iAmKnown: this.known !== null,
        language,
        presence: this.where,
      },
    });
    this.busy = false;
    if (answer.ok) this.#enter(answer.got.session);
    else this.refusal = answer.refusal;
  }

  #found(door: FoundDoor): void {
    if (door.session !== null) {
      this.#enter(door.session);
      return;
    }
    this.door = door;
    if (door.known) this.#speak(door.known.language);
    this.place = 'name';
  }
}
