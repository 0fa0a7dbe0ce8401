import type { Exercise } from '@opencircle/session';

const titles: Record<Exercise, string> = {
  breathing: 'Slow breathing',
  'five-senses': 'Five senses',
  'urge-surfing': 'Ride the urge',
};

/** What the wall says while the group does an exercise. */
export const groundingOnWall = {
  titles,
  in: 'Breathe in',
  out: 'Breathe out',
  senses: ['Five you see', 'Four you feel', 'Three you hear', 'Two you smell', 'One you taste'],
  wave: 'It rises. It peaks. It falls.',
  curve: 'The group, moment by moment',
  none: 'no urge',
  strongest: 'strongest',
  anyPace: 'At your own pace',
};
/** What every language must say there. */
export type GroundingOnWall = typeof groundingOnWall;
