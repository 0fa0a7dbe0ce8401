import type { PersonId } from '@opencircle/session';

/**
 * Who should open next, first to last: who never opened a meeting, in the order given, then who opened one longest ago. `openers` are
 * those of earlier meetings, the oldest first; null where nobody opened.
 */
export function fairOrder(openers: readonly (PersonId | null)[], people: readonly PersonId[]): readonly PersonId[] {
  const last = new Map(openers.map((person, index) => [person, index]));
  const lastOf = (person: PersonId): number => last.get(person) ?? -1;
  return people.toSorted((a, b) => lastOf(a) - lastOf(b));
}
