import type { Bilingual, CardKey, DeviceId, Instant, KnockId, ScreenId, SeatId, SheetId, StaffId } from './ids.ts';

/** Who asks, as the server knows it after `authenticate()`. A staff member's role in a session follows from who leads it. */
export type Who =
  | { readonly kind: 'staff'; readonly staff: StaffId }
  | { readonly kind: 'device'; readonly device: DeviceId }
  /** Somebody in this session, and nobody can ever tell who. Only in what happened, never who asks. */
  | { readonly kind: 'someone' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'program' };

/** Roles of the permission table. `stranger` is a device that is nobody here (any more): everything is denied to it but knocking. */
export const ROLES = [
  'facilitator',
  'co-facilitator',
  'observer',
  'participant',
  'knocking',
  'room-screen',
  'tablet',
  'clock',
  'program',
  'stranger',
] as const;
export type Role = (typeof ROLES)[number];

/** Who is in front of a screen in this session. */
export type Viewer =
  | { readonly kind: 'staff'; readonly staff: StaffId; readonly leads: boolean }
  /** `onTablet`: at a device of the house. */
  | { readonly kind: 'participant'; readonly seat: SeatId; readonly onTablet?: true }
  | { readonly kind: 'knock'; readonly knock: KnockId }
  | { readonly kind: 'screen'; readonly screen: ScreenId }
  /** A colleague who sits in; the group is told. */
  | { readonly kind: 'observer'; readonly staff: StaffId }
  /** A device of the house that nobody has just now. */
  | { readonly kind: 'tablet'; readonly tablet: ScreenId };

/** A line as the server reads it out of a sheet after commit. `text` is what a card shows. */
export interface SheetLine {
  readonly sheet: SheetId;
  readonly line: string;
  readonly text: Bilingual;
  readonly filled: boolean;
  readonly audience: Audience;
  /** Present while the line is shared with the group. */
  readonly card: CardKey | null;
}
/** Who reads a line besides its writer. */
export interface Audience {
  readonly staff: boolean;
  readonly group: 'no' | 'named' | 'unnamed';
  /** The writer's family, in family sheets that take up this line. */
  readonly family: boolean;
}

/** What a view needs besides the session's own history: who is connected, and what open sheets say just now. */
export interface Around {
  readonly now: Instant;
  readonly online: Readonly<Record<SeatId, number>>;
  readonly writing: ReadonlySet<SeatId>;
  readonly lines: Readonly<Record<SheetId, readonly SheetLine[]>>;
}
