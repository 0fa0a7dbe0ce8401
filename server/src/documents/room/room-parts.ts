import type { Template } from '@opencircle/worksheets';
import type { SessionId, SheetId, SheetLine } from '@opencircle/session';
import type { SealingKey } from '../../vault/ports.ts';
import type { SheetPlace } from '../access.ts';
import type { Ledger } from '../gate/ledger.ts';
import type { DocumentState } from './document-state.ts';

/** What a room is made of: everything read from disk. */
export interface RoomParts {
  readonly sheet: SheetId;
  readonly session: SessionId;
  readonly place: SheetPlace;
  readonly template: Template;
  readonly key: SealingKey;
  readonly epoch: number;
  /** The number of the last update on disk. */
  readonly seq: number;
  readonly state: DocumentState;
  readonly ledger: Ledger;
  /** Every client id ever issued for this sheet, and to whom. */
  readonly issued: Map<number, string>;
  /** What the log holds beyond its snapshot. */
  readonly since: { readonly updates: number; readonly bytes: number };
  readonly tellLines: (lines: readonly SheetLine[]) => void;
  /** So many client ids wrote in it that it should begin anew. */
  readonly crowded: () => void;
  /** The disk failed: this room is over, and the next one is read from disk. */
  readonly failed: () => void;
}
