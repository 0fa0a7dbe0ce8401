import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommitFailed, openSqlite, type Journal, type Store } from '../storage/index.ts';
import { SealBroken } from './envelope.ts';
import type { SealingKey, Vault } from './ports.ts';
import { createVault, KeyDestroyed } from './vault.ts';

const programKey = new Uint8Array(randomBytes(32));
const words = new TextEncoder().encode('a private word');

let store: Store;
let journal: Pick<Journal, 'commit'>;
let vault: Vault;

beforeEach(async () => {
  store = await openSqlite(':memory:');
  journal = { commit: (batch) => store.write(batch) };
  vault = createVault({ programKey, store, journal });
});
afterEach(() => store.close());

async function keyOf(of: Vault, holder: Parameters<Vault['key']>[0]): Promise<SealingKey> {
  const key = await of.key(holder);
  if (key === 'destroyed') throw new Error('destroyed');
  return key;
}

describe('keys', () => {
  test('[VA1] what one start sealed the next start opens, and another holder does not', async () => {
    const sealed = (await keyOf(vault, 'person:a')).seal('here', words);
    const next = createVault({ programKey, store, journal });
    expect((await keyOf(next, 'person:a')).open('here', sealed)).toEqual(words);
    const other = await keyOf(next, 'person:b');
    expect(() => other.open('here', sealed)).toThrow(SealBroken);
  });

  test('[VA3] twenty first uses at the same time make one key', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => keyOf(vault, 'session:a')));
    const sealed = keys[0]?.seal('here', words) ?? words;
    for (const key of keys) expect(key.open('here', sealed)).toEqual(words);
  });

  test('[VA4] when the key cannot be stored nobody gets one, and the next who asks does', async () => {
    let full = true;
    const fickle = createVault({
      programKey,
      store,
      journal: { commit: (batch) => (full ? Promise.reject(new CommitFailed(true, null)) : store.write(batch)) },
    });
    await expect(Promise.allSettled([fickle.key('person:a'), fickle.key('person:a')])).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    full = false;
    const sealed = (await keyOf(fickle, 'person:a')).seal('here', words);
    expect((await keyOf(vault, 'person:a')).open('here', sealed)).toEqual(words);
  });

  test('[VA5] a destroyed key is gone: held, cached, asked for meanwhile, after a restart', async () => {
    const key = await keyOf(vault, 'person:a');
    const sealed = key.seal('here', words);
    const destruction = vault.destroy('person:a');
    const meanwhile = vault.key('person:a');
    await destruction;
    expect(() => key.open('here', sealed)).toThrow(KeyDestroyed);
    expect(() => key.seal('here', words)).toThrow(KeyDestroyed);
    expect(await meanwhile).toBe('destroyed');
    expect(await vault.key('person:a')).toBe('destroyed');
    expect(await createVault({ programKey, store, journal }).key('person:a')).toBe('destroyed');
  });

  test('[VA5] a key on its way to the disk is destroyed too, and one never made is never made', async () => {
    const first = vault.key('person:a');
    await vault.destroy('person:a');
    const held = await first;
    expect(() => held !== 'destroyed' && held.seal('here', words)).toThrow(KeyDestroyed);
    await vault.destroy('person:b');
    expect(await vault.key('person:b')).toBe('destroyed');
  });

  test('[VA5] a destruction that could not be stored leaves the key as it was', async () => {
    const key = await keyOf(vault, 'person:a');
    journal.commit = () => Promise.reject(new CommitFailed(true, null));
    await expect(vault.destroy('person:a')).rejects.toThrow(CommitFailed);
    expect(await vault.key('person:a')).toBe(key);
    expect(key.open('here', key.seal('here', words))).toEqual(words);
  });

  test('[VA6] a stored key opens under no other holder and no other program key', async () => {
    await vault.key('person:a');
    const wrapped = await store.wrappedKey('person:a');
    if (wrapped === null || wrapped === 'destroyed') throw new Error('no key was stored');
    await store.write([{ kind: 'key', holder: 'person:b', wrapped }]);
    await expect(vault.key('person:b')).rejects.toThrow(SealBroken);
    const stranger = createVault({ programKey: randomBytes(32), store, journal });
    await expect(stranger.key('person:a')).rejects.toThrow(SealBroken);
  });
});

describe('look-ups and links', () => {
  test('[VA7] they last, and differ by purpose, value and program key', () => {
    const other = createVault({ programKey: randomBytes(32), store, journal });
    const again = createVault({ programKey, store, journal });
    for (const make of ['blind', 'derive'] as const) {
      const made = [
        vault[make]('code', 'ab'),
        vault[make]('codea', 'b'),
        vault[make]('code', 'abc'),
        other[make]('code', 'ab'),
      ];
      expect(new Set(made).size).toBe(made.length);
      expect(again[make]('code', 'ab')).toBe(made[0]);
    }
    expect(vault.blind('code', 'ab')).toMatch(/^[0-9a-f]{64}$/);
    expect(vault.derive('door', 'ab')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});
