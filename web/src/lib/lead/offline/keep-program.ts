import { dev } from '$app/env';

/** Lets this browser keep the program's files, so that the page opens again without a network; nothing of anybody is kept. */
export function keepProgram(): void {
  if (dev || !isSecureContext || !('serviceWorker' in navigator)) return;
  // A browser that refuses leads as before, it only does not open again without a network.
  navigator.serviceWorker.register('/service-worker.js', { scope: '/lead/' }).catch(() => undefined);
}
