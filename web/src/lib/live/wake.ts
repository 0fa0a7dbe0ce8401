/** Calls whenever a phone may have come back from sleep, a lift or the back button. Returns how to stop. */
export function onWake(wake: () => void): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', visible);
  for (const name of WAKING) window.addEventListener(name, wake);
  return () => {
    document.removeEventListener('visibilitychange', visible);
    for (const name of WAKING) window.removeEventListener(name, wake);
  };
}
/** Calls when the device says that it lost its network. Returns how to stop. */
export function onOffline(lost: () => void): () => void {
  window.addEventListener('offline', lost);
  return () => window.removeEventListener('offline', lost);
}
const WAKING = ['online', 'pageshow', 'focus'] as const;

/** How long to wait before the next try: anywhere up to a bound that doubles from 0.5 to 10 s, so that a roomful spreads out. */
export const backOff = (attempt: number): number => Math.random() * Math.min(10_000, 500 * 2 ** Math.min(attempt, 5));
