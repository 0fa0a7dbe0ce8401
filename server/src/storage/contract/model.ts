import type { Reply } from '@opencircle/protocol';
import { TABLES, type AuditEntry, type Bytes, type Row, type StoredEvent, type Table, type Write } from '../ports.ts';

/** What a store promises to hold, as plain data: slow, obvious, and compared with the real thing. */
export interface Model {
  readonly events: Readonly<Record<string, readonly StoredEvent[]>>;
  readonly replies: Readonly<Record<string, { readonly asker: string; readonly reply: Reply }>>;
  readonly sheets: Readonly<Record<string, ModelSheet>>;
  readonly clients: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly keys: Readonly<Record<string, Bytes | 'destroyed'>>;
  readonly rows: Readonly<Record<Table, Readonly<Record<string, Row>>>>;
  readonly audit: readonly AuditEntry[];
  readonly meta: Readonly<Record<string, string>>;
}
interface ModelSheet {
  readonly epoch: number;
  readonly snapshot: { readonly upTo: number; readonly body: Bytes } | null;
  readonly updates: readonly { readonly seq: number; readonly body: Bytes }[];
}

const noRows: Model['rows'] = {
  program: {},
  staff: {},
  invite: {},
  group: {},
  person: {},
  session: {},
  sheet: {},
  device: {},
  record: {},
};

export const EMPTY: Model = {
  events: {},
  replies: {},
  sheets: {},
  clients: {},
  keys: {},
  rows: noRows,
  audit: [],
  meta: {},
};

export const lastSeqIn = (model: Model, session: string): number => model.events[session]?.length ?? 0;
export const headIn = (sheet: ModelSheet): number => sheet.updates.at(-1)?.seq ?? sheet.snapshot?.upTo ?? 0;

const without = <T>(record: Readonly<Record<string, T>>, gone: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !gone(key)));

/** The model after one more write; null if it can never be stored here. */
export function after(model: Model, write: Write): Model | null {
  switch (write.kind) {
    case 'event': {
      const { session, seq } = write.event;
      if (seq !== lastSeqIn(model, session) + 1) return null;
      return { ...model, events: { ...model.events, [session]: [...(model.events[session] ?? []), write.event] } };
    }
    case 'reply': {
      const place = `${write.session}/${write.command}`;
      if (place in model.replies) return null;
      return { ...model, replies: { ...model.replies, [place]: { asker: write.asker, reply: write.reply } } };
    }
    case 'update': {
      const { sheet, epoch, seq, body } = write;
      const before = model.sheets[sheet];
      if ((before && epoch !== before.epoch) || seq !== (before ? headIn(before) : 0) + 1) return null;
      const updates = [...(before?.updates ?? []), { seq, body }];
      return { ...model, sheets: { ...model.sheets, [sheet]: { epoch, snapshot: before?.snapshot ?? null, updates } } };
    }
    case 'snapshot': {
      const { sheet, epoch, upTo, body } = write;
      const before = model.sheets[sheet];
      if (before && (epoch < before.epoch || (epoch === before.epoch && upTo < (before.snapshot?.upTo ?? 0))))
        return null;
      const updates = before?.epoch === epoch ? before.updates.filter(({ seq }) => seq > upTo) : [];
      return { ...model, sheets: { ...model.sheets, [sheet]: { epoch, snapshot: { upTo, body }, updates } } };
    }
    case 'client-id': {
      const issued = model.clients[write.sheet] ?? {};
      if (write.clientId in issued) return null;
      return { ...model, clients: { ...model.clients, [write.sheet]: { ...issued, [write.clientId]: write.owner } } };
    }
    case 'audit':
      return { ...model, audit: [...model.audit, write.entry] };
    case 'key':
      return write.holder in model.keys ? null : { ...model, keys: { ...model.keys, [write.holder]: write.wrapped } };
    case 'destroy-key':
      return { ...model, keys: { ...model.keys, [write.holder]: 'destroyed' } };
    case 'put': {
      const others = Object.values(model.rows[write.table]).filter(({ id }) => id !== write.row.id);
      if (write.row.lookup !== null && others.some(({ lookup }) => lookup === write.row.lookup)) return null;
      const table = { ...model.rows[write.table], [write.row.id]: write.row };
      return { ...model, rows: { ...model.rows, [write.table]: table } };
    }
    case 'remove': {
      const { table, id } = write;
      const rows = { ...model.rows, [table]: without(model.rows[table], (key) => key === id) };
      const is = (key: string): boolean => key === id;
      if (table === 'sheet')
        return { ...model, rows, sheets: without(model.sheets, is), clients: without(model.clients, is) };
      if (table === 'session')
        return {
          ...model,
          rows,
          events: without(model.events, is),
          replies: without(model.replies, (key) => key.startsWith(`${id}/`)),
        };
      return { ...model, rows };
    }
    case 'meta':
      return { ...model, meta: { ...model.meta, [write.name]: write.value } };
  }
}

/** The model after a batch: all of it or, if any part is impossible, null. */
export const afterAll = (model: Model, batch: readonly Write[]): Model | null =>
  batch.reduce<Model | null>((now, write) => (now === null ? null : after(now, write)), model);

export const isEmptyModel = (model: Model): boolean =>
  [model.events, model.replies, model.sheets, model.clients, model.keys, model.meta].every(
    (part) => Object.keys(part).length === 0,
  ) &&
  model.audit.length === 0 &&
  TABLES.every((table) => Object.keys(model.rows[table]).length === 0);
