import { expect, test } from 'vitest';
import { addressToKey, createCodeLimit, createSignInLimit } from './limits.ts';

test('a home with IPv6 counts as one address, an address of the older kind as itself', () => {
  const home = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:0:0:9', '2001:db8:1:2::'].map(addressToKey);
  expect(new Set(home)).toEqual(new Set(['2001:db8:1:2']));
  expect(addressToKey('2001:db8:1:3::1')).not.toBe(home[0]);
  expect(addressToKey('::1')).toBe('0:0:0:0');
  expect([addressToKey('192.0.2.1'), addressToKey('::ffff:192.0.2.1')]).toEqual(['192.0.2.1', '::ffff:192.0.2.1']);
});

test('of a hundred guesses at one moment, ten are looked at', async () => {
  const limit = createSignInLimit();
  const tries = await Promise.all(
    Array.from({ length: 100 }, (_, n) => limit.begin('account', `192.0.2.${String(n)}`, null)),
  );
  expect(tries.filter((begun) => begun !== null)).toHaveLength(10);
});

test('signing in well a hundred times is not too often', async () => {
  const limit = createSignInLimit();
  for (let n = 0; n < 100; n += 1) await (await limit.begin('account', '192.0.2.1', null))?.();
  expect(await limit.begin('account', '192.0.2.1', null)).not.toBeNull();
});

test('an address that fails with thirty accounts is refused, other addresses are not', async () => {
  const limit = createSignInLimit();
  for (let n = 0; n < 30; n += 1) await limit.begin(`account ${String(n)}`, '192.0.2.1', null);
  expect(await limit.begin('another', '192.0.2.1', null)).toBeNull();
  expect(await limit.begin('another', '192.0.2.2', null)).not.toBeNull();
});

test('a device that signed in before is not refused for what others do from its address', async () => {
  const limit = createSignInLimit();
  for (let n = 0; n < 40; n += 1) await limit.begin(`account ${String(n)}`, '192.0.2.1', null);
  expect(await limit.begin('account', '192.0.2.1', 'its own device')).not.toBeNull();
});

test('wrong codes make the next wait longer, up to three seconds', async () => {
  const limit = createCodeLimit();
  const waits: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    waits.push(await limit.delayFor('192.0.2.1'));
    await limit.failed('192.0.2.1');
  }
  expect(waits.slice(0, 10).every((wait) => wait === 0)).toBe(true);
  expect(waits.every((wait, n) => n === 0 || wait >= (waits[n - 1] ?? 0))).toBe(true);
  expect(waits.at(-1)).toBe(3000);
  expect(await limit.delayFor('192.0.2.9')).toBe(0);
});
