import * as encoding from 'lib0/encoding';

export interface At {
  readonly client: number;
  readonly clock: number;
}
/** One run as an update would say it, honest or not. */
export interface ForgedRun {
  /** Yjs's number for what it holds: 0 forgotten, 1 deleted, 4 text, 7 a type, 8 values, 10 a skip. */
  readonly ref: number;
  readonly origin?: At;
  readonly right?: At;
  readonly root?: string;
  readonly key?: string;
  /** Instead of a root: another item as parent. */
  readonly parent?: At;
  readonly content: (encoder: encoding.Encoder) => void;
}
export interface ForgedBlock {
  readonly client: number;
  readonly clock: number;
  readonly runs: readonly ForgedRun[];
  /** What it claims to have. */
  readonly count?: number;
}

export const text = (words: string) => (encoder: encoding.Encoder) => encoding.writeVarString(encoder, words);
export const length = (count: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, count);
export const values =
  (...all: readonly unknown[]) =>
  (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, all.length);
    for (const value of all) encoding.writeAny(encoder, value as encoding.AnyEncodable); // whatever a test wants to send
  };

const writeAt = (encoder: encoding.Encoder, { client, clock }: At): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

/** Writes an update that Yjs would never write. */
export function forge(
  blocks: readonly ForgedBlock[],
  deletions: readonly (At & { readonly length: number })[] = [],
  claimed = blocks.length,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, claimed);
  for (const { client, clock, runs, count } of blocks) {
    encoding.writeVarUint(encoder, count ?? runs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const run of runs) writeRun(encoder, run);
  }
  encoding.writeVarUint(encoder, deletions.length);
  for (const deletion of deletions) {
    encoding.writeVarUint(encoder, deletion.client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, deletion.clock);
    encoding.writeVarUint(encoder, deletion.length);
  }
  return encoding.toUint8Array(encoder);
}

function writeRun(encoder: encoding.Encoder, { ref, origin, right, root, key, parent, content }: ForgedRun): void {
  encoding.writeUint8(encoder, ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20));
  if (origin) writeAt(encoder, origin);
  if (right) writeAt(encoder, right);
  if (!origin && !right && ref !== 0 && ref !== 10) {
    encoding.writeVarUint(encoder, parent ? 0 : 1);
    if (parent) writeAt(encoder, parent);
    else encoding.writeVarString(encoder, root ?? '');
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  content(encoder);
}
