import type { Bytes, KeyHolder } from '../storage/ports.ts';

/** One holder's key, in use. `about` is authenticated with the text but not stored in it: table, id, sequence. */
export interface SealingKey {
  seal(about: string, plain: Bytes): Bytes;
  /** Throws if the text was altered, moved to another place, or sealed with another key. */
  open(about: string, sealed: Bytes): Bytes;
}

/** Keys, wrapped by the program key in KEY_FILE. */
export interface Vault {
  /** The holder's key, made and stored on first use. */
  key(holder: KeyHolder): Promise<SealingKey | 'destroyed'>;
  /** Destroys it for good: everything sealed with it is gone. */
  destroy(holder: KeyHolder): Promise<void>;
  /** A keyed hash for look-ups, hex. The same value under another purpose gives another hash. */
  blind(purpose: string, value: string): string;
  /** 16 bytes derived from the program key, base64url: door and personal links. */
  derive(purpose: string, value: string): string;
}
