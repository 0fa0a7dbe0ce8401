import type { StaffRole } from '@opencircle/protocol';
import type { Deps } from '../deps.ts';
import type { Write } from '../storage/ports.ts';

/** What a one-time link makes of whoever opens it. */
export type Invite = { readonly kind: 'set-up' } | { readonly kind: 'staff'; readonly role: StaffRole };
type Stored = Invite & { readonly expiresAt: number | null };

/** One-time links: 128 random bits after the #, of which only a keyed hash is kept. */
export interface Invites {
  /** A new link; a new set-up link takes the place of the one before. */
  make(invite: Invite): { readonly token: string; readonly write: Write };
  /** Lets `use` have the invite while nobody else can, and with the write that uses it up. Null: used, expired or never made. */
  take<T>(token: string, use: (invite: Invite, usedUp: Write) => Promise<T>): Promise<T | null>;
}

const DAY = 24 * 60 * 60 * 1000;
const LIFE = 7 * DAY;
const SET_UP = 'set-up';

/** Links over the table `invite`. */
export function createInvites({
  clock,
  random,
  store,
  vault,
}: Pick<Deps, 'clock' | 'random' | 'store' | 'vault'>): Invites {
  const taken = new Set<string>();
  const hashOf = (token: string): string => vault.blind('invite', token);
  return {
    make(invite) {
      const token = random.id();
      const isSetUp = invite.kind === SET_UP;
      const stored: Stored = { ...invite, expiresAt: isSetUp ? null : clock.now() + LIFE };
      const id = isSetUp ? SET_UP : random.id();
      const row = { id, parent: null, lookup: hashOf(token), open: JSON.stringify(stored), holder: null, sealed: null };
      return { token, write: { kind: 'put', table: 'invite', row } };
    },
    async take(token, use) {
      const hash = hashOf(token);
      if (taken.has(hash)) return null;
      taken.add(hash);
      try {
        const row = await store.rowByLookup('invite', hash);
        if (row === null) return null;
        const stored = JSON.parse(row.open) as Stored; // written by `make` above
        if (stored.expiresAt !== null && stored.expiresAt <= clock.now()) return null;
        return await use(stored, { kind: 'remove', table: 'invite', id: row.id });
      } finally {
        taken.delete(hash);
      }
    },
  };
}
