import type { Pace } from '../pace.ts';
import type { Wish } from '../wishes/index.ts';

interface Planned {
  readonly after: number;
  readonly callOff: () => void;
}

/** What somebody is about to do. A wish that is gone before they came to it is not done; one that has become urgent is done sooner. */
export class Intentions {
  readonly #pace: Pace;
  readonly #perform: (wish: Wish) => void;
  readonly #planned = new Map<string, Planned>();

  constructor(pace: Pace, perform: (wish: Wish) => void) {
    this.#pace = pace;
    this.#perform = perform;
  }

  /** All there are now; those that are planned already keep their time. */
  update(wishes: readonly Wish[]): void {
    const wanted = new Map(wishes.map((wish) => [wish.key, wish]));
    for (const [key, planned] of this.#planned) {
      const wish = wanted.get(key);
      if (wish && wish.after >= planned.after) wanted.delete(key);
      else this.#callOff(key, planned);
    }
    for (const wish of wanted.values()) {
      const callOff = this.#pace.after(wish.after, () => {
        this.#planned.delete(wish.key);
        this.#perform(wish);
      });
      this.#planned.set(wish.key, { after: wish.after, callOff });
    }
  }
  clear(): void {
    this.update([]);
  }
  #callOff(key: string, { callOff }: Planned): void {
    callOff();
    this.#planned.delete(key);
  }
}
