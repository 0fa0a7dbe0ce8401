import type { Whereabouts } from '../concern/concern.ts';
import type { KnockId, Instant, Language, ScreenId, SeatId, SignalId, StaffId } from '../ids.ts';
import type { Disposition, Knock, Presence, SeatState, Urgency } from '../session.ts';

export interface SeatName {
  readonly seat: SeatId;
  readonly alias: string;
}
export interface OwnSignal {
  readonly signal: SignalId;
  readonly urgency: Urgency;
  readonly at: Instant;
  readonly state: 'sent' | 'not-seen-yet' | 'seen';
}
export interface StaffSignal {
  readonly signal: SignalId;
  readonly seat: SeatId;
  readonly urgency: Urgency;
  readonly at: Instant;
  readonly seenBy: string | null;
  readonly seenAt: Instant | null;
  readonly escalation: 0 | 1 | 2;
  readonly disposition: { readonly is: Disposition | null; readonly note: string; readonly by: string } | null;
}

export interface StaffPerson {
  readonly seat: SeatId;
  readonly alias: string;
  readonly language: Language;
  readonly presence: Presence;
  readonly state: SeatState;
  readonly isNew: boolean;
  readonly isGuest: boolean;
  /** Of a family member: the seat of the participant they belong to, where that one is of this session. */
  readonly familyOf: SeatId | null;
  /** On paper from the start: staff may enter their sheets for them. */
  readonly writtenForThem: boolean;
  /** How many of this seat's devices are connected now: a hint, never attendance. */
  readonly devicesOnline: number;
  readonly handPosition: number | null;
  readonly wantsToTalk: boolean;
  readonly writing: boolean;
  readonly minutes: number;
  /** When they first came in, and when they went; null: not yet. */
  readonly cameAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly confirmedMinutes: number | null;
  /** Somebody else here goes by the same name. */
  readonly sameName: boolean;
  /** Is kept apart from somebody who is in the circle. Why is nowhere. */
  readonly keptApart: boolean;
}
export interface StaffScreen {
  readonly screen: ScreenId;
  readonly mark: string;
}
export interface StaffDoorSlice {
  readonly open: boolean;
  readonly code: string;
  readonly number: number;
  readonly knocks: readonly (Omit<Knock, 'device' | 'person'> & {
    /** Seats this name may mean. */ readonly matches: readonly SeatId[];
    /** What a room screen or a tablet shows while it waits; null for a person. */ readonly mark: string | null;
    /** Somebody here is kept apart from whoever this surely is. Why is nowhere. */ readonly keptApart: boolean;
  })[];
  /** Knocks that "let in everyone sure" would let in now. */
  readonly sure: readonly KnockId[];
  readonly screens: readonly StaffScreen[];
  /** Devices of the house, and who has them. */
  readonly tablets: readonly (Pick<StaffScreen, 'mark'> & {
    readonly tablet: ScreenId;
    readonly seat: SeatId | null;
  })[];
}
export interface LeadSlice {
  readonly lead: { readonly staff: StaffId; readonly name: string } | null;
  readonly leading: boolean;
  readonly others: readonly string[];
  /** Everybody who belongs to this session. */
  readonly staff: readonly StaffId[];
  /** Colleagues who sit in. */
  readonly observers: readonly { readonly staff: StaffId; readonly name: string }[];
}

export interface MeSlice {
  readonly seat: SeatId;
  readonly alias: string;
  readonly language: Language;
  readonly presence: Presence;
  readonly isNew: boolean;
  /** A family member, not a participant. */
  readonly isFamily: boolean;
  /** 1 is first; null: hand is down. */
  readonly hand: number | null;
  readonly wantsToTalk: boolean;
  /** The place in the queue of those who wait for time to talk, from 1; null: not in it. */
  readonly talkPlace: number | null;
  readonly signals: readonly OwnSignal[];
  readonly inCircle: number;
  /** Devices that were let in for this seat and still are. */
  readonly devices: number;
  /** Came after the session began: a card says what was agreed and where the group is. */
  readonly cameLate: boolean;
  /** What this person said at the remote door. */
  readonly whereabouts: Whereabouts | null;
  /** Sits at a device of the house, and gives it back. */
  readonly isOnTablet: boolean;
}
