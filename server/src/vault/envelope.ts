import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Bytes } from '../storage/ports.ts';

/** Raises when sealed bytes are laid out in another way; the first byte of each says which way that is. */
const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const ALGORITHM = 'aes-256-gcm';

/** How many bytes sealing adds. */
export const OVERHEAD = 1 + NONCE + TAG;

/** Bytes that do not open: altered, moved to another place, or sealed with another key. */
export class SealBroken extends Error {
  constructor(cause?: unknown) {
    super('sealed bytes do not open here', { cause });
  }
}

/** AES-256-GCM under a fresh nonce: format, nonce, ciphertext, tag. `about` is authenticated, not stored. */
export function sealBytes(key: Bytes, about: string, plain: Bytes): Bytes {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
  cipher.setAAD(authenticated(about));
  const body = [cipher.update(plain), cipher.final()];
  return new Uint8Array(Buffer.concat([Buffer.of(FORMAT), nonce, ...body, cipher.getAuthTag()]));
}

/** What `sealBytes` was given. Throws `SealBroken`. */
export function openBytes(key: Bytes, about: string, sealed: Bytes): Bytes {
  if (sealed.length < OVERHEAD || sealed[0] !== FORMAT) throw new SealBroken();
  const end = sealed.length - TAG;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(authenticated(about));
  decipher.setAuthTag(sealed.subarray(end));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, end)), decipher.final()]));
  } catch (error) {
    throw new SealBroken(error);
  }
}

const authenticated = (about: string): Buffer => Buffer.from(`${String(FORMAT)}:${about}`);
