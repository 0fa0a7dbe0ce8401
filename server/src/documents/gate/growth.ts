import { isSameAt, slotName, type Change, type Ledger, type Part, type Run, type Slot } from './ledger.ts';
import type { SheetShape } from './sheet-shape.ts';
import { Stretches, type Stretch } from './stretches.ts';
import { joinedBytes, restOf } from './update-write.ts';
import type { At, Block, Deletion, ParseRefusal, Struct } from './update-parse.ts';

/**
 * What a whole document may hold. Pieces are what Yjs may have to walk over to place one run, so they bound how long one hostile
 * update, and reading a hostile document, can keep the server busy: about 40 ms and half a second.
 */
export const DOCUMENT_CAPS = {
  clients: 256,
  slots: 2_000,
  piecesOfSlot: 1_500,
  pieces: 12_000,
  written: 2_000_000,
} as const;

/** Why an update, or the socket that sent it, was refused. */
export const GATE_REFUSALS = [
  'not-your-client',
  'unknown-neighbour',
  'wrong-root',
  'wrong-content',
  'wrong-value',
  'too-long',
  'too-many-clients',
  'too-large',
  'too-often',
] as const;
export type GateRefusal = (typeof GATE_REFUSALS)[number] | ParseRefusal;

/** One client's part of an update, as far as it was understood. */
interface Growing {
  readonly client: number;
  readonly start: number;
  clock: number;
  readonly waiting: readonly Struct[];
  next: number;
  readonly runs: Run[];
  readonly deleted: Stretches;
  /** What is written down of it: views into the update, and what had to be written anew. */
  readonly chunks: Uint8Array[];
}

/** What an update adds, while it is being judged. Nothing reaches the ledger from here. */
export class Growth {
  private readonly ledger: Ledger;
  private readonly shape: SheetShape;
  private readonly bytes: Uint8Array;
  private readonly growing = new Map<number, Growing>();
  private readonly newSlots = new Map<string, Slot>();
  private readonly added = new Map<Slot, { characters: number; pieces: number }>();

  constructor(ledger: Ledger, shape: SheetShape, bytes: Uint8Array) {
    this.ledger = ledger;
    this.shape = shape;
    this.bytes = bytes;
  }

  /** How far a client has written with this update; 0 where it adds nothing. */
  clockOf(client: number): number {
    return this.growing.get(client)?.clock ?? 0;
  }

  /** Parts of what this update itself adds that are not deleted from the start. */
  standing(client: number, from: number, to: number): Stretch[] {
    return this.growing.get(client)?.deleted.missing(from, to) ?? [];
  }

  toChange(deletions: readonly Deletion[]): Change {
    const parts = [...this.growing.values()].map(({ client, start: clock, runs, chunks }): Part => {
      return { client, clock, runs, structs: joinedBytes(chunks) };
    });
    return { parts, deletions, newSlots: [...this.newSlots.values()] };
  }

