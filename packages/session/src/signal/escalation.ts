import type { Duration, Instant } from '../ids.ts';
import type { Signal } from '../session.ts';

/** An unseen `now` is repeated to all staff after this long. */
export const REPEAT_AFTER: Duration = 20_000;
/** Still unseen, its writer is told so after this long. */
export const TELL_AFTER: Duration = 60_000;

const isOpen = ({ urgency, seenBy, disposition }: Signal): boolean =>
  urgency === 'now' && seenBy === null && disposition === null;

/** The next thing time does to a signal, and when. Null: nothing. */
export function escalationDue(signal: Signal): { readonly at: Instant; readonly to: 1 | 2 } | null {
  if (!isOpen(signal) || signal.escalation === 2) return null;
  return signal.escalation === 0 ? { at: signal.at + REPEAT_AFTER, to: 1 } : { at: signal.at + TELL_AFTER, to: 2 };
}

/** How far an open signal has come by now; a server that slept through the first stage goes straight to the second. */
export const stageAt = (signal: Signal, now: Instant): 0 | 1 | 2 =>
  !isOpen(signal) ? signal.escalation : now >= signal.at + TELL_AFTER ? 2 : now >= signal.at + REPEAT_AFTER ? 1 : 0;
