import type { Instant, KnockId, SeatId } from '../ids.ts';

/** How somebody gets home. */
export const WAYS_HOME = ['picked-up', 'ride', 'public-transport', 'walks', 'stays-here', 'other'] as const;
export type WayHome = (typeof WAYS_HOME)[number];
/** How somebody who does not take part today goes: who goes along (a name, empty for nobody) and how they get home. */
export interface SentHome {
  readonly withWhom: string;
  readonly wayHome: WayHome;
  readonly note: string;
}
/** One *Not today*: of a seat, or of a knock nobody could tell whose it was. `how` is null until it is said, or where it is gone. */
export interface NotToday {
  readonly seat: SeatId | null;
  readonly knock: KnockId | null;
  readonly at: Instant;
  readonly how: SentHome | null;
}
