import type { Exercise } from '@opencircle/session';

const names: Record<Exercise, string> = {
  breathing: 'Slow breathing',
  'five-senses': 'Five senses',
  'urge-surfing': 'Ride the urge',
};
const about: Record<Exercise, string> = {
  breathing: 'About one minute. Breathe out longer than you breathe in.',
  'five-senses': 'Three minutes at your own pace. Find your way back to this room.',
  'urge-surfing': 'About five minutes. An urge rises and falls like a wave.',
};

/** What participants read in an exercise, with the group or alone. Fetched before it is needed. */
export const en = {
  grounding: {
    names,
    about,
    choose: 'Choose one. You can stop at any time.',
    start: 'Start',
    stop: 'Stop',
    again: 'Once more',
    other: 'Choose another',
    in: 'Breathe in',
    out: 'Breathe out',
    breaths: (at: number, of: number) => `Breath ${String(at)} of ${String(of)}`,
    breathed: 'One minute. Notice how you sit now.',
    lookUp: 'No need to look. You can close your eyes and listen.',
    senses: [
      { count: '5', what: 'Look around. Name five things you can see.' },
      { count: '4', what: 'Feel four things. Your feet on the floor. Your shirt on your skin.' },
      { count: '3', what: 'Listen. Find three sounds, near or far.' },
      { count: '2', what: 'Find two things you can smell. Or two smells you like.' },
      { count: '1', what: 'Notice one taste. A sip of water is fine.' },
    ],
    next: 'Next',
    back: 'Back',
    sensed: 'You are here now. Take one slow breath.',
    moments: [
      'Sit well. Where in your body is the urge? Just look at it.',
      'Breathe out slowly. Give the urge some room. You do not have to act.',
      'It may grow now. That is the wave. Stay on top of it and breathe.',
      'Look again. Is it the same, smaller, or in a new place?',
      'Let it go down. Feel your feet. Look around the room.',
    ],
    moment: (at: number, of: number) => `Moment ${String(at)} of ${String(of)}`,
    howStrong: 'How strong is the urge now?',
    none: 'no urge',
    strongest: 'strongest',
    pass: 'You can go on without a number.',
    whoSees: 'Nobody sees your number. Staff see how many gave one.',
    alone: 'This stays on your phone.',
    groupLater: 'From six people up, staff may show one line for the group. It names nobody.',
    kept: 'The group’s line is up now. Your new number stays on your phone.',
    ridden: 'You rode it out. Urges pass.',
    noNumbers: 'You gave no number. That is fine.',
    chart: 'My urge, moment by moment',
    groupChart: 'The group, moment by moment',
    mine: 'Me',
    group: 'Group',
    table: 'Show as a table',
    when: 'Moment',
    missing: 'none',
  },
};
/** What every language must say there. */
export type GroundingText = typeof en;
