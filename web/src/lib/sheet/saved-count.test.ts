import { describe, expect, test } from 'vitest';
import { SavedCount } from './saved-count.svelte.ts';

/** A small generator with a seed, so that a failure can be told again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    // The low bits of such a generator repeat at once.
    return (state >> 16) % below;
  };
}

/** What a page and a server do, and which changes are truly on disk. */
function evening(seed: number, count: Pick<SavedCount, 'wroteAlone' | 'opened' | 'sent' | 'confirmed'>) {
  const pick = numbers(seed);
  let written = 0;
  let onDisk = 0;
  let isOpen = false;
  let hasAnswered = false;
  let frames: number[] = [];
  let confirmed = 0;

  const send = (kind: 'answer' | 'update') => {
    count.sent(kind);
    frames.push(written);
  };
  const steps = [
    () => {
      written += 1;
      if (isOpen && hasAnswered) send('update');
      else if (!isOpen) count.wroteAlone();
      else send('update');
    },
    () => {
      if (!isOpen || hasAnswered) return;
      hasAnswered = true;
      send('answer');
    },
    () => {
      if (confirmed >= frames.length || !hasAnswered) return;
      confirmed += 1;
      onDisk = Math.max(onDisk, frames[confirmed - 1] ?? 0);
      count.confirmed(confirmed);
    },
    () => {
      isOpen = !isOpen;
      if (!isOpen) return;
      hasAnswered = false;
      frames = [];
      confirmed = 0;
      count.opened();
    },
  ];
  return { step: () => steps[pick(steps.length)]?.(), allOnDisk: () => onDisk === written };
}

/** How often "Saved" would have been said although something was not on disk. */
function lies(make: () => SavedCount): number {
  let found = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const count = make();
    const story = evening(seed, count);
    for (let step = 0; step < 60; step += 1) {
      story.step();
      if (count.unsaved === 0 && !story.allOnDisk()) found += 1;
    }
  }
  return found;
}

describe('what a page says of its words', () => {
  test('"Saved" is never said while a change is not on the server\'s disk', () => {
    expect(lies(() => new SavedCount())).toBe(0);
  });

  test('a count that forgets what was on its way when the network went is found out', () => {
    class Forgetful extends SavedCount {
      override opened(): void {
        super.opened();
        this.reset();
      }
    }
    expect(lies(() => new Forgetful())).toBeGreaterThan(0);
  });

  test('everything confirmed reads as saved again, also after a reconnection', () => {
    const count = new SavedCount();
    count.opened();
    count.sent('answer');
    expect(count.unsaved).toBe(0);
    count.confirmed(1);
    count.sent('update');
    expect(count.unsaved).toBe(1);
    count.wroteAlone();
    count.opened();
    count.sent('answer');
    expect(count.unsaved).toBeGreaterThan(0);
    count.confirmed(1);
    expect(count.unsaved).toBe(0);
  });
});
