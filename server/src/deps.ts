import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import type { Instant } from '@opencircle/session';
import type { Config } from './config.ts';
import type { Rehearsal } from './rehearsal/ports.ts';
import type { Journal, Store } from './storage/ports.ts';
import type { Vault } from './vault/ports.ts';

/** Server time, and the only place timers are made. */
export interface Clock {
  now(): Instant;
  /** Calls once at or soon after `at`; the returned function takes it back. */
  callAt(at: Instant, call: () => void): () => void;
}

/** Unguessable ids and bytes. */
export interface Randomness {
  /** 128 random bits as 22 characters of base64url. */
  id(): string;
  bytes(length: number): Uint8Array;
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
}

/** Everything the server is plugged into. `plug-in.ts` makes the real ones. */
export interface Deps {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly store: Store;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly log: Logger;
}

/** What the whole server needs besides. */
export interface AppDeps extends Deps {
  /** The connection that staff accounts are kept through, never used by anything else. */
  readonly accounts: DatabaseSync;
  /** Pretend people for practice sessions; without it nobody comes to one. */
  readonly rehearsal?: Rehearsal;
}
