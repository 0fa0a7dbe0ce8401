import { FEWEST_FOR_TOTALS } from '../check-in/totals.ts';
import type { Question } from '../step.ts';
import type { Ballot, Counts } from './ballot.ts';

/**
 * What the group is told of a ballot. Under four answers it is told nothing; and of a poll nothing either where all chose the
 * same, because then everyone would know of everyone. A pass is no answer.
 */
export function countsOf(kind: 'quiz' | 'poll', { options }: Question, { answers }: Ballot): Counts {
  const chosen = Object.values(answers).flatMap((one) => (one === 'gone' ? [] : one.choice));
  const counts = options.map(({ id }) => chosen.filter((choice) => choice === id).length);
  if (counts.reduce((sum, count) => sum + count, 0) < FEWEST_FOR_TOTALS) return 'too-few';
  return kind === 'poll' && counts.filter((count) => count > 0).length === 1 ? 'all-the-same' : counts;
}
