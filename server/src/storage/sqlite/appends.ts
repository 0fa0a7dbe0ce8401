import type { DatabaseSync } from 'node:sqlite';
import type { SessionId, SheetId } from '@opencircle/session';
import { ImpossibleBatch, type AuditEntry, type StoredEvent, type Write } from '../ports.ts';
import { numberIn } from './columns.ts';
import { createPile } from './pile.ts';

type Of<K extends Write['kind']> = Extract<Write, { kind: K }>;

/** What only ever grows, collected over one batch, checked against what is stored and inserted many rows at once. */
export interface Appends {
  /** Starts a batch, inside the caller's transaction. */
  begin(): void;
  event(event: StoredEvent): void;
  reply(reply: Of<'reply'>): void;
  update(update: Of<'update'>): void;
  snapshot(snapshot: Of<'snapshot'>): void;
  clientId(issued: Of<'client-id'>): void;
  audit(entry: AuditEntry): void;
  /** Inserts what was collected; numbers are read from the tables again afterwards. */
  store(): void;
}

/** Where a sheet's log ends. */
interface Head {
  readonly epoch: number;
  readonly seq: number;
}

/** The growing tables of this database. */
export function createAppends(db: DatabaseSync): Appends {
  const events = createPile(db, 'event', ['session', 'seq', 'type', 'v', 'at', 'by', 'open']);
  const parts = createPile(db, 'event_part', ['session', 'seq', 'holder', 'body']);
  const replies = createPile(db, 'reply', ['session', 'command', 'asker', 'reply', 'at']);
  const updates = createPile(db, 'doc_update', ['sheet', 'epoch', 'seq', 'body']);
  const clients = createPile(db, 'doc_client', ['sheet', 'client_id', 'owner']);
  const audits = createPile(db, 'audit', ['at', 'actor', 'action', 'object', 'outcome', 'reason']);
  // Parts after the events they belong to.
  const piles = [events, parts, replies, updates, clients, audits];

  const lastEvent = db.prepare('select coalesce(max(seq), 0) as seq from event where session = ?');
  const lastUpdate = db.prepare(
    'select epoch, seq from doc_update where sheet = ? order by epoch desc, seq desc limit 1',
  );
  const snapshotOf = db.prepare('select epoch, up_to from doc_snapshot where sheet = ?');
  const putSnapshot = db.prepare(
    `insert into doc_snapshot (sheet, epoch, up_to, body) values (?, ?, ?, ?)
     on conflict (sheet) do update set epoch = excluded.epoch, up_to = excluded.up_to, body = excluded.body`,
  );
  const dropCovered = db.prepare('delete from doc_update where sheet = ? and (epoch < ? or (epoch = ? and seq <= ?))');

  const lastSeqs = new Map<SessionId, number>();
  const heads = new Map<SheetId, Head>();

  function lastSeqOf(session: SessionId): number {
    const known = lastSeqs.get(session);
    if (known !== undefined) return known;
    const row = lastEvent.get(session);
    return row === undefined ? 0 : numberIn(row, 'seq');
  }

  function headOf(sheet: SheetId): Head | null {
    const known = heads.get(sheet);
    if (known !== undefined) return known;
    const update = lastUpdate.get(sheet);
    if (update !== undefined) return { epoch: numberIn(update, 'epoch'), seq: numberIn(update, 'seq') };
    const snapshot = snapshotOf.get(sheet);
    return snapshot === undefined ? null : { epoch: numberIn(snapshot, 'epoch'), seq: numberIn(snapshot, 'up_to') };
  }

  return {
    begin() {
      for (const pile of piles) pile.forget();
      lastSeqs.clear();
      heads.clear();
    },
    event({ session, seq, type, v, at, by, open, sealed }) {
      const last = lastSeqOf(session);
      if (seq !== last + 1) throw new ImpossibleBatch(`event ${String(seq)} does not follow ${String(last)}`);
      lastSeqs.set(session, seq);
      events.add(session, seq, type, v, at, by, open);
      for (const { holder, body } of sealed) parts.add(session, seq, holder, body);
    },
    reply({ session, command, asker, reply, at }) {
      replies.add(session, command, asker, JSON.stringify(reply), at);
    },
    update({ sheet, epoch, seq, body }) {
      const head = headOf(sheet) ?? { epoch, seq: 0 };
      if (epoch !== head.epoch || seq !== head.seq + 1)
        throw new ImpossibleBatch(
          `update ${String(epoch)}/${String(seq)} does not follow ${String(head.epoch)}/${String(head.seq)}`,
        );
      heads.set(sheet, { epoch, seq });
      updates.add(sheet, epoch, seq, body);
    },
    snapshot({ sheet, epoch, upTo, body }) {
      updates.store();
      const before = snapshotOf.get(sheet);
      const [beforeEpoch, beforeUpTo] = before ? [numberIn(before, 'epoch'), numberIn(before, 'up_to')] : [0, 0];
      const head = headOf(sheet);
      if (epoch < (head?.epoch ?? 0) || (epoch === beforeEpoch && upTo < beforeUpTo))
        throw new ImpossibleBatch(`snapshot ${String(epoch)}/${String(upTo)} is older than what is stored`);
      putSnapshot.run(sheet, epoch, upTo, body);
      dropCovered.run(sheet, epoch, epoch, upTo);
      heads.set(sheet, { epoch, seq: epoch === head?.epoch ? Math.max(upTo, head.seq) : upTo });
    },
    clientId({ sheet, clientId, owner }) {
      clients.add(sheet, clientId, owner);
    },
    audit({ at, actor, action, object, outcome, reason }) {
      audits.add(at, actor, action, object, outcome, reason);
    },
    store() {
      for (const pile of piles) pile.store();
      lastSeqs.clear();
      heads.clear();
    },
  };
}
