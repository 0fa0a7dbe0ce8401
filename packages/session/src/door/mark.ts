import type { DeviceId, KnockId, ScreenId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { StaffDoorSlice, StaffScreen } from '../slices/people.ts';

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

/** The mark of whatever was let in under this id: of its knock while that is known. */
function markAt({ devices, knocks }: Session, id: ScreenId): string {
  const isIts = (device: DeviceId): boolean => {
    const role = devices[device];
    return (role?.kind === 'screen' && role.screen === id) || (role?.kind === 'tablet' && role.tablet === id);
  };
  return markOf(knocks.find(({ device }) => isIts(device))?.id ?? id);
}

/** Every room screen that was let in, with the mark its knock had. */
export const screensOf = (session: Session): readonly StaffScreen[] =>
  session.screens.map((screen) => ({ screen, mark: markAt(session, screen) }));

/** Every device of the house that was let in, with the mark it shows, and who has it. */
export const tabletsOf = (session: Session): StaffDoorSlice['tablets'] =>
  session.tablets.map((tablet) => {
    const roles = Object.values(session.devices);
    const role = roles.find((one) => one.kind === 'tablet' && one.tablet === tablet);
    return { tablet, mark: tabletMark(session, tablet), seat: role?.kind === 'tablet' ? role.seat : null };
  });

/** What a device of the house shows while nobody has it. */
export const tabletMark = (session: Session, tablet: ScreenId): string => markAt(session, tablet);
