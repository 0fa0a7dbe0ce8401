import type { StepSlice } from '@opencircle/session';

/** What those outside hear of how far the group is: somebody who is late comes in on something. */
export class Hall {
  #step: StepSlice | null = null;
  readonly #waiting = new Set<() => void>();

  heard(step: StepSlice | null): void {
    this.#step = step ?? this.#step;
    if (this.#isUnderWay()) for (const tell of this.#waiting) tell();
  }
  /** Resolves in the middle of the check-in, or after the second step of a group that has none. */
  underWay(): Promise<void> {
    return new Promise((now) => {
      if (this.#isUnderWay()) now();
      else this.#waiting.add(now);
    });
  }
  #isUnderWay(): boolean {
    return this.#step !== null && (this.#step.kind === 'check-in' || this.#step.position > 2);
  }
}
