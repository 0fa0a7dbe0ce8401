import type { Duration } from '@opencircle/session';
import type { Clock } from '../../deps.ts';

/** Things to do once, a little later, by name. */
export interface Delays<Name extends string> {
  /** Does it after this long, unless the name already waits. */
  later(name: Name, after: Duration, call: () => void): void;
  forget(name: Name): void;
  /** Forgets all, and takes nothing more. */
  stop(): void;
}

/** Starts with nothing waiting. */
export function createDelays<Name extends string>(clock: Clock): Delays<Name> {
  const waiting = new Map<Name, () => void>();
  let isStopped = false;

  function forget(name: Name): void {
    waiting.get(name)?.();
    waiting.delete(name);
  }
  return {
    later(name, after, call) {
      if (isStopped || waiting.has(name)) return;
      const takeBack = clock.callAt(clock.now() + after, () => {
        waiting.delete(name);
        call();
      });
      waiting.set(name, takeBack);
    },
    forget,
    stop() {
      isStopped = true;
      for (const name of [...waiting.keys()]) forget(name);
    },
  };
}
