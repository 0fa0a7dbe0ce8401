// A document server of its own, to be killed. Prints where it listens.
import { writeSync } from 'node:fs';
import type { Journal, Write } from '@opencircle/server/storage';
import { startDocuments } from './house.ts';

const [path = '', manner = 'honest'] = process.argv.slice(2);

/** The broken build a test must catch: it says stored, and stores a little later. */
const early = (real: Journal): Journal => ({
  ...real,
  async commit(batch: readonly Write[]) {
    if (!batch.some(({ kind }) => kind === 'update')) return real.commit(batch);
    setTimeout(() => void real.commit(batch), 40);
  },
});

const house = await startDocuments({ path, ...(manner === 'early' ? { journal: early } : {}) });
writeSync(1, `${house.url}\n`);
