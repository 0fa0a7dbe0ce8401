import type { Seeded } from './seeded.ts';

/** A person's time: seconds as somebody in the room would count them, no two waits quite alike. */
export interface Pace {
  /** How many of a person's seconds pass in one. */
  readonly speed: number;
  wait(seconds: number): Promise<void>;
  /** Calls after so long. Returns how to call it off. */
  after(seconds: number, call: () => void): () => void;
}

/** Nobody waits exactly as long as they did before. */
const SHORTEST = 0.7;
const LONGEST = 1.4;
const SECOND = 1_000;

/** Time that runs `speed` times as fast as a person's. */
export function createPace(speed: number, seeded: Seeded): Pace {
  const toMilliseconds = (seconds: number): number => (seconds * SECOND * seeded.between(SHORTEST, LONGEST)) / speed;
  return {
    speed,
    wait: (seconds) => new Promise((over) => setTimeout(over, toMilliseconds(seconds))),
    after(seconds, call) {
      const timer = setTimeout(call, toMilliseconds(seconds));
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
