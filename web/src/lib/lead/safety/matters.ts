import type { SeatId, StaffConcern, StaffSignal, StaffView, StaffWhereabouts } from '@opencircle/session';

/** Somebody to look at: they asked for a word, or there is a concern. */
export type Matter =
  | ({ readonly kind: 'signal'; readonly id: string } & Omit<StaffSignal, 'signal'>)
  | ({ readonly kind: 'concern' } & StaffConcern);

/** Everything there is to look at, the oldest first. */
export const mattersOf = ({ signals, concerns }: Pick<StaffView, 'signals' | 'concerns'>): readonly Matter[] =>
  [
    ...signals.map(({ signal: id, ...one }): Matter => ({ kind: 'signal', id, ...one })),
    ...concerns.map((one): Matter => ({ kind: 'concern', ...one })),
  ].toSorted((one, other) => one.at - other.at);

/** What waits for a line before the session can close. */
export const openMatters = (view: Pick<StaffView, 'signals' | 'concerns'>): readonly Matter[] =>
  mattersOf(view).filter(({ disposition }) => disposition === null);

/** Nobody of staff has said yet that they take it. */
export const isUnseen = ({ seenBy }: Matter): boolean => seenBy === null;
/** Asked for a word now, and nobody looked for twenty seconds. A concern does not press. */
export const isPressing = (matter: Matter): boolean =>
  matter.kind === 'signal' && isUnseen(matter) && matter.escalation > 0;

/** Where somebody is, in the circle or beyond it, as far as staff know. */
export type Place =
  | { readonly is: 'in-the-room' | 'not-here' }
  /** Takes part from elsewhere; null: nobody said from where. */
  | { readonly is: 'elsewhere'; readonly said: StaffWhereabouts | null };

type Seen = Pick<StaffView, 'people' | 'whereabouts'>;

/** What was said of where somebody is, also where they sit in the room by now: its numbers still hold. */
export const saidOf = ({ whereabouts }: Pick<StaffView, 'whereabouts'>, seat: SeatId): StaffWhereabouts | null =>
  whereabouts.find((one) => one.seat === seat) ?? null;

export function placeOf(view: Seen, seat: SeatId): Place {
  const person = view.people.find((one) => one.seat === seat);
  const said = saidOf(view, seat);
  const isElsewhere = person?.presence === 'remote' || person?.presence === 'by-phone';
  if (isElsewhere) return { is: 'elsewhere', said };
  return { is: person?.state === 'in-circle' ? 'in-the-room' : 'not-here' };
}

/** Takes part from elsewhere, and staff would not know where to send help. */
export function isPlaceMissing(view: Seen, seat: SeatId): boolean {
  const place = placeOf(view, seat);
  const person = view.people.find((one) => one.seat === seat);
  return person?.state === 'in-circle' && place.is === 'elsewhere' && (place.said === null || place.said.where === '');
}
