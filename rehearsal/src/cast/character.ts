/** What somebody does besides what everybody does. */
export type Habit =
  /** Puts a hand up while others teach, and takes it down again. */
  | 'raises-a-hand'
  | 'passes'
  /** Has more to say than there is room for. */
  | 'talks-long'
  | 'asks-for-time'
  | 'needs-a-word'
  /** Answers, thinks again, and answers differently. */
  | 'changes-answers'
  | 'leaves-early'
  | 'loses-the-network'
  | 'shares-with-name'
  | 'shares-without-name'
  /** Waits with sharing until the others' lines are on the board. */
  | 'shares-at-the-board'
  | 'asks-the-box'
  /** Adds a line where the whole group writes its agreement. */
  | 'adds-to-the-agreement';

/** When somebody stands at the door: so many seconds after it opened, or in the middle of the check-in. */
export type Arrival = { readonly after: number } | 'mid-check-in';

/** One pretend person, whatever they are called and whichever language they speak. */
export interface Character {
  readonly comes: Arrival;
  readonly knocks: 'by-link' | 'by-name';
  readonly presence: 'in-the-room' | 'remote';
  /** How long they need for a thing: 1 is usual. */
  readonly tempo: number;
  /** How much of a sheet they fill: from 1, little, to 3. */
  readonly effort: 1 | 2 | 3;
  /** How they are today, from 0 to 1: what they choose where nothing more is known of a question. */
  readonly spirits: number;
  /** From 0 to 10, on arriving and on leaving. */
  readonly craving: readonly [number, number];
  /** What they choose, by the key of an item. */
  readonly choices: Readonly<Record<string, string>>;
  /** In a quiz: right at once, right after the group talked about it, or only once it was explained. */
  readonly learns: 'knew-it' | 'by-talking' | 'by-explanation';
  readonly habits: readonly Habit[];
}
