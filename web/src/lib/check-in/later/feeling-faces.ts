const HEAD = 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z';
const EYES = {
  open: 'M9 10v.1M15 10v.1',
  closed: 'M7.6 10.2q1.4 1 2.8 0M13.6 10.2q1.4 1 2.8 0',
  glad: 'M7.6 10.4q1.4-1.6 2.8 0M13.6 10.4q1.4-1.6 2.8 0',
  half: 'M7.8 10h2.4M13.8 10h2.4',
  wide: 'M9 8.6v2M15 8.6v2',
  aside: 'M10.4 10v.1M16.4 10v.1',
  down: 'M8.4 11.4v.1M14.4 11.4v.1',
  crossed: 'M7.9 9l2 2M9.9 9l-2 2M14.1 9l2 2M16.1 9l-2 2',
} as const;
const MOUTH = {
  smile: 'M9 14.7a6 6 0 0 0 6 0',
  grin: 'M8.3 13.8a4.3 4.3 0 0 0 7.4 0z',
  flat: 'M9 15.2h6',
  aslant: 'M9 15.8l6-1.4',
  frown: 'M9 16.2a4.6 4.6 0 0 1 6 0',
  wavy: 'M8.4 15.4q1.2-1.4 2.4 0t2.4 0 2.4 0',
  round: 'M12 17a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3z',
  tongue: 'M9 14.6h6M12.6 14.6v1.6q1 .8 1.6-.2v-1.4',
} as const;
const BROW = {
  none: '',
  angry: 'M7.4 7l2.8 1.3M16.6 7l-2.8 1.3',
  worried: 'M7.4 8.2l2.6-1.3M16.6 8.2L14 6.9',
  raised: 'M7.6 7.2q1.4-1 2.8-.2',
  tear: 'M16.2 12v1.6',
} as const;

const face = (eyes: keyof typeof EYES, mouth: keyof typeof MOUTH, brow: keyof typeof BROW = 'none'): string =>
  HEAD + EYES[eyes] + MOUTH[mouth] + BROW[brow];

/** A simple face for each of the twenty-four words, by the option's id; an option without one stands in words alone. */
export const FEELING_FACES: Readonly<Partial<Record<string, string>>> = {
  calm: face('closed', 'smile'),
  okay: face('open', 'flat'),
  hopeful: face('open', 'smile', 'raised'),
  proud: face('glad', 'grin'),
  grateful: face('glad', 'smile'),
  connected: face('open', 'smile'),
  curious: face('aside', 'round', 'raised'),
  strong: face('open', 'grin'),
  tired: face('half', 'round'),
  bored: face('half', 'aslant'),
  flat: face('half', 'flat'),
  foggy: face('closed', 'wavy'),
  restless: face('wide', 'wavy'),
  sick: face('crossed', 'wavy'),
  sore: face('crossed', 'frown'),
  hungry: face('open', 'tongue'),
  worried: face('open', 'wavy', 'worried'),
  scared: face('wide', 'round', 'worried'),
  sad: face('open', 'frown', 'tear'),
  lonely: face('aside', 'frown'),
  ashamed: face('down', 'frown'),
  guilty: face('down', 'wavy', 'worried'),
  angry: face('open', 'frown', 'angry'),
  overwhelmed: face('crossed', 'round', 'worried'),
};
