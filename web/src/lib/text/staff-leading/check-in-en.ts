const signed = (change: number): string => (change > 0 ? `+${String(change)}` : `−${String(-change)}`);

/** What staff read and write around check-in and check-out. */
export const checkIn = {
  passed: 'passed',
  yes: 'yes',
  no: 'no',
  none: 'none of these',
  lastTime: (was: string) => `last time ${was}`,
  since: (day: string) => `since ${day}`,
  days: (count: number) => (count === 1 ? '1 day' : `${String(count)} days`),
  change: (by: number) => (by === 0 ? 'the same as at check-in' : `${signed(by)} since check-in`),
  ofConcern: 'Asks for a look',
  pass: 'pass',
  passedHere: 'Passed.',
  answer: 'answer',
  enter: 'Enter what they say',
  enterAgain: 'Change what they said',
  entering: (alias: string) => `What ${alias} says`,
  enterWhy: 'They are on paper. It counts as their own answer.',
  save: 'Save',
  saved: (alias: string) => `Saved for ${alias}`,
  question: 'Question of the day',
  questionWhy: 'One more question at the end of the check-in. Until somebody has answered.',
  ask: 'Ask it',
  askOther: 'Change it',
  remove: 'Take it out',
  asked: 'The question is in the check-in',
  removed: 'The question is out',
  full: 'This check-in already asks eight things.',
  tooLate: 'Somebody has answered already.',
};
/** What every language must say here. */
export type CheckInText = typeof checkIn;
