import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Looks into the data file beside the running server: everything at one moment, whatever is written meanwhile. */
export function lookInto<T>(dataFile: string, look: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(dataFile, { readOnly: true, timeout: 5_000 });
  try {
    db.exec('begin');
    return look(db);
  } finally {
    db.close();
  }
}

const HISTORY = [
  'event',
  'event_part',
  'reply',
  'doc_update',
  'doc_snapshot',
  'session',
  'record',
  'person',
  'group',
  'staff',
  'program',
];

/** History, replies, words and people as one number. Keys for what waits on phones are left out: whoever may enter is given one. */
export const fingerprintOf = (dataFile: string): string =>
  lookInto(dataFile, (db) => {
    const hash = createHash('sha256');
    for (const table of HISTORY) hash.update(JSON.stringify(db.prepare(`select * from "${table}"`).all()));
    hash.update(JSON.stringify(db.prepare("select * from sheet where id not like 'outbox/%'").all()));
    return hash.digest('hex');
  });

/** Whether a key still opens what a seat's phone keeps of words it could not send. */
export const hasOutbox = (dataFile: string, seat: string): boolean =>
  lookInto(dataFile, (db) => {
    // Their own sheet, which they have as well, says who they are.
    const whose = "select json_extract(open, '$.person') from sheet where json_extract(open, '$.seat') = ?";
    const found = db
      .prepare(`select count(*) as n from sheet where id like 'outbox/%' and id like '%/person:' || (${whose} limit 1)`)
      .get(seat);
    return found?.['n'] !== 0;
  });
