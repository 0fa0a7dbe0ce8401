import type { FamilySide, SheetMode } from '@opencircle/session';
import { plural } from '../plural.ts';

const modes: Record<SheetMode, string> = {
  own: 'Each their own',
  together: 'All together',
  pairs: 'In pairs',
  family: 'Each family',
  'one-to-one': 'With staff',
};
const sides: Record<FamilySide, string> = { participant: 'the person', family: 'the family' };

/** What staff read while a group fills in sheets and shares lines of them. */
export const sheets = {
  sheetWork: {
    modes,
    sides,
    makePairs: 'Make pairs',
    pairs: 'Pairs',
    pairsHow: 'Tap two names to change their places.',
    pairsYes: plural('en', { one: 'Open # sheet', other: 'Open # sheets' }),
    alone: (alias: string) => `${alias} has no partner. They can have a sheet of their own.`,
    familyOf: (alias: string) => `Family of ${alias}`,
    nobodyToPair: 'Everyone who is here has a sheet.',
    changedPlaces: (one: string, other: string) => `${one} and ${other} changed places.`,
    paired: (paired: number, of: number) => `${String(paired)} of ${String(of)} in pairs`,
    writeWith: (names: string) => `Write with ${names}`,
    heldBack: 'Hold back what is shared until I show it',
    live: 'Others see each letter',
    homework: 'They go on at home',
    homeworkTruth: 'They can write until the next session and bring it there.',
    collectedTruth: 'Collected when the session closes: read only.',
    started: 'For one person',
    brought: 'From earlier',
    showAll: plural('en', { one: 'Show it', other: 'Show all' }),
    showSides: 'Show both sides',
    showSidesSure: 'Families read each other’s side. Nobody can write there then.',
    showSidesYes: 'Yes, show both sides',
    sidesShown: 'Both sides are shown',
    heldBackFact: plural('en', { zero: 'Nothing shared yet', one: '# line waits', other: '# lines wait' }),
    give: 'Give a sheet',
    giveTo: (alias: string) => `A sheet for ${alias}`,
    giveHow: (alias: string) => `Only ${alias} gets it, beside what the group does.`,
    giveYes: (title: string) => `Give: ${title}`,
    given: (title: string, alias: string) => `${alias} has: ${title}`,
    which: 'Which sheet',
    another: 'Choose another',
    how: 'How it is filled',
    about: (minutes: number) => `about ${String(minutes)} min`,
    caution: 'May stir things up',
    notes: 'How to lead it',
    cautionWhy: 'This sheet may stir craving or old pain. Watch faces, and keep time for a word alone.',
  },
  boardWork: {
    heldBack: plural('en', {
      one: '# line is held back. Only you see it.',
      other: '# lines are held back. Only you see them.',
    }),
    park: 'Put aside',
    unpark: 'Back on the board',
    parked: plural('en', { one: '# card put aside', other: '# cards put aside' }),
    carry: 'Bring it next time',
    uncarry: 'Not next time',
    carried: 'next time again',
    moved: (title: string) => `Moved: ${title}`,
  },
};
