import { plural } from '../plural.ts';

/** What the desk says about a visit day, who was there when, and rehearsals. */
export const day = {
  title: 'Visit day',
  sessions: plural('en', { zero: 'No session', one: '# session', other: '# sessions' }),
  none: 'No session on this day.',
  noneHelp: 'Look at another day, or plan a session from its group.',
  previous: 'Day before',
  next: 'Day after',
  unplanned: (title: string, time: string) => `${title}, ${time}: not planned yet.`,
  ledBy: (names: string) => `With ${names}`,
  nobodyLeads: 'Nobody is named to lead it',
  topic: (topic: string) => `Topic: ${topic}`,
  lasted: (from: string, to: string) => `was ${from} – ${to}`,
  record: 'Record',
  lead: 'Go in',
  people: 'People',
  peopleHelp: 'Time between sessions is in no sum. Minutes are confirmed in the record of each session.',
  nobody: 'Nobody is expected on this day.',
  person: 'Person',
  minutes: 'Minutes',
  counted: 'Count toward hours',
  inAndOut: (from: string, to: string) => `${from} – ${to}`,
  stillHere: (from: string) => `since ${from}`,
  minutesOf: (minutes: number, counted: number) => `${String(minutes)} min, ${String(counted)} count`,
  confirmed: 'confirmed',
  toConfirm: 'to confirm',
  notOnList: 'not on the list',
  states: { expected: 'expected', notYet: 'not here yet', didNotCome: 'did not come', notToday: 'Not today' },
  late: (minutes: number) => `${String(minutes)} min late`,
  leftEarly: (minutes: number) => `left ${String(minutes)} min early`,
  unknown: 'Not today, at the door, of people nobody could name',
  practice: 'Practice. No real people.',
};

/** What the desk says about rehearsing with pretend people. */
export const rehearse = {
  title: 'Rehearse with pretend people',
  help: 'Pretend people arrive, check in, write and raise their hands. You lead. Nothing of it goes into a record.',
  go: 'Start the rehearsal',
  rehearsals: 'Rehearsals',
};
