import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Reply } from '@opencircle/protocol';
import { TABLES, type AuditEntry, type Row, type Store, type StoredEvent, type Table } from '../ports.ts';
import { bytesIn, bytesOrNullIn, holderIn, numberIn, textIn, textOrNullIn, type Columns } from './columns.ts';

const rowIn = (columns: Columns): Row => ({
  id: textIn(columns, 'id'),
  parent: textOrNullIn(columns, 'parent'),
  lookup: textOrNullIn(columns, 'lookup'),
  open: textIn(columns, 'open'),
  holder: columns['holder'] === null ? null : holderIn(columns, 'holder'),
  sealed: bytesOrNullIn(columns, 'sealed'),
});

const auditIn = (columns: Columns): AuditEntry => ({
  at: numberIn(columns, 'at'),
  actor: textIn(columns, 'actor'),
  action: textIn(columns, 'action'),
  object: textIn(columns, 'object'),
  outcome: textIn(columns, 'outcome') === 'done' ? 'done' : 'refused',
  reason: textOrNullIn(columns, 'reason'),
});

/** Everything read from this database. Node hands out bytes as copies. */
export function createReads(db: DatabaseSync): Omit<Store, 'write' | 'tidy' | 'close'> {
  const events = db.prepare('select * from event where session = ? order by seq');
  const parts = db.prepare('select seq, holder, body from event_part where session = ? order by seq, holder');
  const reply = db.prepare('select asker, reply from reply where session = ? and command = ?');
  const snapshot = db.prepare('select epoch, up_to, body from doc_snapshot where sheet = ?');
  const updates = db.prepare('select epoch, seq, body from doc_update where sheet = ? order by seq');
  const clients = db.prepare('select client_id, owner from doc_client where sheet = ? order by client_id');
  const key = db.prepare('select wrapped, destroyed from holder_key where holder = ?');
  const audit = db.prepare('select * from audit order by seq');
  const meta = db.prepare('select value from meta where name = ?');
  const filled = db.prepare(
    [...TABLES, 'event', 'reply', 'doc_update', 'doc_snapshot', 'doc_client', 'audit', 'holder_key', 'meta']
      .map((table) => `select 1 from (select 1 from "${table}" limit 1)`)
      .join(' union all '),
  );
  const each = (where: string): ((table: Table) => StatementSync) => {
    const made = new Map(TABLES.map((table) => [table, db.prepare(`select * from "${table}" ${where} order by id`)]));
    return (table) => made.get(table) ?? db.prepare(`select * from "${table}" ${where} order by id`);
  };
  const byId = each('where id = ?');
  const byLookup = each('where lookup = ?');
  const byParent = each('where parent = ?');
  const all = each('');
  const one = (columns: Columns | undefined): Row | null => (columns === undefined ? null : rowIn(columns));

  return {
    async eventsOf(session) {
      const sealed = Map.groupBy(parts.all(session), (columns) => numberIn(columns, 'seq'));
      return events.all(session).map((columns): StoredEvent => {
        const seq = numberIn(columns, 'seq');
        return {
          session,
          seq,
          type: textIn(columns, 'type'),
          v: numberIn(columns, 'v'),
          at: numberIn(columns, 'at'),
          by: textIn(columns, 'by'),
          open: textIn(columns, 'open'),
          sealed: (sealed.get(seq) ?? []).map((part) => ({
            holder: holderIn(part, 'holder'),
            body: bytesIn(part, 'body'),
          })),
        };
      });
    },
    async replyTo(session, command) {
      const columns = reply.get(session, command);
      if (columns === undefined) return null;
      const said = JSON.parse(textIn(columns, 'reply')) as Reply; // written by `write` alone, from a Reply
      return { asker: textIn(columns, 'asker'), reply: said };
    },
    async sheetLog(sheet) {
      const base = snapshot.get(sheet);
      const after = updates.all(sheet);
      return {
        epoch: base !== undefined ? numberIn(base, 'epoch') : after[0] !== undefined ? numberIn(after[0], 'epoch') : 1,
        snapshot: base === undefined ? null : { upTo: numberIn(base, 'up_to'), body: bytesIn(base, 'body') },
        updates: after.map((columns) => ({ seq: numberIn(columns, 'seq'), body: bytesIn(columns, 'body') })),
      };
    },
    async clientIdsOf(sheet) {
      return clients
        .all(sheet)
        .map((columns) => ({ clientId: numberIn(columns, 'client_id'), owner: textIn(columns, 'owner') }));
    },
    async wrappedKey(holder) {
      const columns = key.get(holder);
      if (columns === undefined) return null;
      return numberIn(columns, 'destroyed') === 1 ? 'destroyed' : bytesIn(columns, 'wrapped');
    },
    async row(table, id) {
      return one(byId(table).get(id));
    },
    async rowByLookup(table, lookup) {
      return one(byLookup(table).get(lookup));
    },
    async rowsOf(table, parent) {
      return byParent(table).all(parent).map(rowIn);
    },
    async rows(table) {
      return all(table).all().map(rowIn);
    },
    async auditEntries() {
      return audit.all().map(auditIn);
    },
    async meta(name) {
      const columns = meta.get(name);
      return columns === undefined ? null : textIn(columns, 'value');
    },
    async isEmpty() {
      return filled.get() === undefined;
    },
  };
}
