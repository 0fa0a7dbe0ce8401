/** What stands around the questions that ask for several choices, a number or a day. */
export const en = {
  items: {
    upTo: (most: number) => `Up to ${String(most)}`,
    chosen: (count: number, most: number) => `${String(count)} of ${String(most)} chosen`,
    none: 'none of these',
    less: 'one less',
    more: 'one more',
    between: (min: number, max: number) => `From ${String(min)} to ${String(max)}`,
    today: 'today',
    yesterday: 'yesterday',
    longerAgo: 'longer ago',
    stillSo: (day: string) => `still ${day}`,
    pickDay: 'Pick the day',
    notAhead: 'This day is still to come.',
    since: (day: string) => `Since ${day}`,
    days: (count: number) => (count === 1 ? '1 day' : `${String(count)} days`),
    toldBefore: (day: string) => `You told us before: ${day}. You can leave it so.`,
    onlyStaff: 'Only you and staff see this.',
    lost: 'This question did not load.',
    thanked: 'Thank you for telling us. Someone here will talk with you today.',
    orNow: 'You can also press “I need a word” now.',
  },
};
/** What every language must say here. */
export type ItemText = typeof en;
