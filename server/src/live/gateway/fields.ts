import { mayOpenSheet, type SeatId, type Session, type SheetId } from '@opencircle/session';
import type { FieldAt } from '../surroundings.ts';
import type { Follower } from './follower.ts';

/** Whether this socket's person may stand in this field: only in a sheet they can write in. */
export const mayBeInField = (session: Session, { viewer }: Follower, at: FieldAt): boolean =>
  mayOpenSheet(session, viewer, at.sheet) === 'write';

/** Where another device of the same seat is. */
export function otherFieldOf(all: ReadonlySet<Follower>, seat: SeatId): FieldAt | null {
  for (const { viewer, field } of all) if (viewer.kind === 'participant' && viewer.seat === seat && field) return field;
  return null;
}

/** Tells everybody who has this sheet open to them which others are in which of its fields, where that is news to them. */
export function tellFields(session: Session, all: ReadonlySet<Follower>, sheet: SheetId): void {
  const there = new Map<string, { readonly seat: SeatId; readonly alias: string; readonly field: string }>();
  for (const { viewer, field } of all) {
    const seat = viewer.kind === 'participant' ? session.seats[viewer.seat] : undefined;
    if (seat && field?.sheet === sheet)
      there.set(`${seat.id} ${field.field}`, { seat: seat.id, alias: seat.alias, field: field.field });
  }
  for (const { viewer, outlet, fieldsSent } of all) {
    if (mayOpenSheet(session, viewer, sheet) === 'no') continue;
    const others = [...there.values()].filter(({ seat }) => viewer.kind !== 'participant' || viewer.seat !== seat);
    const text = JSON.stringify(others.map(({ alias, field }) => ({ alias, field })));
    if (text === (fieldsSent.get(sheet) ?? '[]')) continue;
    fieldsSent.set(sheet, text);
    outlet.send('fields', JSON.stringify(sheet), text);
  }
}

/** Takes people out of fields they can no longer write in. */
export function clearLostFields(
  session: Session,
  all: ReadonlySet<Follower>,
  clear: (follower: Follower, at: null) => void,
): void {
  for (const follower of all)
    if (follower.field && !mayBeInField(session, follower, follower.field)) clear(follower, null);
}
