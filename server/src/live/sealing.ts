import type { EventEnvelope, Gone, SessionId } from '@opencircle/session';
import type { Bytes, KeyHolder, StoredEvent } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import { parseWho, whoToString } from './who.ts';

const PERSON = 'person:';
const NOTHING: Bytes = new Uint8Array();
const place = (session: SessionId, seq: number, holder: KeyHolder): string =>
  `event:${session}:${String(seq)}:${holder}`;

const BLOCK = 128;
/** Its JSON and spaces: ciphertext is as long as what it hides, and one answer is longer than another. */
function padded(part: object | Gone): Bytes {
  const json = JSON.stringify(part);
  const over = Buffer.byteLength(json) % BLOCK;
  return Buffer.from(json + ' '.repeat(over === 0 ? 0 : BLOCK - over));
}

/** An event on its way to disk, and as `evolve` must fold it: a part whose key is destroyed is gone at once, not after a restart. */
export interface SealedEvent {
  readonly stored: StoredEvent;
  readonly event: EventEnvelope;
}

/** Puts every private part under its holder's key. */
export async function sealEvent(
  vault: Vault,
  at: { readonly session: SessionId; readonly seq: number; readonly v: number },
  event: EventEnvelope,
): Promise<SealedEvent> {
  const sealed: { holder: KeyHolder; body: Bytes }[] = [];
  const put = async (holder: KeyHolder, part: object | Gone): Promise<object | Gone> => {
    const key = part === 'gone' ? 'destroyed' : await vault.key(holder);
    if (key === 'destroyed') {
      sealed.push({ holder, body: NOTHING });
      return 'gone';
    }
    sealed.push({ holder, body: key.seal(place(at.session, at.seq, holder), padded(part)) });
    return part;
  };

  const ofSession = event.ofSession === null ? null : await put(`session:${at.session}`, event.ofSession);
  const ofPersons: Record<string, object | Gone> = {};
  for (const [person, part] of Object.entries(event.ofPersons))
    ofPersons[person] = await put(`${PERSON}${person}`, part);

  const stored: StoredEvent = {
    session: at.session,
    seq: at.seq,
    type: event.type,
    v: at.v,
    at: event.at,
    by: whoToString(event.by),
    open: JSON.stringify(event.open),
    sealed,
  };
  return { stored, event: { ...event, ofSession, ofPersons } };
}

/** An event from disk with its private parts opened, in the shape of the version it was written in. Throws if anything was altered. */
export async function openEvent(vault: Vault, stored: StoredEvent): Promise<EventEnvelope> {
  let ofSession: object | Gone | null = null;
  const ofPersons: Record<string, object | Gone> = {};
  for (const { holder, body } of stored.sealed) {
    const key = body.length === 0 ? 'destroyed' : await vault.key(holder);
    const part: object | Gone =
      key === 'destroyed'
        ? 'gone'
        : // The seal proves that this server wrote it, and it writes objects only.
          (JSON.parse(Buffer.from(key.open(place(stored.session, stored.seq, holder), body)).toString()) as object);
    if (holder.startsWith(PERSON)) ofPersons[holder.slice(PERSON.length)] = part;
    else ofSession = part;
  }
  return {
    type: stored.type,
    at: stored.at,
    by: parseWho(stored.by),
    // Written by `sealEvent`, which writes objects only.
    open: JSON.parse(stored.open) as object,
    ofSession,
    ofPersons,
  };
}
