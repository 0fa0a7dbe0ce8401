import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ServerClock } from './server-clock.svelte.ts';

const HOUR = 3_600_000;

describe('server time on a device whose own clock is wrong', () => {
  beforeEach(() => vi.useFakeTimers({ now: 10 * HOUR }));
  afterEach(() => vi.useRealTimers());

  test('is right at once, an hour off in either direction', () => {
    for (const off of [-HOUR, HOUR]) {
      const clock = new ServerClock();
      clock.heard(Date.now() + off);
      expect(clock.instant() - (Date.now() + off)).toBe(0);
      clock.stop();
    }
  });

  test('follows a jump of the device within one message, and a slow network only a little', () => {
    const clock = new ServerClock();
    clock.measured(Date.now() + 500, Date.now(), Date.now());
    clock.measured(Date.now() + 900, Date.now(), Date.now());
    expect(clock.instant() - Date.now()).toBe(600);
    clock.heard(Date.now() + 800);
    expect(clock.instant() - Date.now()).toBe(600);
    vi.setSystemTime(20 * HOUR);
    clock.heard(10 * HOUR + 600);
    expect(clock.instant()).toBe(10 * HOUR + 600);
    clock.stop();
  });
});
