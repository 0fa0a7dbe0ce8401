import { evolve, unplanned, upcast, type Session, type SessionId } from '@opencircle/session';
import type { Store } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import { openEvent } from './sealing.ts';

/** A session as its events on disk tell it, and how many those are. */
export interface History {
  readonly session: Session;
  readonly seq: number;
}

/** Folds everything that happened. A session without events is the empty page. Throws where the disk cannot be believed. */
export async function readHistory(store: Store, vault: Vault, id: SessionId): Promise<History> {
  let session = unplanned(id);
  let seq = 0;
  for (const stored of await store.eventsOf(id)) {
    seq += 1;
    if (stored.seq !== seq) throw new Error('an event of this session is missing');
    session = evolve(session, upcast(stored.type, stored.v, await openEvent(vault, stored)));
  }
  return { session, seq };
}
