// Commits in a loop and says on its output which batches it was told are stored, until somebody kills it.
import { writeSync } from 'node:fs';
import { createJournal, openSqlite, type Journal } from '@opencircle/server/storage';
import { batchOf, realClock, storedIn } from './disk-history.ts';

const [path = '', manner = 'honest'] = process.argv.slice(2);
/** Batches under way at the same time. */
const TOGETHER = 12;

const store = await openSqlite(path);
const real = createJournal(store, realClock);

/** The broken build that the test beside must catch: it says stored, and stores a little later. */
const lying: Pick<Journal, 'commit'> = {
  async commit(batch) {
    setTimeout(() => void real.commit(batch), 30);
  },
};
const journal = manner === 'lying' ? lying : real;

let next = (await storedIn(store)) + 1;
async function keepOn(): Promise<never> {
  for (;;) {
    const n = next++;
    await journal.commit(batchOf(n));
    writeSync(1, `${String(n)}\n`);
    // Something must be able to happen between two commits, also when they cost nothing.
    await new Promise(setImmediate);
  }
}
await Promise.all(Array.from({ length: TOGETHER }, keepOn));
