import type { Session, SessionId, SheetId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import type { KeyHolder, Row } from '../storage/ports.ts';
import { mayOwnerOpen } from './access.ts';
import type { DocumentRoom } from './room/document-room.ts';

/** More than any number of reloads in one session; what then still asks is not a page. One seat cannot use up what is there for all. */
const IDS_A_SHEET = 4_096;
const IDS_AN_OWNER = 512;
const KEY_BYTES = 32;

/** What somebody is given along with access: a Yjs client id of their own, and the key of their device's outbox. */
export interface Grants {
  /** Confirms the id a page comes back with, or issues a new one, stored before it is told. Null: too many were issued. */
  clientId(room: DocumentRoom, owner: string, asked: number | null): Promise<number | null>;
  /** The same key for the same owner and sheet, until `sweep` destroys it. Base64url; null where the session's own key is gone. */
  outboxKey(session: SessionId, sheet: SheetId, owner: string): Promise<string | null>;
  /** Destroys the outbox keys of everyone who may not open their sheet any more. */
  sweep(session: Session): Promise<void>;
  /** Destroys the outbox keys of a session, but of sheets this spares. */
  destroyAll(session: SessionId, isSpared: (sheet: SheetId) => Promise<boolean>): Promise<void>;
}

/**
 * An outbox key lies in the table `sheet`, beside the sheets themselves: parent `outbox/<session>`, sealed under the session's key.
 * Removing the row destroys the key, and whatever a device still keeps under it is noise.
 */
interface OutboxRow {
  readonly sheet: SheetId;
  readonly owner: string;
}
const parentOf = (session: SessionId): string => `outbox/${session}`;

/** Keeps nothing in memory but what is being made. */
export function createGrants({
  store,
  journal,
  vault,
  random,
}: Pick<Deps, 'store' | 'journal' | 'vault' | 'random'>): Grants {
  const making = new Map<string, Promise<string | null>>();

  async function keyIn({ id, holder, sealed }: Row): Promise<Uint8Array | null> {
    const sealing = holder === null ? 'destroyed' : await vault.key(holder);
    return sealing === 'destroyed' || sealed === null ? null : sealing.open(id, sealed);
  }
  async function makeKey(session: SessionId, sheet: SheetId, owner: string, id: string): Promise<string | null> {
    const holder: KeyHolder = `session:${session}`;
    const sealing = await vault.key(holder);
    if (sealing === 'destroyed') return null;
    const known = await store.row('sheet', id);
    const before = known && (await keyIn(known));
    if (known?.parent === parentOf(session) && before !== null) return toText(before);
    // A sheet that was brought from another session: what its writer's device still keeps stays readable to it.
    const raw = before ?? random.bytes(KEY_BYTES);
    const open: OutboxRow = { sheet, owner };
    const row: Row = {
      id,
      parent: parentOf(session),
      lookup: null,
      open: JSON.stringify(open),
      holder,
      sealed: sealing.seal(id, raw),
    };
    await journal.commit([{ kind: 'put', table: 'sheet', row }]);
    return toText(raw);
  }

  async function remove(rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) await journal.commit(rows.map(({ id }) => ({ kind: 'remove', table: 'sheet', id })));
  }

  return {
    async clientId({ parts: { sheet, issued } }, owner, asked) {
      if (asked !== null && issued.get(asked) === owner) return asked;
      const own = [...issued.values()].filter((one) => one === owner);
      if (issued.size >= IDS_A_SHEET || own.length >= IDS_AN_OWNER) return null;
      let clientId = random.below(2 ** 32);
      while (issued.has(clientId)) clientId = random.below(2 ** 32);
      issued.set(clientId, owner);
      try {
        await journal.commit([{ kind: 'client-id', sheet, clientId, owner }]);
      } catch (error) {
        issued.delete(clientId);
        throw error;
      }
      return clientId;
    },
    outboxKey(session, sheet, owner) {
      const id = `outbox/${sheet}/${owner}`;
      let key = making.get(id);
      if (key === undefined) {
        key = makeKey(session, sheet, owner, id).finally(() => making.delete(id));
        making.set(id, key);
      }
      return key;
    },
    async sweep(session) {
      const rows = await store.rowsOf('sheet', parentOf(session.id));
      await remove(
        rows.filter((row) => {
          const { sheet, owner } = outboxOf(row);
          return !mayOwnerOpen(session, owner, sheet);
        }),
      );
    },
    async destroyAll(session, isSpared) {
      const rows = await store.rowsOf('sheet', parentOf(session));
      const spared = await Promise.all(rows.map((row) => isSpared(outboxOf(row).sheet)));
      await remove(rows.filter((_, n) => spared[n] !== true));
    },
  };
}

const outboxOf = ({ open }: Pick<Row, 'open'>): OutboxRow => JSON.parse(open) as OutboxRow; // written by makeKey
const toText = (key: Uint8Array): string => Buffer.from(key).toString('base64url');
