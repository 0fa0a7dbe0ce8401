import type { Signer } from '@opencircle/worksheets';

const roles: Record<Signer, string> = { participant: 'participant', family: 'family', staff: 'staff' };
const hour = (hour: number): string => {
  const half = hour % 24 < 12 ? 'am' : 'pm';
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}\u00a0${half}`;
};

/** What fields say whose parts are always there: a chain, a week, a calendar, a body, other sheets, signatures. */
export const parts = {
  wayOut: (position: number) => `Way out after step ${String(position)}`,
  wayOn: 'If I do not step out',
  bodyByName: 'By name',
  brush: 'Pick one, then tap',
  open: 'Open',
  day: 'Day',
  today: 'today',
  hours: 'Hours',
  hourFrom: (from: number, to: number) => `${hour(from)} – ${hour(to)}`,
  slot: (day: string, hours: string, what: string) => `${day}, ${hours}: ${what}`,
  sameAs: (day: string) => `Same as ${day}`,
  copied: (day: string) => `The same as ${day} now.`,
  monthBefore: 'Month before',
  monthAfter: 'Month after',
  dayIs: (day: string, what: string) => `${day}: ${what}`,
  unmarked: 'not marked',
  from: (sheet: string, day: string) => `${sheet}, ${day}`,
  onlyYou: 'Only you see this.',
  carryNothing: 'Nothing is here yet. It comes from your other sheets.',
  carryLost: 'Your other sheets cannot be read just now. We keep trying.',
  roles,
  signed: (name: string, role: string, day: string) => `${name} (${role}) signed, ${day}`,
  notYet: (who: string) => `Not signed yet: ${who}`,
  signTruth: 'Your name and the day will stand here. You can take it back.',
  yourName: 'Your name',
  unsign: 'Take my name back',
  unsignYes: 'Yes, take it back',
};
