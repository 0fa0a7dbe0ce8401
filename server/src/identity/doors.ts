import type { Session } from '@opencircle/session';
import { LIMITS } from '@opencircle/protocol';
import type { Randomness } from '../deps.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { Vault } from '../vault/ports.ts';

/** Without 0 O 1 I L, which people read as each other. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** Finds the session behind an open door. */
export interface Doors {
  byCode(typed: string): Session | null;
  byToken(token: string): Session | null;
  /** A code that no open door has. */
  newCode(): string;
  /** The token of this session's door as it is open now. */
  tokenOf(session: Session): string;
}

/** Whether people may knock: from opening the door until the session closes. */
export const isDoorOpen = ({ phase, door }: Session): boolean =>
  door.code !== '' && (phase === 'door-open' || phase === 'running' || phase === 'closing');

/** Whether there is no place left, in the circle or in front of the door. */
export const isDoorFull = ({ seats, knocks }: Session): boolean =>
  Object.values(seats).filter(({ state }) => state !== 'removed').length >= LIMITS.seats ||
  knocks.filter(({ answer }) => answer === 'waiting').length >= LIMITS.waitingKnocks;

const toCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Looks at every open door each time and compares keyed hashes, so that how long it takes says nothing. */
export function createDoors(live: LiveSessions, vault: Vault, random: Randomness): Doors {
  const open = (): readonly Session[] => live.all().filter(isDoorOpen);
  const tokenOf = ({ id, door }: Session): string => vault.derive('door', `${id}:${String(door.number)}`);
  const find = (purpose: string, wanted: string, of: (session: Session) => string): Session | null => {
    const hash = vault.blind(purpose, wanted);
    return open().reduce<Session | null>(
      (found, session) => (vault.blind(purpose, of(session)) === hash ? session : found),
      null,
    );
  };
  return {
    tokenOf,
    byCode: (typed) => find('door-code', toCode(typed), ({ door }) => door.code),
    byToken: (token) => find('door-token', token, tokenOf),
    newCode() {
      const used = new Set(open().map(({ door }) => door.code));
      for (;;) {
        const code = Array.from({ length: LENGTH }, () => ALPHABET[random.below(ALPHABET.length)]).join('');
        if (!used.has(code)) return code;
      }
    },
  };
}
