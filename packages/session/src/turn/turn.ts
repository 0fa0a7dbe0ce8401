import type { Refusal } from '../commands.ts';
import type { EventMap, EventType, Happened, SessionEvent } from '../events.ts';
import type { Instant, PersonId, SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Role, Who } from '../viewer.ts';

/** What came of a command: events to store and fold, perhaps none, or the reason nothing changes. */
export type Decision =
  { readonly ok: true; readonly events: readonly SessionEvent[] } | { readonly ok: false; readonly refusal: Refusal };

/** One command's turn in its session, after the permission table let it through. */
export interface Turn {
  readonly session: Session;
  readonly who: Who;
  readonly role: Role;
  /** The seat of the device that asks. */
  readonly seat: SeatId | null;
  readonly at: Instant;
  readonly newId: () => string;
}

interface Private<T extends EventType> {
  readonly ofSession?: EventMap[T]['ofSession'];
  readonly ofPersons?: Readonly<Record<PersonId, EventMap[T]['ofPerson']>>;
}

/** An event of this turn. */
export const happened = <T extends EventType>(
  { at, who }: Turn,
  type: T,
  open: EventMap[T]['open'],
  { ofSession, ofPersons }: Private<T> = {},
): Happened<T> => ({ type, at, by: who, open, ofSession: ofSession ?? null, ofPersons: ofPersons ?? {} });

export const decided = (...events: readonly SessionEvent[]): Decision => ({ ok: true, events });
export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** `then` unless there is something to refuse. */
export const unless = (refusal: Refusal | null, then: () => Decision): Decision =>
  refusal === null ? then() : refused(refusal);
