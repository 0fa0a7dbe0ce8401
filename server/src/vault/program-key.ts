import { createHmac } from 'node:crypto';
import type { Bytes, Journal, Store } from '../storage/ports.ts';
import { openKeyFile, type KeyFound } from './key-file.ts';

const CHECK = 'program-key-check';

/** Where the key lies, and the data it belongs to. */
export interface KeyPlace {
  readonly keyFile: string;
  /** Null when nothing is kept on disk. */
  readonly dataDir: string | null;
  readonly store: Pick<Store, 'isEmpty' | 'meta'>;
  readonly journal: Pick<Journal, 'commit'>;
}

/** The program key, made at the first start and known to be the one this data was sealed with; or why the server must not start. */
export async function openProgramKey({ keyFile, dataDir, store, journal }: KeyPlace): Promise<KeyFound> {
  const dataExists = !(await store.isEmpty());
  const found = openKeyFile(keyFile, dataDir, dataExists);
  if (!found.ok) return found;
  const value = checkValue(found.key);
  const known = await store.meta(CHECK);
  if (known === value) return found;
  if (known !== null || dataExists)
    return {
      ok: false,
      refusal: `The key in KEY_FILE (${keyFile}) is not the one this data was sealed with. Bring the right key back, or start with an empty DATA_DIR.`,
    };
  await journal.commit([{ kind: 'meta', name: CHECK, value }]);
  return found;
}

/** Tells whether it is the same key; says nothing about the key itself. */
const checkValue = (key: Bytes): string => createHmac('sha256', key).update(CHECK).digest('base64url');
