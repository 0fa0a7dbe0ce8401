import { breathAt, type Breath } from './breath.ts';

/** One go at slow breathing on this page. */
export class Breathing {
  now: Breath = $state.raw(breathAt(0));
  runs = $state(false);
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #isEndless: boolean;

  /** Endless on a wall, where it goes on as long as the group is there. */
  constructor({ isEndless }: { readonly isEndless: boolean }) {
    this.#isEndless = isEndless;
  }

  start(): void {
    this.stop();
    const from = performance.now();
    this.runs = true;
    this.now = breathAt(0);
    this.#timer = setInterval(() => {
      const next = breathAt((performance.now() - from) / 1000);
      if (next.phase !== this.now.phase || next.breath !== this.now.breath || next.over !== this.now.over)
        this.now = next;
      if (next.over && !this.#isEndless) this.stop();
    }, 200);
  }
  stop(): void {
    clearInterval(this.#timer);
    this.runs = false;
  }
}
