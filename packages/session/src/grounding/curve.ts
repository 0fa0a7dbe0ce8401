import type { Curve } from '../slices/leading.ts';
import { URGE_MOMENTS } from './exercise.ts';

/** Below this nothing of the group's urge is told: a mean of few says too much about each. */
export const FEWEST_ON_CURVE = 6;

/** By moment, how strong one person said their urge is. */
export type Ratings = Readonly<Record<number, number>>;

const MOMENTS = Array.from({ length: URGE_MOMENTS }, (_, moment) => moment);

/** What the people who rated every moment up to this one said at it; null: too few, or all the same. */
function meanAt(people: readonly Ratings[], moment: number): number | null {
  const soFar = MOMENTS.slice(0, moment + 1);
  const values = people
    .filter((said) => soFar.every((one) => said[one] !== undefined))
    .flatMap((said) => said[moment] ?? []);
  if (values.length < FEWEST_ON_CURVE || new Set(values).size < 2) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The group's urge over the moments of the exercise. At each moment: the mean of those who rated every moment so far, if at least
 * six did and not all said the same; then smoothed (each neighbour that is there counts half as much) and rounded to a whole number.
 * One person moves a shown number by two at most. Null where no moment can be told.
 */
export function groupCurve(people: readonly Ratings[]): Curve | null {
  const means = MOMENTS.map((moment) => meanAt(people, moment));
  const curve = means.map((mean, moment) => {
    if (mean === null) return null;
    const sides = [means[moment - 1], means[moment + 1]].flatMap((side) => side ?? []);
    const sum = sides.reduce((all, side) => all + side, 2 * mean);
    return Math.round(sum / (2 + sides.length));
  });
  return curve.some((value) => value !== null) ? curve : null;
}
