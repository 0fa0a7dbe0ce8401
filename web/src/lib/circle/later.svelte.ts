import { createContext } from 'svelte';
import { onWake } from '#lib/live/wake.ts';
import { LATER_WORDS } from '#lib/text/later-words.ts';
import type { Wording } from '#lib/text/wording.svelte.ts';

type Parts = typeof import('./later-parts.ts');
type LastParts = typeof import('./last-parts.ts');
type SeldomParts = typeof import('./seldom-parts.ts');
const AGAIN = 3000;

/** The second half of the page: fetched as soon as the first screen is there, and again until it came. Its end is fetched at the end. */
export class Later {
  parts: Parts | null = $state.raw(null);
  #last: LastParts | null = $state.raw(null);
  #wantsLast = false;
  #seldom: SeldomParts | null = $state.raw(null);
  #wantsSeldom = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWaking: (() => void) | undefined;
  readonly #text: Pick<Wording<object>, 'add'>;

  /** `text` learns the words that these parts say. */
  constructor(text: Pick<Wording<object>, 'add'>) {
    this.#text = text;
  }

  /** The end, with the words it says; null until it came. Asking for it fetches it. */
  get last(): LastParts | null {
    if (!this.#wantsLast) {
      this.#wantsLast = true;
      this.fetch();
    }
    return this.parts && this.#last;
  }
  /** What few need, with the words it says; null until it came. Asking for it fetches it. */
  get seldom(): SeldomParts | null {
    if (!this.#wantsSeldom) {
      this.#wantsSeldom = true;
      this.fetch();
    }
    return this.parts && this.#seldom;
  }
  fetch(): void {
    this.#stopWaking ??= onWake(() => void this.#fetch());
    void this.#fetch();
  }
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopWaking?.();
    this.#stopWaking = undefined;
  }

  async #fetch(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this.parts ??= (await Promise.all([import('./later-parts.ts'), this.#text.add(LATER_WORDS)]))[0];
      if (this.#wantsLast) this.#last ??= await import('./last-parts.ts');
      if (this.#wantsSeldom) this.#seldom ??= await import('./seldom-parts.ts');
      this.stop();
    } catch {
      this.#timer = setTimeout(() => void this.#fetch(), AGAIN);
    }
  }
}

const [useLater, setLater] = createContext<Later>();
export { setLater, useLater };
