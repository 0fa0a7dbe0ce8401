import type { TodaySession } from '@opencircle/protocol';

const MINUTE = 60_000;
/** A longer gap is not a break between two sessions of one visit. */
const LONGEST_BREAK = 60;

/** One session of the evening, and how long the break after it is; null: none, or the evening is over. */
export interface EveningPart {
  readonly meeting: TodaySession;
  readonly breakAfter: number | null;
}
/** Today as one evening: its sessions in order; rehearsals apart, unless there is nothing else. */
export interface Evening {
  readonly parts: readonly EveningPart[];
  readonly rehearsals: readonly TodaySession[];
  /** The one to open next, or to go on with. */
  readonly next: TodaySession | null;
  /** From when to when; null where nothing meets. */
  readonly from: number | null;
  readonly to: number | null;
}

const endOf = ({ startsAt, minutes }: TodaySession): number => startsAt + minutes * MINUTE;

/** Puts the sessions of a day in the order they are met in. */
export function eveningOf(today: readonly TodaySession[]): Evening {
  const real = today.filter(({ practice }) => !practice);
  const meetings = (real.length > 0 ? real : today).toSorted((a, b) => a.startsAt - b.startsAt);
  const parts = meetings.map((meeting, at) => {
    const following = meetings[at + 1];
    const gap = following === undefined ? 0 : Math.round((following.startsAt - endOf(meeting)) / MINUTE);
    return { meeting, breakAfter: gap > 0 && gap <= LONGEST_BREAK ? gap : null };
  });
  return {
    parts,
    rehearsals: real.length > 0 ? today.filter(({ practice }) => practice) : [],
    next: meetings.find(({ phase }) => phase !== 'closed') ?? null,
    from: meetings[0]?.startsAt ?? null,
    to: meetings.length === 0 ? null : Math.max(...meetings.map(endOf)),
  };
}
