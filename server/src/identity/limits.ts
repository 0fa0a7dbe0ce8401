import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { DeviceId } from '@opencircle/session';

const HOUR_SECONDS = 60 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 30;
const PRACTICE_PER_ADDRESS = 60;
const WRONG_CODES_A_MINUTE = 10;
const LONGEST_DELAY = 3_000;
const DELAY_STEP = 250;

/** Limits failed sign-ins. Each try counts when it begins, so that many at once are not more than one after the other. */
export interface SignInLimit {
  /** Null: too many failed. What it returns takes the try back: it succeeded, and staff come and go all day. */
  begin(account: string, address: string, device: DeviceId | null): Promise<(() => Promise<void>) | null>;
}
/** Counts wrong door codes and slows down whoever types many. It refuses nobody: a waiting room has one address. */
export interface CodeLimit {
  /** Milliseconds to wait before the next code from this address is looked at. */
  delayFor(address: string): Promise<number>;
  failed(address: string): Promise<void>;
}

/** An address as limits count it: a home has 64 bits of IPv6 to itself. */
export function addressToKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  return groups.slice(0, 4).join(':');
}

/**
 * Ten failures an hour for an account, thirty for an address. A device that signed in before has its own ten and is not counted by
 * address, so nobody can lock it out.
 */
export function createSignInLimit(): SignInLimit {
  const accounts = new RateLimiterMemory({ points: PER_ACCOUNT, duration: HOUR_SECONDS });
  const addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: HOUR_SECONDS });
  return {
    async begin(account, address, device) {
      const [accountKey, addressKey] = [`${account}/${device ?? ''}`, addressToKey(address)];
      const isCounted = device === null;
      // The address first: made-up accounts from a refused one leave nothing in memory.
      if (isCounted && (await addresses.penalty(addressKey)).consumedPoints > PER_ADDRESS) return null;
      if ((await accounts.penalty(accountKey)).consumedPoints > PER_ACCOUNT) return null;
      return async () => {
        await accounts.reward(accountKey);
        if (isCounted) await addresses.reward(addressKey);
      };
    },
  };
}

/** Sixty practice sign-ins an hour for an address, since nobody has to know a password for one. False: too many. */
export function createPracticeLimit(): (address: string) => Promise<boolean> {
  const addresses = new RateLimiterMemory({ points: PRACTICE_PER_ADDRESS, duration: HOUR_SECONDS });
  return async (address) => (await addresses.penalty(addressToKey(address))).consumedPoints <= PRACTICE_PER_ADDRESS;
}

/** Ten wrong codes a minute at full speed, then each try waits longer, up to three seconds. */
export function createCodeLimit(): CodeLimit {
  const addresses = new RateLimiterMemory({ points: WRONG_CODES_A_MINUTE, duration: 60 });
  return {
    async delayFor(address) {
      const wrong = (await addresses.get(addressToKey(address)))?.consumedPoints ?? 0;
      return Math.min(LONGEST_DELAY, Math.max(0, wrong - WRONG_CODES_A_MINUTE + 1) * DELAY_STEP);
    },
    async failed(address) {
      await addresses.penalty(addressToKey(address));
    },
  };
}
