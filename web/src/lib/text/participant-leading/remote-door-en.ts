import type { Company } from '@opencircle/session';

const companies: Record<Company, string> = {
  alone: 'I am alone',
  'others-who-may-hear': 'Others are here. They may hear.',
  'others-who-must-not-hear': 'Others are here. They should not hear.',
};

/** What somebody who is not in the room is asked before the first step, and can change later. */
export const en = {
  remoteDoor: {
    title: 'Where are you now?',
    why: 'This helps staff find you fast. Only you and staff see it.',
    where: 'Where you are',
    whereHelp: 'Street and town, or a place staff know.',
    company: 'Is someone with you?',
    companies,
    headphones: 'Use headphones if you can.',
    callBack: 'A number to call if we get cut off',
    contact: 'Who do we call if you are in danger?',
    contactHelp: 'A name and a number.',
    send: 'Go to the group',
    keep: 'Save',
    skip: 'Skip for now',
    needed: 'First say if someone is with you. Or skip this.',
    sending: 'Sending…',
    saved: 'Saved. Staff can see it.',
  },
};
/** What every language must say there. */
export type RemoteDoorText = typeof en;
