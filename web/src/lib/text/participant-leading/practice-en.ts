/** What participants read while they work in twos and threes. Fetched with the card that says it. */
export const en = {
  smallGroup: {
    with: (names: string) => `You work with ${names}`,
    and: 'and',
    sameSheet: 'You write on the same page.',
    calledBack: 'Staff call you back soon. Finish your thought.',
    backIn: 'Back together in',
    back: 'Back together. Look up.',
    backWhy: 'Your page stays as it is.',
    situation: 'Your situation',
    card: (at: number, of: number) => `Card ${String(at)} of ${String(of)}`,
    turn: 'Next card',
    saysNo: (name: string) => `${name} says no.`,
    offers: (name: string) => `${name} offers.`,
    watches: (name: string) => `${name} watches.`,
    swapTwo: 'One minute. Then swap.',
    swapThree: 'One minute. Then change places.',
    mayStop: 'You can stop at any time.',
    lost: 'This part could not load.',
    share: {
      legend: 'Who sees this line',
      us: 'Us and staff',
      group: 'The group',
      how: 'With or without names',
      unnamed: 'Without our names',
      named: 'With our names',
      usTruth: 'Only your small group and staff read this.',
      unnamedTruth: 'It goes on the board without a name. Do not write names in it.',
      namedTruth: 'It goes on the board with all your names.',
      heldBack: 'It shows when staff show all of it.',
      takeBack: 'Take it back',
    },
  },
};
/** What every language must say there. */
export type PracticeText = typeof en;
