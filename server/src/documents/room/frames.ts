import * as encoding from 'lib0/encoding';
import {
  MESSAGE_AWARENESS,
  MESSAGE_HEARTBEAT,
  MESSAGE_LOCKING,
  MESSAGE_SAVED,
  MESSAGE_SYNC,
} from '@opencircle/protocol';
import type { Duration } from '@opencircle/session';
import { ByteReader } from '../gate/byte-reader.ts';

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** y-websocket's question for everyone's presence; like presence itself it gets no answer. */
const QUERY_AWARENESS = 3;
/** More clients than a document may ever have cannot be known by an honest page. */
const STATE_VECTOR_CAP = 1_024;

/** What a page says. */
export type Incoming =
  | { readonly says: 'i-know'; readonly vector: Uint8Array; readonly isEmpty: boolean }
  /** `isAnswer`: it is the answer to what the server said it knows. */
  | { readonly says: 'update'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly says: 'presence' }
  | { readonly says: 'nonsense' };

const NONSENSE: Incoming = { says: 'nonsense' };

/** Reads one frame. What it returns are views into it. */
export function parseFrame(bytes: Uint8Array): Incoming {
  const reader = new ByteReader(bytes);
  const type = reader.uint();
  if (!reader.failed && (type === MESSAGE_AWARENESS || type === QUERY_AWARENESS)) return { says: 'presence' };
  if (type !== MESSAGE_SYNC) return NONSENSE;
  const step = reader.uint();
  const body = reader.block();
  if (reader.failed || reader.left > 0) return NONSENSE;
  switch (step) {
    case STEP_1:
      return parseVector(body);
    case STEP_2:
    case UPDATE:
      return { says: 'update', update: body, isAnswer: step === STEP_2 };
    default:
      return NONSENSE;
  }
}

function parseVector(vector: Uint8Array): Incoming {
  const reader = new ByteReader(vector);
  const count = reader.uint();
  if (count > STATE_VECTOR_CAP) return NONSENSE;
  for (let n = 0; n < count * 2 && !reader.failed; n += 1) reader.uint();
  return reader.failed || reader.left > 0 ? NONSENSE : { says: 'i-know', vector, isEmpty: count === 0 };
}

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
};
const sync = (step: number, body: Uint8Array): Uint8Array =>
  frame(MESSAGE_SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });

/** "This is how far I know everybody; send what is beyond." */
export const iKnowFrame = (vector: ReadonlyMap<number, number>): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, vector.size);
  for (const [client, clock] of vector) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return sync(STEP_1, encoding.toUint8Array(encoder));
};
/** The answer to what a page knows. */
export const answerFrame = (update: Uint8Array): Uint8Array => sync(STEP_2, update);
/** What others wrote. */
export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update);
/** How many update frames of this connection are on disk. */
export const savedFrame = (count: number): Uint8Array =>
  frame(MESSAGE_SAVED, (encoder) => encoding.writeVarUint(encoder, count));
/** How long writing goes on; 0 takes an announcement back. */
export const lockingFrame = (left: Duration): Uint8Array =>
  frame(MESSAGE_LOCKING, (encoder) => encoding.writeVarUint(encoder, left));
/** "I am here." */
export const heartbeatFrame = frame(MESSAGE_HEARTBEAT, () => undefined);
