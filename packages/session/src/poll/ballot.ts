import type { Instant, SeatId } from '../ids.ts';

/** How many chose each option of a question, in the order of its options; or why the group is not told. */
export type Counts = readonly number[] | 'too-few' | 'all-the-same';
/** What somebody chose of a question's options; `null` is a pass. */
export interface Chosen {
  readonly choice: string | null;
}
/** One time the group answers a question. `counts` and the moment are there once it is closed. */
export interface Ballot {
  readonly answers: Readonly<Record<SeatId, Chosen | 'gone'>>;
  readonly counts: Counts | null;
  readonly closedAt: Instant | null;
}
/** A quiz or a poll: the question the group is on, and for each question its ballots, the first and those after talking about it. */
export interface Poll {
  readonly at: number;
  readonly ballots: Readonly<Record<string, readonly Ballot[]>>;
  readonly explained: readonly string[];
}
