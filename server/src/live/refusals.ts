import type { Logger } from 'pino';
import type { AuditEntry, Journal } from '../storage/ports.ts';

const MOST = 2_000;

/** Entries about what was refused: they follow in batches, because nothing waits for them. */
export interface RefusalTrail {
  add(entry: AuditEntry): void;
  /** Resolves when nothing is left to write, or the disk will not take it. */
  settled(): Promise<void>;
}

/** Keeps entries until they are on disk; a failed write is tried again with the next entry. */
export function createRefusalTrail(journal: Journal, log: Logger): RefusalTrail {
  let waiting: AuditEntry[] = [];
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await journal.commit(batch.map((entry) => ({ kind: 'audit', entry })));
      } catch {
        const all = [...batch, ...waiting];
        waiting = all.slice(-MOST);
        log.error({ lost: all.length - waiting.length }, 'refusals could not be written to the audit trail yet');
        break;
      }
    }
    isWriting = false;
  }
  function start(): Promise<void> {
    if (!isWriting) {
      isWriting = true;
      writing = write();
    }
    return writing;
  }

  return {
    add(entry) {
      waiting.push(entry);
      void start();
    },
    settled: () => start(),
  };
}
