import { createContext } from 'svelte';
import { onWake } from '#lib/live/wake.ts';

type Parts = typeof import('./later-parts.ts');
const AGAIN = 3000;

/** The second half of the page: fetched as soon as the first screen is there, and again until it came. */
export class Later {
  parts: Parts | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWaking: (() => void) | undefined;

  fetch(): void {
    this.#stopWaking ??= onWake(() => void this.#fetch());
    void this.#fetch();
  }
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopWaking?.();
  }

  async #fetch(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.parts) return;
    try {
      this.parts = await import('./later-parts.ts');
      this.stop();
    } catch {
      this.#timer = setTimeout(() => void this.#fetch(), AGAIN);
    }
  }
}

const [useLater, setLater] = createContext<Later>();
export { setLater, useLater };
