import { ContentString, GC, Item, type Doc } from 'yjs';
import { Stretches, type Stretch } from './stretches.ts';
import type { At, Deletion } from './update-parse.ts';

/** One text, or one key of the map of values: everything that hangs there shares one rule. */
export interface Slot {
  readonly root: string;
  /** Null for a text. */
  readonly key: string | null;
  /** Characters that stand there now. */
  length: number;
  /** Runs Yjs cannot join: what placing a new run there costs at worst. */
  pieces: number;
}

/** Part of a sheet somebody adds: a run of their clocks that all belong to one slot. */
export interface Run {
  readonly clock: number;
  readonly length: number;
  readonly slot: Slot;
  readonly characters: number;
  readonly deleted: boolean;
  /** Goes on exactly where the run before ended, so that Yjs may join the two. */
  readonly joins: boolean;
  /** Lies apart in Yjs's list. */
  readonly isApart: boolean;
  readonly right: At | null;
}

/** What one client adds, from exactly where it had come to. */
export interface Part {
  readonly client: number;
  readonly clock: number;
  /** One run a struct. */
  readonly runs: readonly Run[];
  readonly structs: Uint8Array;
}

/** An update as the gate understood it: what it adds and deletes that was not known, ready to be written down. */
export interface Change {
  readonly parts: readonly Part[];
  readonly deletions: readonly Deletion[];
  readonly newSlots: readonly Slot[];
}

interface Writer {
  clock: number;
  readonly starts: number[];
  readonly slots: Slot[];
  /** Where runs begin that Yjs can never join to what came before. */
  readonly breaks: number[];
  readonly deleted: Stretches;
  lastRight: At | null;
}

/** Whether both are the same place, or none. */
export const isSameAt = (a: At | null | undefined, b: At | null): boolean =>
  a?.client === b?.client && a?.clock === b?.clock;

/** A slot's name, the same for the same root and key only. */
export const slotName = (root: string, key: string | null): string => (key === null ? root : `${root}\u0000${key}`);

/**
 * What the gate knows of a document without holding it: how far each client id has written, which slot each of its runs
 * belongs to, and what is deleted. A few numbers a run, so it stays when the Y.Doc is dropped.
 */
export class Ledger {
  readonly slots = new Map<string, Slot>();
  private readonly writers = new Map<number, Writer>();
  /** Everything ever written, deleted or not. */
  written = 0;
  /** Of all slots. */
  pieces = 0;

  get clients(): number {
    return this.writers.size;
  }

  knows(client: number): boolean {
    return this.writers.has(client);
  }

  clockOf(client: number): number {
    return this.writers.get(client)?.clock ?? 0;
  }

  /** How far each client has written. */
  stateVector(): Map<number, number> {
    return new Map([...this.writers].map(([client, writer]) => [client, writer.clock]));
  }

  slotAt(at: At): Slot | null {
    const writer = this.writers.get(at.client);
    if (writer === undefined || at.clock >= writer.clock) return null;
    return writer.slots[lastUpTo(writer.starts, at.clock)] ?? null;
  }

  /** Where the run begins that this belongs to, with all that Yjs may have joined to it. */
  beginningOf(at: At): number {
    const breaks = this.writers.get(at.client)?.breaks ?? [];
    return breaks[lastUpTo(breaks, at.clock)] ?? 0;
  }

  /** What the last run of a client was written before. */
  lastRight(client: number): At | null {
    return this.writers.get(client)?.lastRight ?? null;
  }

  /** The parts of a known stretch that still stand. */
  standing(client: number, from: number, to: number): Stretch[] {
    return from < to ? (this.writers.get(client)?.deleted.missing(from, to) ?? []) : [];
  }

  /** Takes in an admitted change. Says whether it changed values, and whether it left a text empty or took a value away. */
  take(change: Change): { readonly values: boolean; readonly emptied: boolean } {
    for (const slot of change.newSlots) this.slots.set(slotName(slot.root, slot.key), slot);
    let values = false;
    const written = new Set<Slot>();
    for (const { client, runs } of change.parts)
      for (const run of runs) {
        this.append(this.writer(client), run);
        written.add(run.slot);
        values ||= run.slot.key !== null;
      }
    let emptied = false;
    for (const deletion of change.deletions) {
      const touched = this.strike(deletion, written);
      values ||= touched.values;
      emptied ||= touched.emptied;
    }
    return { values, emptied };
  }

