import { en as ui } from '../ui/en.ts';
import { groundingOnWall as grounding } from './grounding-en.ts';

/** The few words of the room screen. Everyone in the room reads them, from four metres away. */
export const en = {
  ui,
  neutralTitle: 'Group',
  enter: {
    title: 'Show the group here',
    help: 'Type the code from the staff tablet.',
    code: 'Code',
    go: 'Next',
    house: {
      go: 'This is a device of the house',
      title: 'A device for one person after another',
      why: 'Type the code. Staff let it in and hand it on.',
      back: 'This is a screen for the wall',
    },
  },
  waiting: {
    title: 'Waiting for staff',
    why: 'They let this screen in from their tablet. There it has these letters:',
  },
  away: { title: 'Not today', why: 'Staff did not let this screen in.' },
  seat: { title: 'This device has a seat', why: 'Use another device for the wall.' },
  out: { title: 'This screen is off', go: 'Type a new code' },
  soon: 'We start soon.',
  thanks: 'Thank you for being here.',
  door: {
    welcome: 'Welcome in.',
    scan: 'Scan with your phone, or open',
    andType: 'and type',
    noPhone: 'No phone? That is fine. Take a seat.',
    qr: 'Scan to come in',
  },
  sitsIn: (names: string, count: number) =>
    count === 1 ? `${names} from staff sits in today.` : `${names} from staff sit in today.`,
  step: {
    pass: 'Passing is fine',
    answered: (count: number, of: number) => `${String(count)} of ${String(of)} have answered`,
    ready: (count: number, of: number) => `${String(count)} of ${String(of)} ready`,
    modes: {
      pairs: 'Two or three share one sheet.',
      family: 'Each family fills its own sheet.',
      'one-to-one': 'Each person fills a sheet with staff.',
    },
    pairing: 'Staff say who works together.',
    spoken: (count: number, of: number) => `${String(count)} of ${String(of)} have had a turn`,
    everyone: 'Everyone had a turn',
    noTotals: 'Thank you.',
    stopped: 'Writing has stopped',
    card: (card: number, of: number) => `${String(card)} / ${String(of)}`,
    other: 'More',
    question: (position: number, of: number) => `Question ${String(position)} of ${String(of)}`,
    again: 'Talk about it, then choose again.',
    times: ['First', 'Again', 'Third time'],
    tooFew: 'Too few answered to show numbers.',
    same: 'Everyone chose the same answer.',
    answer: 'Answer',
    asked: 'Answered',
    askHere: 'Ask from your phone, without your name. Staff read it first.',
    breakUntil: 'Break until',
    closed: 'The answers are in.',
    soon: 'We go on soon.',
  },
  calm: {
    'eyes-up': { title: 'Eyes up', why: 'Look at each other.' },
    quiet: { title: 'A quiet moment', why: 'Just breathe.' },
  },
  smallGroups: {
    backIn: 'Back together in',
    back: 'Back together. Look up.',
    parts: 'One says no. One offers. With three, one watches. Then change.',
  },
  grounding,
  controls: {
    name: 'This screen',
    blank: 'Blank (b)',
    show: 'Show again (b)',
    full: 'Whole screen',
    offline: 'No connection',
  },
};
/** What every language must say on the wall. */
export type ScreenText = typeof en;
