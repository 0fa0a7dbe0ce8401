import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Bytes, Journal, KeyHolder, Store } from '../storage/ports.ts';
import { openBytes, sealBytes } from './envelope.ts';
import type { SealingKey, Vault } from './ports.ts';

/** What the vault stands on. */
export interface VaultParts {
  /** 32 bytes from KEY_FILE. */
  readonly programKey: Bytes;
  readonly store: Pick<Store, 'wrappedKey'>;
  readonly journal: Pick<Journal, 'commit'>;
}

/** Somebody still holds a key that was destroyed while they held it. */
export class KeyDestroyed extends Error {
  constructor() {
    super('this key was destroyed');
  }
}

interface HeldKey extends SealingKey {
  destroy(): void;
}

const LENGTH = 32;
const DERIVED = 16;

const aboutWrapped = (holder: KeyHolder): string => `key of ${holder}`;

/** Written so that no two pairs read the same. */
const pair = (purpose: string, value: string): string => JSON.stringify([purpose, value]);

function createHeldKey(raw: Bytes): HeldKey {
  let alive = true;
  const inUse = (): Bytes => {
    if (!alive) throw new KeyDestroyed();
    return raw;
  };
  return {
    seal: (about, plain) => sealBytes(inUse(), about, plain),
    open: (about, sealed) => openBytes(inUse(), about, sealed),
    destroy() {
      alive = false;
      raw.fill(0);
    },
  };
}

/** Keys at rest and in use. Every purpose has its own key, derived from the program key. */
export function createVault({ programKey, store, journal }: VaultParts): Vault {
  const subkey = (purpose: string): Bytes =>
    new Uint8Array(hkdfSync('sha256', programKey, new Uint8Array(0), `opencircle ${purpose} 1`, LENGTH));
  const wrapping = subkey('wrapping');
  const blinding = subkey('blinding');
  const deriving = subkey('deriving');
  const held = new Map<KeyHolder, Promise<HeldKey | 'destroyed'>>();
  const destroying = new Map<KeyHolder, Promise<void>>();

  async function load(holder: KeyHolder): Promise<HeldKey | 'destroyed'> {
    const stored = await store.wrappedKey(holder);
    if (stored === 'destroyed') return 'destroyed';
    if (stored !== null) return createHeldKey(openBytes(wrapping, aboutWrapped(holder), stored));
    const raw = new Uint8Array(randomBytes(LENGTH));
    await journal.commit([{ kind: 'key', holder, wrapped: sealBytes(wrapping, aboutWrapped(holder), raw) }]);
    return createHeldKey(raw);
  }

  /** One load for all who ask at the same time; what failed is tried again by the next. */
  function keyOf(holder: KeyHolder): Promise<HeldKey | 'destroyed'> {
    const known = held.get(holder);
    if (known !== undefined) return known;
    const loading = load(holder).catch((error: unknown) => {
      held.delete(holder);
      throw error;
    });
    held.set(holder, loading);
    return loading;
  }

  async function destroyNow(holder: KeyHolder): Promise<void> {
    // A key still on its way to the disk arrives first, so that it is destroyed too.
    const key = await held.get(holder)?.catch(() => null);
    await journal.commit([{ kind: 'destroy-key', holder }]);
    held.set(holder, Promise.resolve('destroyed'));
    if (key && key !== 'destroyed') key.destroy();
  }

  function key(holder: KeyHolder): Promise<HeldKey | 'destroyed'> {
    const settled = destroying.get(holder);
    return settled === undefined ? keyOf(holder) : settled.then(() => key(holder));
  }

  return {
    key,
    async destroy(holder) {
      const done = destroyNow(holder);
      // Whoever asks meanwhile waits for the outcome; a failed destruction leaves the key in use.
      const settled = done.catch(() => undefined);
      destroying.set(holder, settled);
      try {
        await done;
      } finally {
        if (destroying.get(holder) === settled) destroying.delete(holder);
      }
    },
    blind: (purpose, value) => createHmac('sha256', blinding).update(pair(purpose, value)).digest('hex'),
    derive: (purpose, value) =>
      createHmac('sha256', deriving).update(pair(purpose, value)).digest().subarray(0, DERIVED).toString('base64url'),
  };
}
