import { createContext } from 'svelte';
import type { Shortening } from '@opencircle/session';
import type { Leading } from '../leading.svelte.ts';

/** The last time somebody made the agenda shorter here, so that it can be taken back, also after the drawer was closed. */
export class Shortened {
  last: Shortening | null = $state.raw(null);
  readonly #leading: Leading;

  constructor(leading: Leading) {
    this.#leading = leading;
  }

  async apply(way: Shortening): Promise<void> {
    if (await this.#change(way, 1)) this.last = way;
  }
  /** The opposite commands. */
  async undo(): Promise<void> {
    const { last } = this;
    if (last && (await this.#change(last, -1))) this.last = null;
  }

  async #change(way: Shortening, direction: 1 | -1): Promise<boolean> {
    if (way.is === 'skip') return this.#leading.ask('step:skip', { step: way.step, skipped: direction === 1 });
    for (const { step, from, to } of way.steps)
      void this.#leading.press({ type: 'step:stretch', payload: { step, minutes: (to - from) * direction } });
    return true;
  }
}

const [useShortened, setShortened] = createContext<Shortened>();
export { setShortened, useShortened };
