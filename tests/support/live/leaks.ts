import type { Page } from './page.ts';

/** Words in these tests that only some may read: what stands behind `PRIVATE-of-` belongs to that seat and to staff. */
const OF_SEAT = /PRIVATE-of-([\w-]+?)-(?:answer|plan|where|contact)-/g;
const STAFF_ONLY = ['PRIVATE-note', 'PRIVATE-prompt'];
/** A line its writer shares with nobody: no view shows it, not even to staff. */
const NOBODY = 'PRIVATE-line';
/** Names never reach the wall. */
const NAMES = ['KNOCK-', 'Ash', 'Bo', 'Cyd', 'Dee'].map((name) => new RegExp(`\\b${name}\\b|KNOCK-`));

/** Every private word that reached a page whose person may not read it. */
export function leaksTo({ who, frames, seats, kinds }: Page): readonly string[] {
  const leaks: string[] = [];
  for (const frame of frames) {
    if (frame.includes(NOBODY)) leaks.push(`a line shared with nobody reached ${who.kind}`);
    if (who.kind === 'staff') continue;
    for (const word of STAFF_ONLY) if (frame.includes(word)) leaks.push(`${word} reached ${who.kind}`);
    for (const [, seat] of frame.matchAll(OF_SEAT))
      if (seat !== undefined && !seats.has(seat)) leaks.push(`words of another seat reached ${who.kind}`);
    if (kinds.size === 1 && kinds.has('screen') && NAMES.some((name) => name.test(frame)))
      leaks.push('a name reached the wall');
  }
  return leaks;
}
