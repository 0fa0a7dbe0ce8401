import type { KnockId, SeatId, StaffView } from '@opencircle/session';

type Knock = StaffView['door']['knocks'][number];
type Seen = Pick<StaffView, 'people' | 'door'>;

/** Whose knock this surely is, unless that person sits in the circle already: then it is only another device. */
export function whoseKnock({ people }: Seen, { seat, matches }: Knock): SeatId | null {
  const theirs = seat ?? (matches.length === 1 ? (matches[0] ?? null) : null);
  return people.some((one) => one.seat === theirs && one.state === 'in-circle') ? null : theirs;
}

/** People at the door whom nobody answered for good, with whose knock it surely is. */
export const knocksOf = (
  view: Seen,
): readonly { readonly id: KnockId; readonly name: string; readonly theirs: SeatId | null }[] =>
  view.door.knocks
    .filter(({ as, answer }) => as === 'person' && (answer === 'waiting' || answer === 'word-first'))
    .map((knock) => ({ id: knock.id, name: knock.name, theirs: whoseKnock(view, knock) }));
