/** One figure of a moment, beside what was promised of it. */
export interface Measure {
  readonly what: string;
  readonly was: number;
  readonly unit: 'taps' | 'words' | 'ms' | 's' | 'px' | 'names' | 'screens' | 'letters' | 'minutes';
  /** The promise: at most this, or at least this. */
  readonly limit: { readonly is: 'at most' | 'at least'; readonly than: number };
}
/** One of the moments that must feel excellent, as it was just now; `open` is what of it nothing was measured of, and why. */
export interface Moment {
  readonly name: string;
  readonly measures: readonly Measure[];
  readonly open: string | null;
}

export const atMost = (what: string, was: number, unit: Measure['unit'], than: number): Measure => ({
  what,
  was,
  unit,
  limit: { is: 'at most', than },
});
export const atLeast = (what: string, was: number, unit: Measure['unit'], than: number): Measure => ({
  what,
  was,
  unit,
  limit: { is: 'at least', than },
});
export const isKept = ({ was, limit }: Measure): boolean =>
  limit.is === 'at most' ? was <= limit.than : was >= limit.than;

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
/** Words as people count them, of what stands on a page. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
