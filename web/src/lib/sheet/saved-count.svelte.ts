import type { FrameCounter } from './counting-socket.ts';

/** Counts what this page wrote against what the server says is on disk. */
export class SavedCount implements FrameCounter {
  /** Changes made while no socket could take them. */
  #waiting = $state(0);
  #sent = $state(0);
  #saved = $state(0);
  /** The last frame of this socket that held anything new. */
  #needed = $state(0);

  /** Changes that are not surely on disk. */
  get unsaved(): number {
    return this.#waiting + Math.max(0, this.#needed - this.#saved);
  }
  /** Somebody wrote while no socket was open. */
  wroteAlone(): void {
    this.#waiting += 1;
  }
  opened(): void {
    // What was sent and never confirmed goes out again in this socket's answer.
    this.#waiting = this.unsaved;
    this.#sent = 0;
    this.#saved = 0;
    this.#needed = 0;
  }
  sent(kind: 'answer' | 'update'): void {
    this.#sent += 1;
    if (kind === 'update' || this.#waiting > 0) this.#needed = this.#sent;
    if (kind === 'answer') this.#waiting = 0;
  }
  confirmed(frames: number): void {
    this.#saved = frames;
  }
  /** The document begins anew: what was not saved is written again by those who remember it. */
  reset(): void {
    this.#waiting = 0;
    this.#needed = 0;
  }
}
