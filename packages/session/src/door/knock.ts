import type { DeviceId, Instant, KnockId, Language, PersonId, SeatId } from '../ids.ts';
import type { Presence } from '../seat/presence.ts';

/** A tablet is a device of the house, handed to one after another. */
export type KnockAs = 'person' | 'room-screen' | 'tablet';
export type KnockAnswer = 'waiting' | 'word-first' | 'not-today' | 'admitted';
export interface Knock {
  readonly id: KnockId;
  readonly device: DeviceId;
  readonly as: KnockAs;
  /** The name typed at the door; empty for a room screen. */
  readonly name: string;
  readonly language: Language;
  readonly presence: Presence;
  /** A person the server recognised by personal link or device; never shown to anyone. */
  readonly person: PersonId | null;
  /** The seat this knock surely belongs to (a personal link or a known device), else null: staff match it. */
  readonly seat: SeatId | null;
  readonly at: Instant;
  readonly answer: KnockAnswer;
}
