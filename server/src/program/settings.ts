import type { ProgramSettings } from '@opencircle/protocol';
import type { Store, Write } from '../storage/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

const ID = 'settings';

/** The program's own settings: one sealed row. */
export interface Settings {
  /** Before set-up: New York, English and Spanish, nobody on call. */
  read(): Promise<ProgramSettings>;
  toWrite(settings: ProgramSettings): Promise<Write>;
}

const BEFORE_SETUP: ProgramSettings = { timeZone: 'America/New_York', languages: ['en', 'es'], onCall: '' };

/** Reads from disk each time, so that what one request wrote the next one sees. */
export function createSettings(store: Store, rows: SealedRows): Settings {
  return {
    async read() {
      const row = await store.row('program', ID);
      const secret = row === null ? 'gone' : await rows.secretOf('program', row);
      if (secret === 'gone') return BEFORE_SETUP;
      return secret as ProgramSettings; // sealed by toWrite below and authenticated by its key
    },
    async toWrite(settings) {
      const row = await rows.seal('program', { id: ID, parent: null, lookup: null, open: {} }, 'program', settings);
      return { kind: 'put', table: 'program', row };
    },
  };
}
