import type { Refusal } from '@opencircle/session';

/** Why the last thing was not done. `by` is null where it may have been one of several colleagues. */
export type Told =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'moved-on'; readonly by: string | null }
  | { readonly is: 'needs-network' };

const TOLD = 6000;
/** Whoever comes back from no network reads it later, and it says more. */
const TOLD_AFTER_AWAY = 20_000;

/** One sentence at a time, gone by itself after a while. */
export class Telling {
  now: Told | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(told: Told): void {
    clearTimeout(this.#timer);
    this.now = told;
    this.#timer = setTimeout(() => (this.now = null), told.is === 'moved-on' ? TOLD_AFTER_AWAY : TOLD);
  }
  close(): void {
    clearTimeout(this.#timer);
    this.now = null;
  }
}
