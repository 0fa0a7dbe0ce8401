import type { Bilingual, CardKey, Instant, SeatId, SheetId, StaffId } from '../ids.ts';
import type { SheetMode, TemplateRef } from '../step.ts';

/** Which side of a family fills a sheet until both are revealed. */
export type FamilySide = 'participant' | 'family';
/**
 * A sheet of some people: a pair or trio, a family, or one participant (with staff). A family whose sheet has sides has one for
 * each side, and from the reveal on one more, without a side, for what they fill together.
 */
export interface SharedSheet {
  readonly sheet: SheetId;
  readonly seats: readonly SeatId[];
  /** The participant whose family it is; else null. */
  readonly family: SeatId | null;
  readonly side: FamilySide | null;
}
/** Somebody signed a field of a sheet. */
export interface Signature {
  readonly sheet: SheetId;
  readonly field: string;
  readonly role: 'participant' | 'family' | 'staff';
  /** The alias or the staff name at that time. */
  readonly name: string;
  readonly seat: SeatId | null;
  readonly staff: StaffId | null;
  readonly at: Instant;
}
/** A sheet of an earlier session whose writer goes on with it in this one. */
export interface BroughtSheet {
  readonly sheet: SheetId;
  readonly seat: SeatId;
  readonly template: TemplateRef;
  readonly mode: 'own' | 'one-to-one';
  /** Staff wrote it for somebody on paper. Without this it stays closed to them, also where its writer is on paper now. */
  readonly onPaper?: true;
  readonly title: Bilingual;
  /** Its lines that are carried over to this session's boards. */
  readonly cards: readonly CardKey[];
}
/** A worksheet that was opened, with all its sheets. */
export interface WorksheetStep {
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  /** Of a sheet started for one person, outside the agenda; null: the step has the title. */
  readonly title: Bilingual | null;
  /** Sheets of pairs, families, or one participant and staff. */
  readonly shared: readonly SharedSheet[];
  /** Nothing written here is shown to others until staff reveal all of it at once. */
  readonly heldBack: boolean;
  /** In a sheet of several people others see each letter; else a line when its writer leaves it. */
  readonly isLive: boolean;
  /** Its writers go on with it at home. */
  readonly isHomework: boolean;
  readonly state: 'open' | 'locking' | 'locked';
  /** While locking: when writing stops. */
  readonly lockAt: Instant | null;
  /** The one sheet of the group (mode together), else null. */
  readonly together: SheetId | null;
  /** Each seat's own sheet (mode own). */
  readonly own: Readonly<Record<SeatId, SheetId>>;
  readonly ready: readonly SeatId[];
  /** Small groups: when they are called back, and whether they are back; null: they are out, or there are none. */
  readonly calledBack: { readonly at: Instant; readonly isBack: boolean } | null;
  /** Of practice: the card each small group has, by its sheet; 0 where nobody turned it. */
  readonly situations: Readonly<Record<SheetId, number>>;
}
