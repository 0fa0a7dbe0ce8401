export type Stretch = readonly [from: number, to: number];

/** Numbers kept as sorted stretches [from, to) that never touch: which of one client's clocks are deleted. */
export class Stretches {
  private readonly froms: number[] = [];
  private readonly tos: number[] = [];

  get size(): number {
    return this.froms.length;
  }

  add(from: number, to: number): void {
    if (from >= to) return;
    const first = this.firstEndingAtOrAfter(from);
    let last = first;
    let low = from;
    let high = to;
    for (; last < this.froms.length; last += 1) {
      const start = this.froms[last] ?? 0;
      if (start > to) break;
      low = Math.min(low, start);
      high = Math.max(high, this.tos[last] ?? 0);
    }
    this.froms.splice(first, last - first, low);
    this.tos.splice(first, last - first, high);
  }

  /** The parts of [from, to) that are not in here. */
  missing(from: number, to: number): Stretch[] {
    const gaps: Stretch[] = [];
    let at = from;
    for (let n = this.firstEndingAtOrAfter(from); n < this.froms.length && at < to; n += 1) {
      const start = this.froms[n] ?? 0;
      if (start >= to) break;
      if (start > at) gaps.push([at, start]);
      at = Math.max(at, this.tos[n] ?? 0);
    }
    if (at < to) gaps.push([at, to]);
    return gaps;
  }

  private firstEndingAtOrAfter(value: number): number {
    let low = 0;
    let high = this.tos.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.tos[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
