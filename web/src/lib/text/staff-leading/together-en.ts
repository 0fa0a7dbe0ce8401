import type { QuickSignal } from '@opencircle/session';

const quick: Record<QuickSignal, string> = {
  time: 'Time',
  'watch-someone': 'Watch someone',
  'you-take-this': 'You take this',
  risk: 'Risk',
  'slow-down': 'Slow down',
  newcomer: 'Newcomer',
  tech: 'Tech',
  swap: 'Swap',
};

/** What staff read about each other: the lane, who sits in, and the phone as a remote control. */
export const together = {
  lane: {
    title: 'Between staff',
    chip: 'Staff',
    fresh: (count: number) => (count === 1 ? '1 new note' : `${String(count)} new notes`),
    gone: 'Gone when the session closes. Keep a note to save it.',
    closed: 'The session was closed. Only what you kept is left.',
    empty: 'Nothing said yet.',
    quick,
    field: 'A few words',
    send: 'Send',
    you: 'You',
    keep: 'Keep',
    kept: 'Kept',
    keptTitle: 'Kept notes between staff',
  },
  observers: {
    title: 'Sits in',
    add: 'Let a colleague sit in',
    help: 'They see what the room may see: no names, no answers. The group reads their name.',
    nobody: 'There is no other colleague.',
    out: 'Show out',
    outSure: (name: string) => `Show ${name} out?`,
    outYes: 'Yes, show out',
  },
  observer: {
    title: 'You sit in',
    help: 'You see what the room may see. The group reads your name.',
    here: (count: number) => (count === 1 ? '1 person here' : `${String(count)} people here`),
    hold: 'On hold',
    holdWhy: 'Nothing is shown just now.',
    leave: 'Leave',
    leaveSure: 'Leave this session?',
    leaveYes: 'Yes, leave',
    open: 'Sit in',
  },
  handOver: {
    concerns: (count: number) =>
      count === 1 ? 'Somebody needs a look before the close.' : `${String(count)} people need a look before the close.`,
    parked: 'Put aside for later:',
    sitsIn: (names: string) => `Sits in: ${names}.`,
    behind: (minutes: number) => `Would end ${String(minutes)} min late.`,
    early: (minutes: number) => `${String(minutes)} min to spare.`,
    onTime: 'On time.',
  },
  remote: {
    everything: 'Everything',
    remote: 'Remote',
    eyesUp: 'Eyes up',
    quiet: 'Quiet',
    blank: 'Blank wall',
    hands: (count: number) => (count === 1 ? '1 hand up' : `${String(count)} hands up`),
    tools: 'For the room',
  },
};
/** What every language must say about it. */
export type TogetherText = typeof together;
