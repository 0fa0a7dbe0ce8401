/** What staff read about the wall: what is there, and what it would be. */
export const wall = {
  show: 'Show on the wall',
  hide: 'Take off the wall',
  now: 'On the wall now',
  would: 'If you show it',
  wouldBe: 'When it is not blank',
  loading: 'The picture comes in a moment.',
  noPicture: 'The picture did not come. The buttons work.',
  nothing: 'Nothing people gave is up there.',
  may: 'What people gave waits for you. Nobody sees it there yet.',
  up: 'What people gave is up there. It goes when the group moves on.',
  picture: (title: string) => `A picture of the wall: ${title}`,
};
/** What every language must say of the wall. */
export type WallText = typeof wall;
