import type { Instant } from '../ids.ts';

/** Something staff put aside to come back to: never whose it was. What is not taken up goes on to the next session. */
export interface ParkedTopic {
  readonly id: string;
  readonly text: string;
  /** Null: it comes from an earlier session. */
  readonly at: Instant | null;
  readonly taken: boolean;
}
