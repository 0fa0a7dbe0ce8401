import type { DeviceId, KnockId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { StaffScreen } from '../slices/people.ts';

/** Without those that are taken for one another from across a room, and without vowels, so that no mark is a word. */
const SIGNS = 'CDFGHJKMNPRTVWXZ';
const LENGTH = 4;

/** Four signs that a waiting wall and its knock both show, so that staff can tell two walls apart. */
export function markOf(knock: KnockId): string {
  // FNV-1a: nothing secret is meant, only that two are rarely alike.
  let sum = 0x811c9dc5;
  for (const sign of knock) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Array.from({ length: LENGTH }, (_, index) => SIGNS[(sum >>> (index * 4 + 8)) % SIGNS.length] ?? '').join('');
}

/** Every room screen that was let in, with the mark its knock had. */
export const screensOf = ({ screens, devices, knocks }: Session): readonly StaffScreen[] =>
  screens.map((screen) => {
    const isIts = (device: DeviceId): boolean => {
      const role = devices[device];
      return role?.kind === 'screen' && role.screen === screen;
    };
    return { screen, mark: markOf(knocks.find(({ device }) => isIts(device))?.id ?? screen) };
  });
