import type { Instant, SeatId, SignalId, StaffId } from '../ids.ts';

export type Urgency = 'after-group' | 'now';
export const DISPOSITIONS = [
  'we-talked',
  'colleague-talked',
  'called-someone',
  'called-crisis-line',
  'called-emergency',
  'supervisor-told',
  'will-follow-up',
  'pressed-by-mistake',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
/** "I need a word": reaches staff only. `escalation` counts what time did: 1 repeated to all staff, 2 the person was told. */
export interface Signal {
  readonly id: SignalId;
  readonly seat: SeatId;
  readonly urgency: Urgency;
  readonly at: Instant;
  readonly seenBy: StaffId | null;
  readonly seenAt: Instant | null;
  readonly escalation: 0 | 1 | 2;
  /** `is` is null where the key of whoever asked is destroyed: it was settled, and nobody knows how. */
  readonly disposition: { readonly is: Disposition | null; readonly note: string; readonly by: StaffId } | null;
}
