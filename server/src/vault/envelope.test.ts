import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBytes, OVERHEAD, SealBroken, sealBytes } from './envelope.ts';

const key = new Uint8Array(randomBytes(32));
const plain = fc.uint8Array({ maxLength: 300 });

test('[VA1] what was sealed opens with the same key and place, and never looks the same twice', () => {
  fc.assert(
    fc.property(plain, fc.string(), (text, about) => {
      const sealed = sealBytes(key, about, text);
      expect(sealed.length).toBe(text.length + OVERHEAD);
      expect(openBytes(key, about, sealed)).toEqual(text);
      expect(sealBytes(key, about, text)).not.toEqual(sealed);
    }),
    { numRuns: 50 },
  );
});

test('[VA1] another key opens nothing', () => {
  expect(() => openBytes(randomBytes(32), 'here', sealBytes(key, 'here', Buffer.of(1)))).toThrow(SealBroken);
});

test('[VA2] one changed bit anywhere, a cut or another place, and it does not open', () => {
  fc.assert(
    fc.property(plain, fc.string(), fc.nat(), fc.nat(7), (text, about, where, bit) => {
      const sealed = sealBytes(key, about, text);
      const altered = Uint8Array.from(sealed, (byte, index) =>
        index === where % sealed.length ? byte ^ (1 << bit) : byte,
      );
      expect(() => openBytes(key, about, altered)).toThrow(SealBroken);
      expect(() => openBytes(key, about, sealed.subarray(0, where % sealed.length))).toThrow(SealBroken);
      expect(() => openBytes(key, `${about}.`, sealed)).toThrow(SealBroken);
    }),
    { numRuns: 100 },
  );
});
