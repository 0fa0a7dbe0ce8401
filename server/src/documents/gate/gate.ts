import { Growth, type GateRefusal } from './growth.ts';
import type { Change, Ledger } from './ledger.ts';
import type { SheetShape } from './sheet-shape.ts';
import { Stretches } from './stretches.ts';
import type { Block, Deletion, ParsedUpdate } from './update-parse.ts';

export type Verdict =
  | { readonly is: 'new'; readonly change: Change }
  /** Everything in it is known: a repetition. */
  | { readonly is: 'known' }
  /** It builds on something this server has not seen. Nothing of it may be kept: it would wait in the document for ever. */
  | { readonly is: 'gap' }
  | { readonly is: 'refused'; readonly why: GateRefusal };

/**
 * Judges one parsed update against what is known of its document; changes nothing. What it admits is rebuilt from what was
 * understood, so nothing unread is ever stored: known parts are cut off, new runs and new deletions stay.
 * Yjs's own GC and Skip runs are only ever let by where they stand for something known; a sheet has no nested types, so an
 * honest page never makes new ones.
 */
export function judge(
  ledger: Ledger,
  update: ParsedUpdate,
  shape: SheetShape,
  isOwn: (client: number) => boolean,
): Verdict {
  const fresh: Block[] = [];
  for (const block of update.blocks) {
    const known = ledger.clockOf(block.client);
    const first = block.structs[0];
    const last = block.structs.at(-1);
    if (first === undefined || last === undefined || last.clock + last.length <= known) continue;
    if (!isOwn(block.client)) return { is: 'refused', why: 'not-your-client' };
    if (first.clock > known) return { is: 'gap' };
    fresh.push(block);
  }
  const growth = new Growth(ledger, shape, update.bytes);
  const why = growth.takeAll(fresh);
  if (why !== null) return { is: 'refused', why };
  const deletions = newDeletions(ledger, update.deletions, growth);
  if (deletions === null) return { is: 'gap' };
  const change = growth.toChange(deletions);
  return change.parts.length + deletions.length === 0 ? { is: 'known' } : { is: 'new', change };
}

/** What is asked to be deleted and still stands. Null: something of it was never written. */
function newDeletions(ledger: Ledger, asked: readonly Deletion[], growth: Growth): readonly Deletion[] | null {
  const found: Deletion[] = [];
  const taken = new Map<number, Stretches>();
  for (const { client, clock, length } of asked) {
    const end = clock + length;
    const known = ledger.clockOf(client);
    if (end > Math.max(known, growth.clockOf(client))) return null;
    let already = taken.get(client);
    if (already === undefined) taken.set(client, (already = new Stretches()));
    const standing = [
      ...ledger.standing(client, clock, Math.min(end, known)),
      ...growth.standing(client, Math.max(clock, known), end),
    ];
    for (const [from, to] of standing)
      for (const [start, stop] of already.missing(from, to)) {
        already.add(start, stop);
        found.push({ client, clock: start, length: stop - start });
      }
  }
  return found;
}
