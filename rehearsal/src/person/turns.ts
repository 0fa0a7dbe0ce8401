import { LIMITS } from '@opencircle/protocol';
import { pause } from '../device/index.ts';

const SECOND = 1_000;
/** A little slower than anybody may ask. Milliseconds. */
const APART = (SECOND / LIMITS.commandsPerSecond) * 1.1;

/** Lets what one person sends out one at a time, however fast their time runs. */
export class Turns {
  #next = 0;

  /** Resolves when it is time for one more. */
  async take(): Promise<void> {
    const wait = this.#next - performance.now();
    this.#next = Math.max(performance.now(), this.#next) + APART;
    if (wait > 0) await pause(wait);
  }
  /** Takes a turn only if that means no waiting. */
  takeNow(): boolean {
    if (this.#next > performance.now()) return false;
    this.#next = performance.now() + APART;
    return true;
  }
}
