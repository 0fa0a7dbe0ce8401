import type { Bytes, Journal, Write } from '../../storage/ports.ts';
import type { Change } from '../gate/ledger.ts';
import { changesToUpdate } from '../gate/update-write.ts';
import type { Peer } from './peer.ts';
import type { RoomParts } from './room-parts.ts';
import { sealUpdate } from './sheet-log.ts';

/** What one peer added, and how many of their frames are on disk with it. */
export interface Added {
  readonly by: Peer;
  readonly frames: number;
  readonly change: Change;
  /** It changed values; it left a text empty, or took a value away. */
  readonly values: boolean;
  readonly emptied: boolean;
}
/** What came into one window of the journal, as one update. */
export interface Stored {
  readonly added: readonly Added[];
  readonly update: Bytes;
}

interface WritingNeeds {
  readonly journal: Journal;
  readonly stored: (stored: Stored) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The part of a room that writes. What arrives while the journal still waits for company joins what is waiting already: a window
 * costs one number, one seal and one row, however many write in it. It is joined when the journal reads it, so nobody waits longer.
 */
export class Writing {
  /** The number of the last update on disk. */
  storedSeq: number;
  /** At most so many bytes are on their way. */
  bytes = 0;
  private readonly parts: Pick<RoomParts, 'sheet' | 'epoch' | 'key'>;
  private readonly needs: WritingNeeds;
  private seq: number;
  private open: Added[] | null = null;
  private onTheWay = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(parts: Pick<RoomParts, 'sheet' | 'epoch' | 'key' | 'seq'>, needs: WritingNeeds) {
    this.parts = parts;
    this.needs = needs;
    this.seq = this.storedSeq = parts.seq;
  }

  add(added: Added): void {
    this.bytes += sizeOf(added.change);
    if (this.open === null) this.begin(added);
    else this.open.push(added);
  }

  /** When everything added so far is on disk, or failed. */
  after(call: () => void): void {
    void this.last.then(call);
  }

  async settled(): Promise<void> {
    while (this.onTheWay > 0) await this.last;
  }

  private begin(first: Added): void {
    const added = [first];
    const seq = (this.seq += 1);
    let update: Bytes | null = null;
    let body: Bytes | null = null;
    const join = (): Bytes => {
      if (this.open === added) this.open = null;
      return (update ??= changesToUpdate(added.map(({ change }) => change)));
    };
    const { sheet, epoch, key } = this.parts;
    const write: Write = {
      kind: 'update',
      sheet,
      epoch,
      seq,
      // Made when the journal reads it, which it may do twice.
      get body() {
        return (body ??= sealUpdate(key, sheet, epoch, seq, join()));
      },
    };
    const settle = (): void => {
      if (this.open === added) this.open = null;
      this.onTheWay -= 1;
      for (const { change } of added) this.bytes -= sizeOf(change);
    };
    this.open = added;
    this.onTheWay += 1;
    const before = this.last;
    const written = this.needs.journal.commit([write]).then(
      () => {
        const stored = { added, update: join() };
        settle();
        this.storedSeq = seq;
        this.needs.stored(stored);
      },
      (error: unknown) => {
        settle();
        this.needs.failed(error);
      },
    );
    // Also where something later fails sooner.
    this.last = written.then(() => before);
  }
}

/** What a change takes as an update of its own, or a little more. */
export const sizeOf = ({ parts, deletions }: Change): number =>
  2 + parts.reduce((sum, { structs }) => sum + structs.length + 16, 0) + deletions.length * 16;
