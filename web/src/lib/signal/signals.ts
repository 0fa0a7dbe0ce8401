import type { OwnSignal, Phase } from '@opencircle/session';

/** Whether staff would see a signal now: from the open door until the session is closed. */
export const isWatched = (phase: Phase): boolean => phase === 'door-open' || phase === 'running' || phase === 'closing';

/** The signal somebody asks about: the last one they sent. */
export const lastSignal = (signals: readonly OwnSignal[]): OwnSignal | null =>
  signals.reduce<OwnSignal | null>((last, signal) => (last && last.at > signal.at ? last : signal), null);
