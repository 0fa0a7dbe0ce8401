import * as encoding from 'lib0/encoding';
import type { Change, Part } from './ledger.ts';
import type { At, Deletion, Struct } from './update-parse.ts';

/**
 * Writes changes, in the order they were admitted, as one V1 update. Runs of one client follow each other without a gap, so they
 * are put end to end; nothing is decoded again, and the cost is that of copying.
 */
export function changesToUpdate(changes: readonly Change[]): Uint8Array {
  const runs = new Map<number, Part[]>();
  const deletions = new Map<number, Deletion[]>();
  for (const change of changes) {
    for (const part of change.parts) put(runs, part.client, part);
    for (const deletion of change.deletions) put(deletions, deletion.client, deletion);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runs.size);
  for (const [client, parts] of runs) {
    encoding.writeVarUint(
      encoder,
      parts.reduce((sum, { runs: own }) => sum + own.length, 0),
    );
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, parts[0]?.clock ?? 0);
    for (const { structs } of parts) encoding.writeUint8Array(encoder, structs);
  }
  encoding.writeVarUint(encoder, deletions.size);
  for (const [client, parts] of deletions) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, parts.length);
    for (const { clock, length } of parts) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
  return encoding.toUint8Array(encoder);
}

function put<T>(lists: Map<number, T[]>, key: number, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** The unknown part of a struct whose beginning is known, as Yjs itself would write it. */
export function restOf({ client, clock }: At, { content, length, right }: Struct, cut: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, 0x80 | (right === null ? 0 : 0x40) | (content.kind === 'text' ? 4 : 1));
  writeAt(encoder, { client, clock: clock - 1 });
  if (right !== null) writeAt(encoder, right);
  if (content.kind === 'text') encoding.writeVarString(encoder, content.text.slice(cut));
  else encoding.writeVarUint(encoder, length - cut);
  return encoding.toUint8Array(encoder);
}

/** All in one, copied: a view would keep the whole chunk it came in. */
export function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const writeAt = (encoder: encoding.Encoder, at: At): void => {
  encoding.writeVarUint(encoder, at.client);
  encoding.writeVarUint(encoder, at.clock);
};
