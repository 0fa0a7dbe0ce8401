import type { Bilingual, CardKey, ClusterId, Instant, SeatId, SheetId, StepId } from '../ids.ts';
import type { SheetMode, TemplateRef } from '../step.ts';
import type { FamilySide, SharedSheet, Signature } from '../worksheet/worksheet-step.ts';

/** One sheet somebody has in this session. */
export interface OwnSheet {
  /** The step it belongs to; of one that is from before, the sheet itself. */
  readonly step: StepId;
  /** The step's title and whether it is the opening's agreement, so that a list of sheets can name them. */
  readonly title: Bilingual;
  /** Also: started for this person alone; brought from an earlier session. */
  readonly kind: 'opening' | 'worksheet' | 'for-you' | 'from-before';
  readonly sheet: SheetId;
  /** The sheet its words were taken from, once staff said that somebody sat on the wrong seat. */
  readonly was?: SheetId;
  /** Aliases of the others who fill it, where they are some and not all. */
  readonly withWhom: readonly string[];
  /** Staff write in it too. */
  readonly withStaff: boolean;
  /** The side this person fills until staff reveal both. */
  readonly side: FamilySide | null;
  /** After the reveal: both sides of this family, to read; `sheet` is what they fill together. */
  readonly otherSides: readonly { readonly sheet: SheetId; readonly side: FamilySide }[];
  readonly heldBack: boolean;
  readonly isLive: boolean;
  readonly isHomework: boolean;
  readonly signatures: readonly SheetSignature[];
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  readonly state: 'open' | 'locking' | 'locked';
  readonly lockAt: Instant | null;
  readonly ready: boolean;
  readonly readyCount: number;
  /** Small groups: when they are called back, and whether they are. */
  readonly calledBack: { readonly at: Instant; readonly isBack: boolean } | null;
  /** Of practice: this small group's card. */
  readonly situation: { readonly text: Bilingual; readonly at: number; readonly of: number } | null;
  readonly of: number;
}
/** `own`: by whoever is shown it. */
export interface SheetSignature extends Pick<Signature, 'field' | 'role' | 'name' | 'at'> {
  readonly own: boolean;
}
/** A sheet and how far it is filled, without a word of it. */
export interface SheetProgress {
  readonly sheet: SheetId;
  readonly linesFilled: number;
  readonly linesTotal: number;
  /** Staff fill it for whoever takes part on paper. */
  readonly onPaper: boolean;
}
/** All sheets a participant has in this session; `current` is the one of the running step. After the close: what they go on with at home. */
export interface OwnSheetsSlice {
  readonly sheets: readonly OwnSheet[];
  readonly current: SheetId | null;
}
export interface StaffWorksheetSlice {
  readonly steps: readonly {
    readonly step: StepId;
    readonly template: TemplateRef;
    readonly mode: SheetMode;
    readonly state: 'open' | 'locking' | 'locked';
    readonly lockAt: Instant | null;
    /** Of a sheet started for one person; null: the step has the title. */
    readonly title: Bilingual | null;
    readonly together: SheetId | null;
    readonly own: readonly (SheetProgress & { readonly seat: SeatId })[];
    readonly shared: readonly (SharedSheet & SheetProgress)[];
    readonly heldBack: boolean;
    readonly isLive: boolean;
    readonly isHomework: boolean;
    readonly signatures: readonly (SheetSignature & { readonly sheet: SheetId })[];
    readonly ready: readonly SeatId[];
    readonly of: number;
    readonly sharedLines: number;
    readonly calledBack: { readonly at: Instant; readonly isBack: boolean } | null;
    /** Of practice: the card each small group has. */
    readonly situations: readonly {
      readonly sheet: SheetId;
      readonly at: number;
      readonly of: number;
      readonly text: Bilingual;
    }[];
  }[];
  /** Sheets people brought from earlier sessions. */
  readonly brought: readonly (SheetProgress & { readonly seat: SeatId; readonly title: Bilingual })[];
}
export interface WallWorksheetSlice {
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  readonly ready: number;
  readonly of: number;
  readonly calledBack: { readonly at: Instant; readonly isBack: boolean } | null;
  readonly state: 'open' | 'locking' | 'locked';
}

/** A shared line on the board. `by` is its writer's alias, or null where it was shared without a name. */
export interface Card {
  readonly key: CardKey;
  readonly text: Bilingual;
  readonly by: string | null;
  readonly cluster: ClusterId | null;
  /** Put aside; only staff are sent such a card. */
  readonly parked: boolean;
  /** Goes to the next session's board; false for everyone but staff. */
  readonly carried: boolean;
  /** True on the writer's own screens only, so that they can take it back. */
  readonly own: boolean;
}
export interface BoardSlice {
  readonly step: StepId;
  readonly clusters: readonly { readonly id: ClusterId; readonly title: string }[];
  /** In the order of their random keys, which says nothing about when or by whom. */
  readonly cards: readonly Card[];
  readonly onWall: boolean;
}
