import type { Bilingual, Item, Option, ScaleBand, Threshold } from '@opencircle/session';

const low: Bilingual = { en: 'low', es: 'bajo' };
const middle: Bilingual = { en: 'middle', es: 'medio' };
const high: Bilingual = { en: 'high', es: 'alto' };
/** The words in which the group is told of a lot or a little. */
export const BANDS = { low, middle, high } as const;

/** Three bands of a scale from nothing to ten. */
export const THREE: readonly ScaleBand[] = [
  { upTo: 3, label: low },
  { upTo: 6, label: middle },
  { upTo: 10, label: high },
];

/** An option the group is never told a number of. */
export const unseen = (id: string, en: string, es: string): Option => ({ id, label: { en, es }, band: null });
/** An option that is counted for the group under its own name. */
export const counted = (id: string, en: string, es: string): Option => ({
  id,
  label: { en, es },
  band: { en, es },
});
/** An option that is counted for the group together with others. */
export const within = (band: Bilingual, id: string, en: string, es: string): Option => ({
  id,
  label: { en, es },
  band,
});

interface Asked {
  readonly key: string;
  readonly en: string;
  readonly es: string;
  readonly concern?: Threshold;
}
const base = ({ key, en, es, concern }: Asked) => ({ key, prompt: { en, es }, ...(concern && { concern }) });

/** One of these, in words. */
export const oneOf = (asked: Asked, ...options: readonly Option[]): Item => ({
  ...base(asked),
  kind: 'choice',
  look: 'words',
  options,
});
/** Some of these, in words or with a face each. */
export const someOf = (
  asked: Asked & { readonly look?: 'faces' },
  most: number,
  ...options: readonly Option[]
): Item => ({
  ...base(asked),
  kind: 'choices',
  look: asked.look ?? 'words',
  most,
  options,
});
/** Nothing to ten. Without bands the group is never told of it. */
export const zeroToTen = (
  asked: Asked,
  anchors: readonly [Bilingual, Bilingual],
  bands: readonly ScaleBand[] = [],
): Item => ({ ...base(asked), kind: 'scale', min: 0, max: 10, anchors, bands });
/** A few words. */
export const inWords = (asked: Asked): Item => ({ ...base(asked), kind: 'text', maxLength: 140 });
