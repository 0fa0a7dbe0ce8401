import type { Duration, Instant } from '../ids.ts';
import type { Timer } from '../step.ts';

export const MINUTE: Duration = 60_000;

/** What is left on a clock; below zero once it ran out. */
export const remaining = ({ startedAt, duration, pausedAt }: Timer, now: Instant): Duration =>
  duration - ((pausedAt ?? now) - startedAt);

export const startTimer = (duration: Duration, at: Instant): Timer => ({ startedAt: at, duration, pausedAt: null });

/** Stops the clock; one that stands already keeps standing since then. */
export const pauseTimer = (timer: Timer, at: Instant): Timer => ({ ...timer, pausedAt: timer.pausedAt ?? at });

/** Lets a standing clock go on with what was left. */
export const resumeTimer = (timer: Timer, at: Instant): Timer =>
  timer.pausedAt === null
    ? timer
    : { ...timer, startedAt: timer.startedAt + Math.max(0, at - timer.pausedAt), pausedAt: null };

export const stretchTimer = (timer: Timer, by: Duration): Timer => ({ ...timer, duration: timer.duration + by });
