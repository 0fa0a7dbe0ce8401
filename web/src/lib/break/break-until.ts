import type { Instant, Language, Timer } from '@opencircle/session';

/** When a break ends, by its step's clock, and that time of day as people write it; null while that clock stands still. */
export function breakUntil(
  timer: Timer | null,
  language: Language,
): { readonly at: Instant; readonly time: string } | null {
  if (timer === null || timer.pausedAt !== null) return null;
  const at = timer.startedAt + timer.duration;
  return { at, time: new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at) };
}
