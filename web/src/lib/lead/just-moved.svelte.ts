import { SvelteSet } from 'svelte/reactivity';
import type { StaffView } from '@opencircle/session';

/** A finger that came down this soon after the group moved was meant for what stood there before. */
const SETTLES = 700;
/** What moves under a finger: the step, the word in a round, the card or question, the lists at the door. */
type Moved = 'step' | 'word' | 'card' | 'door';

/** Who knocks and who is not here yet, in the order they are listed. */
const atTheDoor = ({ door, people }: StaffView): string =>
  [
    ...door.knocks.map(({ id }) => id),
    ...people.filter(({ state }) => state === 'expected').map(({ seat }) => seat),
  ].join();

/** What moved a moment ago, here or on a colleague's device: another press now would move it twice. */
export class JustMoved {
  readonly #moved = new SvelteSet<Moved>();
  readonly #settling: Partial<Record<Moved, ReturnType<typeof setTimeout>>> = {};

  has(moved: Moved): boolean {
    return this.#moved.has(moved);
  }
  compare(before: StaffView, now: StaffView): void {
    if (atTheDoor(before) !== atTheDoor(now)) this.#settle('door');
    if (before.agenda.current !== now.agenda.current) this.#settle('step');
    if (before.round && now.round && before.round.speaking !== now.round.speaking) this.#settle('word');
    if (before.teach && now.teach && before.teach.card !== now.teach.card) this.#settle('card');
    if (before.poll && now.poll && before.poll.at !== now.poll.at) this.#settle('card');
  }
  close(): void {
    for (const timer of Object.values(this.#settling)) clearTimeout(timer);
  }

  #settle(moved: Moved): void {
    clearTimeout(this.#settling[moved]);
    this.#moved.add(moved);
    this.#settling[moved] = setTimeout(() => this.#moved.delete(moved), SETTLES);
  }
}
