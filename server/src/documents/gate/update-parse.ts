import { ByteReader, type Primitive } from './byte-reader.ts';

/** One character or value ever written: who, and the how-manieth of theirs. */
export interface At {
  readonly client: number;
  readonly clock: number;
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'values'; readonly values: readonly Primitive[] }
  | { readonly kind: 'deleted' }
  /** Runs Yjs itself writes where it forgot or skipped something; never new in an honest sheet. */
  | { readonly kind: 'filler' };

/** A run of one client's clocks, as an update says it. */
export interface Struct {
  readonly clock: number;
  readonly length: number;
  readonly content: Content;
  readonly origin: At | null;
  readonly right: At | null;
  /** Only where neither neighbour is named. */
  readonly root: string | null;
  readonly key: string | null;
  /** Where it lies in the update. */
  readonly from: number;
  readonly to: number;
}
export interface Block {
  readonly client: number;
  readonly structs: readonly Struct[];
}
export interface Deletion extends At {
  readonly length: number;
}
export interface ParsedUpdate {
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  readonly deletions: readonly Deletion[];
}

/** What one update may hold at most. Honest pages stay far below. */
export const UPDATE_CAPS = { structs: 256, deletions: 4_000, clients: 64 } as const;
export type ParseRefusal = 'malformed' | 'too-many-parts' | 'wrong-content';

const HAS_ORIGIN = 0x80;
const HAS_RIGHT = 0x40;
const HAS_KEY = 0x20;
const CLIENT_LIMIT = 2 ** 32;

/** Reads a V1 update without applying it; about a fiftieth of what applying costs. */
export function parseUpdate(bytes: Uint8Array): ParsedUpdate | ParseRefusal {
  const reader = new ByteReader(bytes);
  const blocks: Block[] = [];
  let budget: number = UPDATE_CAPS.structs;
  const clients = reader.uint();
  if (clients > UPDATE_CAPS.clients) return 'too-many-parts';
  for (let n = 0; n < clients && !reader.failed; n += 1) {
    const count = reader.uint();
    if (count > budget) return 'too-many-parts';
    budget -= count;
    const client = reader.uint();
    if (client >= CLIENT_LIMIT || blocks.some((block) => block.client === client)) return 'malformed';
    const structs = readStructs(reader, count);
    if (typeof structs === 'string') return structs;
    blocks.push({ client, structs });
  }
  const deletions = readDeletions(reader);
  if (typeof deletions === 'string') return deletions;
  return reader.failed || reader.left > 0 ? 'malformed' : { bytes, blocks, deletions };
}

function readStructs(reader: ByteReader, count: number): Struct[] | ParseRefusal {
  const structs: Struct[] = [];
  let clock = reader.uint();
  for (let n = 0; n < count; n += 1) {
    const struct = readStruct(reader, clock);
    if (typeof struct === 'string') return struct;
    clock += struct.length;
    if (struct.length === 0 || !Number.isSafeInteger(clock)) return 'malformed';
    structs.push(struct);
  }
  return reader.failed ? 'malformed' : structs;
}

function readStruct(reader: ByteReader, clock: number): Struct | ParseRefusal {
  const from = reader.at;
  const info = reader.byte();
  const ref = info & 0x1f;
  const none = { clock, origin: null, right: null, root: null, key: null, from };
  // Yjs takes a struct for a skip or a forgotten run by these five bits alone.
  if (ref === 0 || ref === 10) return { ...none, content: { kind: 'filler' }, length: reader.uint(), to: reader.at };
  const origin = (info & HAS_ORIGIN) === 0 ? null : readAt(reader);
  const right = (info & HAS_RIGHT) === 0 ? null : readAt(reader);
  let root: string | null = null;
  let key: string | null = null;
  if (origin === null && right === null) {
    // Anything but 1 names another item as parent: a nested type, which no sheet has.
    if (reader.uint() !== 1) return reader.failed ? 'malformed' : 'wrong-content';
    root = reader.text();
    if ((info & HAS_KEY) !== 0) key = reader.text();
  }
  const read = readContent(reader, ref);
  if (reader.failed) return 'malformed';
  return read === null ? 'wrong-content' : { clock, origin, right, root, key, from, to: reader.at, ...read };
}

const readAt = (reader: ByteReader): At => ({ client: reader.uint(), clock: reader.uint() });

function readContent(reader: ByteReader, ref: number): { readonly content: Content; readonly length: number } | null {
  switch (ref) {
    case 1:
      return { content: { kind: 'deleted' }, length: reader.uint() };
    case 4: {
      const text = reader.text();
      return { content: { kind: 'text', text }, length: text.length };
    }
    case 8: {
      const count = reader.uint();
      const values: Primitive[] = [];
      while (values.length < count && !reader.failed) values.push(reader.primitive());
      return { content: { kind: 'values', values }, length: count };
    }
    default:
      return null;
  }
}

function readDeletions(reader: ByteReader): Deletion[] | ParseRefusal {
  const deletions: Deletion[] = [];
  const clients = reader.uint();
  for (let n = 0; n < clients && !reader.failed; n += 1) {
    const client = reader.uint();
    const ranges = reader.uint();
    if (ranges > UPDATE_CAPS.deletions - deletions.length) return 'too-many-parts';
    for (let range = 0; range < ranges && !reader.failed; range += 1) {
      const clock = reader.uint();
      const length = reader.uint();
      if (length === 0 || client >= CLIENT_LIMIT || !Number.isSafeInteger(clock + length)) return 'malformed';
      deletions.push({ client, clock, length });
    }
  }
  return deletions;
}
