const UNDO_WITHIN = 5000;

/**
 * What somebody just took away: it has left the page, and leaves the sheet five seconds later, so that a slip can be undone.
 * In the sheet itself nothing that is gone comes back.
 */
export class Removals {
  #waiting: Readonly<Record<string, ReturnType<typeof setTimeout>>> = $state.raw({});
  readonly #remove: (id: string) => void;
  /** Whether somebody without a pointer stands on the way back just now: then it stays a while longer. */
  readonly #isStoodOn: (id: string) => boolean;

  constructor(remove: (id: string) => void, isStoodOn: (id: string) => boolean) {
    this.#remove = remove;
    this.#isStoodOn = isStoodOn;
  }

  has(id: string): boolean {
    return id in this.#waiting;
  }
  add(id: string): void {
    const timer = setTimeout(() => (this.#isStoodOn(id) ? this.add(id) : this.#finish(id)), UNDO_WITHIN);
    this.#waiting = { ...this.#without(id), [id]: timer };
  }
  undo(id: string): void {
    this.#waiting = this.#without(id);
  }
  /** Takes away at once whatever waits: the page goes. */
  finish(): void {
    for (const id of Object.keys(this.#waiting)) this.#finish(id);
  }

  #finish(id: string): void {
    this.#waiting = this.#without(id);
    this.#remove(id);
  }
  #without(id: string): Record<string, ReturnType<typeof setTimeout>> {
    clearTimeout(this.#waiting[id]);
    const { [id]: _, ...rest } = this.#waiting;
    return rest;
  }
}
