import { existsSync } from 'node:fs';
import { CommitFailed, createJournal, type Disk } from '@opencircle/server/storage';

/** What can be wrong with a server on purpose while its fault file is there, so that a test that should notice can be seen to notice. */
export const FAULTS = ['acknowledges-early', 'disk-full'] as const;
export type Fault = (typeof FAULTS)[number];
export const isFault = (name: string | undefined): name is Fault => FAULTS.some((fault) => fault === name);

/** How long a server that acknowledges early keeps to itself what it said was on disk. Milliseconds. */
const TOO_LATE = 150;

/** Makes journals with this fault. */
export function faultyJournal(fault: Fault): typeof createJournal {
  const isOn = (): boolean => existsSync(process.env['FAULT_FILE'] ?? '');
  switch (fault) {
    case 'acknowledges-early':
      return (disk, clock) => {
        const journal = createJournal(disk, clock);
        return {
          ...journal,
          async commit(batch) {
            if (!isOn()) return journal.commit(batch);
            clock.callAt(clock.now() + TOO_LATE, () => void journal.commit(batch));
          },
        };
      };
    case 'disk-full':
      return (disk, clock) => createJournal(fullWhile(disk, isOn), clock);
  }
}

const fullWhile = (disk: Disk, isFull: () => boolean): Disk => ({
  async write(batch) {
    if (isFull()) throw new CommitFailed(true, new Error('no space left'));
    await disk.write(batch);
  },
  tidy: () => disk.tidy(),
});
