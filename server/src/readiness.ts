import type { Deps } from './deps.ts';

/** How long an answer holds, so that asking often does not wear the disk. Milliseconds. */
const HOLDS = 1_000;

/** Whether a write reaches the disk just now, tried with a real one. */
export function createReadiness({ clock, journal }: Pick<Deps, 'clock' | 'journal'>): () => Promise<boolean> {
  let answer: Promise<boolean> | null = null;
  let until = 0;
  return () => {
    const now = clock.now();
    if (answer !== null && now < until) return answer;
    until = now + HOLDS;
    answer = journal.commit([{ kind: 'meta', name: 'ready', value: String(now) }]).then(
      () => true,
      () => false,
    );
    return answer;
  };
}
