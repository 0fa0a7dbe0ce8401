export { createJournal, WINDOW } from './journal.ts';
export { DataRefused } from './migrate.ts';
export { CommitFailed, ImpossibleBatch, TABLES } from './ports.ts';
export type {
  AuditEntry,
  Bytes,
  Disk,
  Glimpse,
  Journal,
  KeyHolder,
  Row,
  SheetLog,
  Store,
  StoredEvent,
  Table,
  Write,
} from './ports.ts';
export { glimpse, glimpseOf } from './sqlite/glimpse.ts';
export { DATA_FILE, openSqlite } from './sqlite/open.ts';
export type { SqliteOptions } from './sqlite/open.ts';
