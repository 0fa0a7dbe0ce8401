import type { Exercise } from '@opencircle/session';
import { plural } from '../plural.ts';

const exercises: Record<Exercise, string> = {
  breathing: 'Slow breathing, 1 minute',
  'five-senses': 'Five senses, 3 minutes',
  'urge-surfing': 'Ride the urge, 5 minutes',
};
const says: Record<Exercise, string> = {
  breathing: 'In for four, out for six',
  'five-senses': 'Five see, four feel, three hear, two smell, one taste',
  'urge-surfing': 'Notice it, breathe, let it pass',
};

/** What staff read about small groups, practice and grounding. */
export const groups = {
  small: {
    title: 'Small groups',
    out: plural('en', { one: '# small group is out', other: '# small groups are out' }),
    callIn: 'Bring everyone back in 1 minute',
    now: 'Now',
    more: 'One minute more',
    send: 'Send them out again',
    called: 'Everyone is called back',
    backIn: (time: string) => `Back in ${time}`,
    back: 'Everyone is back',
    backWhy: 'Their pages stay open.',
    free: plural('en', { one: '# person has no partner', other: '# people have no partner' }),
    join: (alias: string) => `Add ${alias}`,
    joinTruth: 'Whoever is added reads what the two wrote.',
    joined: (alias: string) => `${alias} is in.`,
    card: (at: number, of: number) => `Card ${String(at)}/${String(of)}`,
    turn: 'Next card',
    ready: 'ready',
  },
  add: {
    exercise: 'Which exercise',
    exercises,
    practiceHow: 'Pairs try to say no, with ten cards and the sheet “Ways to say no”.',
    ownCard: 'Your own situation',
  },
  grounding: {
    says,
    rated: (count: number, of: number) => `${String(count)} of ${String(of)} gave a number`,
    moment: (at: number, of: number) => `Moment ${String(at)} of ${String(of)}`,
    tooFew: 'A line for the group needs six people.',
    curve: 'The group’s line, before you show it',
    shown: 'The line is up. New numbers wait.',
  },
};
/** What every language must say there. */
export type GroupsText = typeof groups;
