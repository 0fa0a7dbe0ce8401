const CALLED_OFFLINE_AFTER = 2000;
const CALLED_SLOW_AFTER = 4000;

/** How long a page waits before it says that something is amiss. */
export class Patience {
  /** The connection has been gone for a while. */
  offline = $state(false);
  /** Words have been on their way for a while. */
  slow = $state(false);
  #lost: ReturnType<typeof setTimeout> | undefined;
  #wrote: ReturnType<typeof setTimeout> | undefined;

  /** The connection went and has not come back. */
  get isLost(): boolean {
    return this.#lost !== undefined;
  }
  lost(): void {
    this.#lost ??= setTimeout(() => (this.offline = true), CALLED_OFFLINE_AFTER);
  }
  found(): void {
    clearTimeout(this.#lost);
    this.#lost = undefined;
    this.offline = false;
  }
  wrote(): void {
    this.#wrote ??= setTimeout(() => (this.slow = true), CALLED_SLOW_AFTER);
  }
  saved(): void {
    clearTimeout(this.#wrote);
    this.#wrote = undefined;
    this.slow = false;
    // What is on the server's disk came over a connection, whatever the device says.
    this.offline = false;
  }
  stop(): void {
    clearTimeout(this.#lost);
    clearTimeout(this.#wrote);
  }
}
