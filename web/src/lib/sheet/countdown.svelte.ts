/** Counts seconds down to the moment writing stops. */
export class Countdown {
  /** Whole seconds left; null while nothing is announced. */
  seconds: number | null = $state(null);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `left` in milliseconds; 0 takes it back. */
  start(left: number): void {
    this.stop();
    if (left <= 0) return;
    const end = Date.now() + left;
    const tick = () => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      this.seconds = Math.max(0, seconds);
      if (seconds <= 0) clearInterval(this.#timer);
    };
    this.#timer = setInterval(tick, 250);
    tick();
  }
  stop(): void {
    clearInterval(this.#timer);
    this.seconds = null;
  }
}
