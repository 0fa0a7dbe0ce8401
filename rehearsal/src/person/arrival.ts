import type { FindDoor } from '@opencircle/protocol';
import type { Language, SessionId } from '@opencircle/session';
import type { Character } from '../cast/character.ts';
import { pause, type Device } from '../device/index.ts';
import type { Pace } from '../pace.ts';
import type { Hall } from './hall.ts';

/** Whoever is invited: how they are called here, and the secret of their personal link where they have one. */
export interface Invited {
  readonly alias: string;
  readonly language: Language;
  readonly personalLink: string | null;
}
interface OnTheWay {
  readonly character: Character;
  readonly invited: Invited;
  readonly doorCode: string;
  readonly device: Device;
  readonly pace: Pace;
  readonly hall: Hall;
  readonly isCalledBack: () => boolean;
}

/** Seconds after the check-in began. */
const LATE = 20;
/** Seconds between two tries at a closed door, by the person's time and by the clock; and how many until they go home. */
const [AGAIN, AGAIN_AT_LEAST, TRIES] = [3, 0.5, 60];

/** Comes when it is this person's time, and knocks; gives the session behind the door, or null if there was no coming in. */
export async function arrive(on: OnTheWay): Promise<SessionId | null> {
  const { character, hall, pace } = on;
  if (character.comes === 'mid-check-in') {
    await hall.underWay();
    await pace.wait(LATE);
  } else await pace.wait(character.comes.after);
  for (let tries = 0; tries < TRIES && !on.isCalledBack(); tries += 1) {
    const session = await knock(on).catch(() => null);
    if (session !== null) return session;
    await Promise.all([pace.wait(AGAIN), pause(AGAIN_AT_LEAST * 1_000)]);
  }
  return null;
}

function knock({ character, invited, doorCode, device }: OnTheWay): Promise<SessionId> {
  const { alias, language, personalLink } = invited;
  const isTyping = personalLink === null || (character.knocks === 'by-name' && doorCode !== '');
  const door: FindDoor = isTyping ? { code: doorCode } : { personal: personalLink };
  return device.knock(door, { as: 'person', name: alias, language, presence: character.presence });
}
