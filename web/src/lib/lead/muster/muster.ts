import type { Instant, StaffPerson, StaffView } from '@opencircle/session';
import { sentHomeName } from '../not-today/sent-home.ts';

/** Everyone an alarm asks about. `here` are those to be found in the building. */
export interface Muster {
  readonly here: readonly StaffPerson[];
  readonly elsewhere: readonly StaffPerson[];
  readonly left: readonly StaffPerson[];
  readonly sentHome: readonly { readonly key: string; readonly name: string; readonly at: Instant }[];
  readonly neverCame: readonly StaffPerson[];
}

const isElsewhere = ({ presence }: StaffPerson): boolean => presence === 'remote' || presence === 'by-phone';

/** Reads the list out of what staff see, in the order people sit. Each person stands on it once. */
export function musterOf(view: StaffView): Muster {
  const inCircle = view.people.filter(({ state }) => state === 'in-circle');
  return {
    here: inCircle.filter((person) => !isElsewhere(person)),
    elsewhere: inCircle.filter(isElsewhere),
    left: view.people.filter(({ state }) => state === 'left' || state === 'removed'),
    sentHome: view.notToday
      // Whoever came after all stands with the others.
      .filter(({ seat }) => seat === null || view.people.some((one) => one.seat === seat && one.state === 'not-today'))
      .map((one) => ({ key: one.seat ?? one.knock ?? '', name: sentHomeName(view, one), at: one.at })),
    neverCame: view.people.filter(({ state }) => state === 'expected'),
  };
}
