import type { Company, ConcernReason } from '@opencircle/session';

const why: Record<ConcernReason, string> = {
  answer: 'An answer asks for a look',
  'walked-out': 'Walked out',
  'seems-intoxicated': 'Seems drunk or high',
  crisis: 'In crisis',
  staff: 'Staff want to look',
};
const company: Record<Company, string> = {
  alone: 'Alone',
  'others-who-may-hear': 'Others are there and may hear',
  'others-who-must-not-hear': 'Others are there who must not hear',
};

/** What staff read when something happens: the safety card, the short guides, and who is settled before the close. */
export const safety = {
  /** On the bar, where there is room for one word. */
  short: 'Safety',
  title: 'Something happens',
  back: 'Back',
  why,
  noReason: 'Needs a look',
  rose: 'Higher than at the check-in',
  covered: 'Why is covered.',
  card: 'Safety card',
  cardOf: (alias: string) => `Safety card · ${alias}`,
  place: 'Where',
  inTheRoom: 'In the room',
  notHere: 'Not here',
  company,
  missing: 'Place not said',
  missingWhy: 'Ask them where they are, and write it here.',
  noNumber: 'Not given',
  callBack: 'Call back',
  contact: 'Call in an emergency',
  told: (time: string) => `Said at ${time}`,
  enter: 'Write it down',
  change: 'Change',
  keep: 'Keep',
  companyAsked: 'Who is near them?',
  show: 'Show place and numbers',
  lines: 'Numbers that answer now',
  onCall: 'On call here',
  noLines: 'No connection yet. In the United States: 911 for danger, 988 for a crisis.',
  note: 'Note that staff want to look',
  pick: 'Who is it?',
  nobody: 'Nobody is in the circle.',
  hold: 'Hold for everyone',
  held: 'On hold. Every screen is calm.',
  flows: {
    arrives: {
      title: 'Someone arrives drunk or high',
      lines: [
        'Meet them at the door, not in the circle.',
        'Speak low and short. No talk about use now.',
        'They do not drive. Somebody goes along.',
        'Say: your place is here next time.',
      ],
      atDoor: 'At the door',
      nobody: 'Nobody is knocking.',
      inside: 'Already in the circle?',
      seems: 'Seems drunk or high',
    },
    leaves: {
      title: 'Someone walks out',
      lines: [
        'One of you goes after them. One stays.',
        'Walk beside them. Ask: are you safe?',
        'Tell the group: they are looked after.',
        'Not found? Call back, then the contact.',
      ],
      did: (alias: string) => `${alias} walked out`,
      noted: 'Noted. Their time has ended; they come back by the door.',
    },
    crisis: {
      title: 'Someone is in crisis',
      lines: [
        'Stay calm. Hold the group.',
        'One takes the person out. One stays.',
        'Ask straight: are you thinking of killing yourself?',
        'Do not leave them alone. Call if in doubt.',
      ],
    },
    alarm: {
      title: 'Alarm',
      lines: [
        'Hold. Everyone out by the nearest exit.',
        'Take this tablet along.',
        'Count with the muster list outside.',
        'Those at home: call them back later.',
      ],
    },
  },
  lineSettings: {
    title: 'Numbers on the help card',
    help: 'Everyone at the door can read these. Say nothing here about the group.',
    label: (language: string) => `Name, ${language}`,
    number: 'Number',
    texts: 'Also takes texts',
    add: 'One more number',
    remove: 'Remove',
    incomplete: 'Each number needs a name in both languages.',
  },
};
