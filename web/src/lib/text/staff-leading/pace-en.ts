import { plural } from '../plural.ts';

const minutes = (count: number): string => `${String(count)} min`;

/** What staff read about time, the order of a round, eyes up, quiet moments and the parking lot. */
export const room = {
  pace: {
    panel: 'Time left',
    ends: (would: string, planned: string) => `At this pace the group ends at ${would}. Planned: ${planned}.`,
    onTime: 'You are on time. Nothing needs to change.',
    checkOut: (kept: number, of: number) =>
      kept === of
        ? `The check-out keeps its ${minutes(of)}.`
        : `The check-out keeps ${String(kept)} of ${minutes(of)}.`,
    ways: 'Two ways to end on time',
    oneWay: 'One way to win time',
    noWay: 'No step ahead can be shorter. The group ends late, or you end it before its last step.',
    skip: (title: string) => `Leave out “${title}”`,
    skipDoes: (wins: number) => `Wins ${minutes(wins)}. Everything else stays as it is.`,
    shorten: 'Shorten what comes',
    shortenDoes: (wins: number) => `Wins ${minutes(wins)}, a little from each step. The check-out stays as it is.`,
    cut: (title: string, from: number, to: number) => `${title}: ${String(from)} → ${minutes(to)}`,
    stillLate: (late: number) => `${minutes(late)} late even so.`,
    doSkip: 'Leave it out',
    doShorten: 'Shorten them',
    done: 'Done.',
    undo: 'Undo this',
  },
  calm: {
    open: 'Calm',
    panel: 'Calm the room',
    why: 'Phones and the wall say it at once, without a sound. What people write stays.',
    eyesUp: 'Eyes up',
    quiet: 'Quiet moment',
    seconds: (seconds: number) => (seconds < 60 ? `${String(seconds)} s` : minutes(seconds / 60)),
    untilEnd: 'Until I end it',
    is: { 'eyes-up': 'Eyes up', quiet: 'Quiet' },
    end: { 'eyes-up': 'End eyes up', quiet: 'End quiet' },
    blank: 'Blank the wall',
    unblank: 'Show the wall again',
  },
  parking: {
    chip: plural('en', { zero: 'Parking lot', one: '# parked', other: '# parked' }),
    panel: 'Parking lot',
    why: 'For later. Staff alone read this. What is not taken up waits in the next session.',
    field: 'What to come back to',
    park: 'Park it',
    taken: 'Taken up',
    before: 'From last time',
    remove: 'Remove',
    removeWhat: (topic: string) => `Remove ${topic}`,
    none: 'Nothing is parked.',
    wait: plural('en', { one: '# parked topic waits', other: '# parked topics wait' }),
    look: 'Parked topics',
  },
  order: {
    name: 'Who comes next',
    circle: 'Around the circle',
    fair: 'Fair turn',
    fairWhy: 'Begins with who opened a round longest ago.',
    notHeard: (names: string) => `Not heard yet: ${names}`,
  },
  queue: {
    panel: 'Hands and time to talk',
    hand: 'hand up',
    wish: 'asked for time',
    both: 'hand up, asked for time',
    nobody: 'No hand is up, and nobody asked for time.',
    covered: plural('en', { one: '# asked for time; covered', other: '# asked for time; covered' }),
  },
};
