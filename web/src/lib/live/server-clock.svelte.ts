import type { Instant } from '@opencircle/session';

const JUMP = 2000;

/** Server time on this device, whatever its own clock says. Runs until it is stopped. */
export class ServerClock {
  #offset = 0;
  #known = false;
  #seconds = $state(0);
  readonly #timer = setInterval(() => (this.#seconds += 1), 1000);

  /** Server time; a template that reads it is drawn again each second. */
  get now(): Instant {
    return this.#seconds >= 0 ? this.instant() : 0;
  }
  /** Server time, once. */
  instant(): Instant {
    return Date.now() + this.#offset;
  }

  /** The server said `now` in a message: good enough to start with, later only where the clock has jumped. */
  heard(now: Instant): void {
    const offset = now - Date.now();
    if (!this.#known || Math.abs(offset - this.#offset) > JUMP) this.#offset = offset;
    this.#known = true;
  }
  /** The server answered `now` to a question asked and answered at these moments of this device. */
  measured(now: Instant, asked: number, answered: number): void {
    const offset = now - (asked + answered) / 2;
    const apart = offset - this.#offset;
    // Small differences are mostly the network's: they are followed slowly, so that no timer jumps.
    this.#offset = !this.#known || Math.abs(apart) > JUMP ? offset : this.#offset + apart / 4;
    this.#known = true;
  }
  stop(): void {
    clearInterval(this.#timer);
  }
}
