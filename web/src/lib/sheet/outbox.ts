import type { SheetId } from '@opencircle/session';

const DATABASE = 'outbox';
const STORE = 'waiting';

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

/**
 * Words that could not be sent yet, kept on this device as ciphertext only. The key comes from the server with each grant and is
 * held in memory, so what lies here says nothing to whoever finds the phone. Best effort: memory comes first.
 */
export interface Outbox {
  keep(update: Uint8Array): Promise<void>;
  /** What waits here, or null. */
  waiting(): Promise<Uint8Array<ArrayBuffer> | null>;
  clear(): Promise<void>;
}

/** The outbox of one sheet; null where the page has no secure context, which leaves words in memory only. */
export async function openOutbox(sheet: SheetId, outboxKey: string | null): Promise<Outbox | null> {
  if (outboxKey === null || !globalThis.isSecureContext || !('indexedDB' in globalThis)) return null;
  try {
    const raw = Uint8Array.from(atob(outboxKey.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sheet));
    const name = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const about = new TextEncoder().encode(name);
    return {
      keep: (update) =>
        quietly(async () => {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          const plain = new Uint8Array(update);
          const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about }, key, plain);
          await inStore('readwrite', (store) => store.put({ iv, body } satisfies Sealed, name));
        }),
      waiting: async () => {
        try {
          // Only this file writes into the store, and only this shape.
          const sealed = (await inStore('readonly', (store) => store.get(name))) as Sealed | undefined;
          if (!sealed) return null;
          const { iv, body } = sealed;
          return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: about }, key, body));
        } catch {
          return null;
        }
      },
      clear: () => quietly(async () => void (await inStore('readwrite', (store) => store.delete(name)))),
    };
  } catch {
    return null;
  }
}

/** Destroys every outbox of this device. */
export function destroyOutboxes(): Promise<void> {
  return new Promise((done) => {
    if (!('indexedDB' in globalThis)) return done();
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}

async function quietly(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    // A browser that stores nothing (private windows, full phones) still has the words in memory.
  }
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(new Error('no outbox'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(new Error('no outbox'));
      };
    };
  });
}
