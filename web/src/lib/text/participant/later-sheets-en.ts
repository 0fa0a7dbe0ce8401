import type { FamilySide } from '@opencircle/session';

const sides: Record<FamilySide, string> = {
  participant: 'What the other side wrote',
  family: 'What your family wrote',
};

/** What a participant's page says of sheets that are theirs beside the group's, and of the other side of a family's. */
export const laterSheets = {
  given: {
    title: 'A sheet for you',
    forYou: 'Staff gave you this sheet. The group does not see it.',
    before: 'You have a sheet from last time. You can go on with it.',
    open: (title: string) => `Open: ${title}`,
    later: 'Later',
  },
  atHome: {
    title: 'You can go on at home',
    why: 'Write here until your next group. Nobody is watching this page.',
    open: (title: string) => `Go on with: ${title}`,
    done: 'Done for now',
  },
  family: {
    sides,
    own: 'What your side wrote',
    look: 'Look again',
    nothing: 'Nothing is written there.',
  },
};