  /** Takes every block, or says why not. Each begins at or before what is known of its client. */
  takeAll(blocks: readonly Block[]): GateRefusal | null {
    let newClients = 0;
    for (const { client, structs } of blocks) {
      const clock = this.ledger.clockOf(client);
      const waiting = structs.filter((struct) => struct.clock + struct.length > clock);
      this.growing.set(client, {
        client,
        start: clock,
        clock,
        waiting,
        next: 0,
        runs: [],
        deleted: new Stretches(),
        chunks: [],
      });
      if (!this.ledger.knows(client)) newClients += 1;
    }
    if (newClients > 0 && this.ledger.clients + newClients > DOCUMENT_CAPS.clients) return 'too-many-clients';
    // Blocks of an earlier and a later tab of one person come in any order, and one may hang on the other.
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const one of this.growing.values()) {
        const before = one.next;
        const why = this.advance(one);
        if (why !== null) return why;
        isMoving ||= one.next > before;
      }
    }
    for (const { next, waiting } of this.growing.values()) if (next < waiting.length) return 'unknown-neighbour';
    return this.whyTooMuch();
  }

  private advance(one: Growing): GateRefusal | null {
    for (let struct = one.waiting[one.next]; struct !== undefined; struct = one.waiting[(one.next += 1)]) {
      if (this.waitsFor(struct.origin, one) || this.waitsFor(struct.right, one)) return null;
      const why = this.take(one, struct);
      if (why !== null) return why;
    }
    return null;
  }

  private waitsFor(at: At | null, one: Growing): boolean {
    const other = at === null || at.client === one.client ? undefined : this.growing.get(at.client);
    return at !== null && other !== undefined && at.clock >= other.clock;
  }

  private whyTooMuch(): GateRefusal | null {
    let written = this.ledger.written;
    for (const { start, clock } of this.growing.values()) written += clock - start;
    if (written > DOCUMENT_CAPS.written) return 'too-large';
    if (this.ledger.slots.size + this.newSlots.size > DOCUMENT_CAPS.slots) return 'too-large';
    let pieces = this.ledger.pieces;
    for (const [slot, { characters, pieces: more }] of this.added) {
      pieces += more;
      if (slot.pieces + more > DOCUMENT_CAPS.piecesOfSlot || pieces > DOCUMENT_CAPS.pieces) return 'too-large';
      if (characters > 0 && slot.length + characters > this.shape.longest(slot.root)) return 'too-long';
    }
    return null;
  }

  private take(one: Growing, struct: Struct): GateRefusal | null {
    const slot = this.slotOf(struct);
    if (typeof slot === 'string') return slot;
    const cut = one.clock - struct.clock;
    // What is known decides where the rest hangs; an update that says otherwise lies.
    if (cut > 0 && this.slotAt({ client: one.client, clock: one.clock - 1 }) !== slot) return 'unknown-neighbour';
    const origin = cut > 0 ? { client: one.client, clock: one.clock - 1 } : struct.origin;
    if (this.isCrossed(origin, struct.right)) return 'unknown-neighbour';
    const why = this.whyNot(struct, slot, cut);
    if (why !== null) return why;
    if (cut === 0) one.chunks.push(this.bytes.subarray(struct.from, struct.to));
    else one.chunks.push(restOf(one, struct, cut));
    this.note(one, struct, slot, origin);
    return null;
  }

  /**
   * Whether it wants to come before something that stands before what it comes after, in one run. Yjs then places it by how the
   * run happens to be cut, which differs from page to page: they would never say the same again.
   */
  private isCrossed(origin: At | null, right: At | null): boolean {
    if (origin === null || right === null || origin.client !== right.client || right.clock > origin.clock) return false;
    return right.clock >= this.beginningOf(origin);
  }

  private beginningOf(at: At): number {
    const one = this.growing.get(at.client);
    if (one === undefined || at.clock < one.start) return this.ledger.beginningOf(at);
    let n = one.runs.findIndex(({ clock, length }) => at.clock >= clock && at.clock < clock + length);
    while (n > 0 && one.runs[n]?.joins === true) n -= 1;
    const run = one.runs[n];
    if (run === undefined || !run.joins) return run?.clock ?? 0;
    return this.ledger.beginningOf({ client: at.client, clock: one.start - 1 });
  }

  /** The slot a struct hangs in: said by name, or that of its neighbours, who must agree. */
  private slotOf({ origin, right, root, key }: Struct): Slot | GateRefusal {
    if (root !== null) return this.slotNamed(root, key);
    const left = origin === null ? null : this.slotAt(origin);
    const after = right === null ? null : this.slotAt(right);
    if ((origin !== null && left === null) || (right !== null && after === null)) return 'unknown-neighbour';
    if (left !== null && after !== null && left !== after) return 'unknown-neighbour';
    return left ?? after ?? 'unknown-neighbour';
  }

  private slotNamed(root: string, key: string | null): Slot | GateRefusal {
    const kind = this.shape.kindOf(root);
    if (kind === null || (kind === 'text') !== (key === null)) return 'wrong-root';
    if (key !== null && !this.shape.mayHaveKey(key)) return 'wrong-value';
    const name = slotName(root, key);
    const known = this.ledger.slots.get(name) ?? this.newSlots.get(name);
    if (known !== undefined) return known;
    const slot: Slot = { root, key, length: 0, pieces: 0 };
    this.newSlots.set(name, slot);
    return slot;
  }

  private slotAt(at: At): Slot | null {
    const one = this.growing.get(at.client);
    if (one === undefined || at.clock < one.start) return this.ledger.slotAt(at);
    return one.runs.find(({ clock, length }) => at.clock >= clock && at.clock < clock + length)?.slot ?? null;
  }

  private whyNot({ content }: Struct, slot: Slot, cut: number): GateRefusal | null {
    switch (content.kind) {
      case 'deleted':
        return null;
      case 'text':
        return slot.key === null ? null : 'wrong-content';
      case 'values': {
        const [value] = content.values;
        if (slot.key === null || cut > 0 || content.values.length !== 1 || value === undefined) return 'wrong-content';
        return this.shape.mayHold(slot.key, value) ? null : 'wrong-value';
      }
      case 'filler':
        return 'wrong-content';
    }
  }

  private note(one: Growing, struct: Struct, slot: Slot, origin: At | null): void {
    const { client, clock, runs } = one;
    const { right, content } = struct;
    const length = struct.clock + struct.length - clock;
    const deleted = content.kind === 'deleted';
    const characters = content.kind === 'text' ? length : 0;
    const before = runs.at(-1);
    const follows = origin?.client === client && origin.clock === clock - 1;
    const joins = follows && isSameAt(before === undefined ? this.ledger.lastRight(client) : before.right, right);
    runs.push({ clock, length, slot, characters, deleted, joins, isApart: !joins, right });
    one.clock = clock + length;
    if (deleted) one.deleted.add(clock, one.clock);
    const sum = this.added.get(slot) ?? { characters: 0, pieces: 0 };
    this.added.set(slot, { characters: sum.characters + characters, pieces: sum.pieces + (joins ? 0 : 1) });
  }
}
