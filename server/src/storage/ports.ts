import type { Instant, SessionId, SheetId } from '@opencircle/session';
import type { Reply } from '@opencircle/protocol';

export type Bytes = Uint8Array;

/** Whose key protects something: one person, one session, the program itself, or one staff member. */
export type KeyHolder = `person:${string}` | `session:${string}` | `program` | `staff:${string}`;

/** An event as it lies on disk: the open part readable, every private part ciphertext under its holder's key. */
export interface StoredEvent {
  readonly session: SessionId;
  /** From 1, without gaps, within one session. */
  readonly seq: number;
  readonly type: string;
  /** The version of this event type's shape. */
  readonly v: number;
  readonly at: Instant;
  readonly by: string;
  readonly open: string;
  readonly sealed: readonly { readonly holder: KeyHolder; readonly body: Bytes }[];
}

/** Tables of things that are replaced whole. Each row: open JSON without anything private, and one sealed body. */
export const TABLES = [
  'program',
  'staff',
  'invite',
  'group',
  'person',
  'session',
  'sheet',
  'device',
  'record',
] as const;
export type Table = (typeof TABLES)[number];
export interface Row {
  readonly id: string;
  /** What it belongs to (a person's group, a sheet's session), for `rowsOf`. */
  readonly parent: string | null;
  /** A keyed hash to find it by, unique in its table. */
  readonly lookup: string | null;
  readonly open: string;
  readonly holder: KeyHolder | null;
  readonly sealed: Bytes | null;
}

/** One entry of the audit trail: who did what to what, with which outcome; pseudonymous, no content. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly outcome: 'done' | 'refused';
  readonly reason: string | null;
}

export type Write =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | {
      readonly kind: 'reply';
      readonly session: SessionId;
      readonly command: string;
      readonly asker: string;
      readonly reply: Reply;
      readonly at: Instant;
    }
  /** In the sheet's epoch, numbered from 1 without gaps; goes on after a snapshot's `upTo`. */
  | {
      readonly kind: 'update';
      readonly sheet: SheetId;
      readonly epoch: number;
      readonly seq: number;
      readonly body: Bytes;
    }
  /** Stands for every update of the sheet up to and including `upTo`, which go; in a higher epoch for all of the epochs before. */
  | {
      readonly kind: 'snapshot';
      readonly sheet: SheetId;
      readonly epoch: number;
      readonly upTo: number;
      readonly body: Bytes;
    }
  | { readonly kind: 'client-id'; readonly sheet: SheetId; readonly clientId: number; readonly owner: string }
  | { readonly kind: 'audit'; readonly entry: AuditEntry }
  | { readonly kind: 'key'; readonly holder: KeyHolder; readonly wrapped: Bytes }
  /** Overwrites the key. The holder never has one again. */
  | { readonly kind: 'destroy-key'; readonly holder: KeyHolder }
  | { readonly kind: 'put'; readonly table: Table; readonly row: Row }
  /** A removed sheet takes its document along, a removed session its events and replies. */
  | { readonly kind: 'remove'; readonly table: Table; readonly id: string }
  | { readonly kind: 'meta'; readonly name: string; readonly value: string };

/** Why a commit failed. Nothing of the batch is stored then; whoever asked reloads what it owns from disk. */
export class CommitFailed extends Error {
  readonly full: boolean;
  constructor(full: boolean, cause: unknown) {
    super(full ? 'the disk is full' : 'the disk refused to write', { cause });
    this.full = full;
  }
}

/** Why a batch can never be stored beside what is there: a number taken or left out, a look-up hash taken, a key made twice. */
export class ImpossibleBatch extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
  }
}

/** The only writer. Batches asked for within one window become one durable transaction; each batch is all or nothing with it. */
export interface Journal {
  /**
   * Resolves once everything in the batch is on disk. Rejects with `CommitFailed`, whose cause is an `ImpossibleBatch` when only
   * this batch is to blame. Batches keep the order they were asked in.
   */
  commit(batch: readonly Write[]): Promise<void>;
  /** Waits for what was asked, then takes nothing more. */
  close(): Promise<void>;
}

/** What one transaction does; the journal calls it, nobody else. */
export interface Disk {
  /** All or nothing. Rejects with `ImpossibleBatch`, or with `CommitFailed` when the disk is to blame. */
  write(batch: readonly Write[]): Promise<void>;
  /** Clears what replaced and removed things left behind outside their tables. Never during a write. */
  tidy(): Promise<void>;
}

export interface SheetLog {
  /** Of a sheet nothing is stored of: 1. */
  readonly epoch: number;
  readonly snapshot: { readonly upTo: number; readonly body: Bytes } | null;
  /** After the snapshot, in order. */
  readonly updates: readonly { readonly seq: number; readonly body: Bytes }[];
}

/** What lies in a data file, seen without changing anything of it: also one of an older or a newer program. */
export interface Glimpse {
  /** Whether there is this row, or any at all. */
  hasRow(table: Table, id?: string): boolean;
}

/** Reads. Each sees everything committed before it was called. */
export interface Store extends Disk {
  eventsOf(session: SessionId): Promise<readonly StoredEvent[]>;
  replyTo(session: SessionId, command: string): Promise<{ readonly asker: string; readonly reply: Reply } | null>;
  sheetLog(sheet: SheetId): Promise<SheetLog>;
  clientIdsOf(sheet: SheetId): Promise<readonly { readonly clientId: number; readonly owner: string }[]>;
  wrappedKey(holder: KeyHolder): Promise<Bytes | 'destroyed' | null>;
  row(table: Table, id: string): Promise<Row | null>;
  rowByLookup(table: Table, lookup: string): Promise<Row | null>;
  rowsOf(table: Table, parent: string): Promise<readonly Row[]>;
  rows(table: Table): Promise<readonly Row[]>;
  auditEntries(): Promise<readonly AuditEntry[]>;
  meta(name: string): Promise<string | null>;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}