  /** Notes deletions Yjs itself made while applying: a value that another one replaced. */
  noteDeleted(deletions: Iterable<Deletion>): void {
    for (const { client, clock, length } of deletions)
      for (const [from, to] of this.standing(client, clock, clock + length))
        this.strike({ client, clock: from, length: to - from }, new Set());
  }

  /** Counts pieces anew from the document, where Yjs has joined some. */
  recount(doc: Doc): void {
    const counted = ledgerOf(doc);
    if (counted === null) return;
    for (const [name, slot] of this.slots) slot.pieces = counted.slots.get(name)?.pieces ?? slot.pieces;
    this.pieces = counted.pieces;
  }

  private writer(client: number): Writer {
    let writer = this.writers.get(client);
    if (writer === undefined) {
      writer = { clock: 0, starts: [], slots: [], breaks: [], deleted: new Stretches(), lastRight: null };
      this.writers.set(client, writer);
    }
    return writer;
  }

  private count(slot: Slot): void {
    slot.pieces += 1;
    this.pieces += 1;
  }

  private append(writer: Writer, run: Run): void {
    if (writer.slots.at(-1) !== run.slot) {
      writer.starts.push(run.clock);
      writer.slots.push(run.slot);
    }
    writer.clock = run.clock + run.length;
    writer.lastRight = run.right;
    this.written += run.length;
    if (run.deleted) writer.deleted.add(run.clock, writer.clock);
    run.slot.length += run.characters;
    if (!run.joins) writer.breaks.push(run.clock);
    if (run.isApart) this.count(run.slot);
  }

  /** `written`: what the same change put something new into. */
  private strike(
    { client, clock, length }: Deletion,
    written: ReadonlySet<Slot>,
  ): { values: boolean; emptied: boolean } {
    const writer = this.writers.get(client);
    const touched = { values: false, emptied: false };
    if (writer === undefined) return touched;
    const end = clock + length;
    const holes = writer.deleted.size;
    writer.deleted.add(clock, end);
    const isNewHole = writer.deleted.size > holes;
    for (let n = lastUpTo(writer.starts, clock), from = clock; from < end; n += 1) {
      const slot = writer.slots[n];
      const to = Math.min(end, writer.starts[n + 1] ?? end);
      if (slot === undefined) break;
      if (slot.key === null) {
        slot.length -= to - from;
        // A hole in the middle of a run leaves two.
        if (isNewHole) this.count(slot);
        touched.emptied ||= slot.length === 0;
      } else {
        touched.values = true;
        touched.emptied ||= !written.has(slot);
      }
      from = to;
    }
    return touched;
  }
}

/** The last of these sorted numbers that is not above, by its place. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads the ledger of a document that is in memory. Null: it holds something no gate let in. */
export function ledgerOf(doc: Doc): Ledger | null {
  const ledger = new Ledger();
  const roots = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
  for (const [client, structs] of doc.store.clients) {
    const runs: Run[] = [];
    for (const item of structs) {
      const root = item instanceof GC ? undefined : roots.get(item.parent);
      if (!(item instanceof Item) || root === undefined) return null;
      const name = slotName(root, item.parentSub);
      let slot = ledger.slots.get(name);
      if (slot === undefined) {
        slot = { root, key: item.parentSub, length: 0, pieces: 0 };
        ledger.slots.set(name, slot);
      }
      const characters = item.content instanceof ContentString && !item.deleted ? item.length : 0;
      const { clock } = item.id;
      const { length, deleted, rightOrigin: right } = item;
      const joins =
        item.origin?.client === client && item.origin.clock === clock - 1 && isSameAt(runs.at(-1)?.right, right);
      runs.push({ clock, length, slot, characters, deleted, joins, isApart: true, right });
    }
    ledger.take({ parts: [{ client, clock: 0, runs, structs: new Uint8Array() }], deletions: [], newSlots: [] });
  }
  return ledger;
}
