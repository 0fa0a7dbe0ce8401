/** What a participant's page says at a device of the house, and to who is new or comes late. */
export const house = {
  handOn: { title: 'Hand me on', why: 'Give me to staff. They hand me to the next person.' },
  done: {
    here: 'This device is shared. When you are done, everything of yours leaves it.',
    go: 'I am done',
    saving: 'We save your last words…',
    unsent: 'You have not sent your answers yet. Send them first, or they are lost.',
    yes: 'I am done anyway',
    no: 'Go back',
  },
  fresh: {
    title: 'New here? Welcome.',
    how: 'This page follows the group. You write at your own pace.',
    pass: 'You can pass on anything. Tap “pass”.',
    onlyMe: 'Only me: nobody else reads it.',
    staff: 'Staff: staff read it. It may go in your chart.',
    group: 'Group: people here read it.',
    word: 'Need staff? Tap “I need a word”.',
    go: 'All right',
  },
};
/** What every language must say there. */
export type HouseText = typeof house;
