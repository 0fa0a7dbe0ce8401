import {
  placeOf,
  placesOf,
  type Instant,
  type PersonId,
  type SeatId,
  type Session,
  type SheetId,
  type SheetPlace,
} from '@opencircle/session';
import type { KeyHolder } from '../storage/ports.ts';

/** One sheet and where it lies in its session. */
export interface PlacedSheet extends Omit<SheetPlace, 'worksheet'> {
  /** Whose it is: of an own or one-to-one sheet its participant, of a family's the one in treatment. Null: several people's. */
  readonly seat: SeatId | null;
  /** While writing is about to stop. */
  readonly lockAt: Instant | null;
  readonly isHomework: boolean;
}

const ALONE: readonly SheetPlace['mode'][] = ['own', 'one-to-one'];

function placed({ worksheet, ...place }: SheetPlace): PlacedSheet {
  const { mode, seats, family } = place;
  return {
    ...place,
    seat: ALONE.includes(mode) ? (seats?.[0] ?? null) : family,
    lockAt: worksheet?.state === 'locking' ? worksheet.lockAt : null,
    isHomework: worksheet?.isHomework === true,
  };
}

/** Every sheet of a session, each once: those of its steps, those started for one person, and those people brought along. */
export const sheetsOf = (session: Session): readonly PlacedSheet[] => placesOf(session).map(placed);

/** Without sheets that are here for a card staff carried over: one of them beside one unnamed card would say whose the card is. */
export const sheetsToRead = (session: Session): readonly PlacedSheet[] => {
  const forCards = new Set(session.brought.filter(({ cards }) => cards.length > 0).map(({ sheet }) => sheet));
  return sheetsOf(session).filter(({ sheet, step }) => step !== null || !forCards.has(sheet));
};

/** Finds a sheet in the session's own history. */
export function placedIn(session: Session, sheet: SheetId): PlacedSheet | null {
  const place = placeOf(session, sheet);
  return place && placed(place);
}

/** The person a sheet belongs to; null: it belongs to several people alike. */
export const personOf = (session: Session, { seat }: Pick<PlacedSheet, 'seat'>): PersonId | null =>
  (seat === null ? null : session.seats[seat]?.person) ?? null;

/** Whose key protects a sheet: the person's it belongs to, or the session's where several people write alike. */
export function holderOf(session: Session, place: Pick<PlacedSheet, 'seat'>): KeyHolder {
  const person = personOf(session, place);
  return person === null ? `session:${session.id}` : `person:${person}`;
}
