import { createContext } from 'svelte';
import type { FamilySide, SheetMode, SheetSignature } from '@opencircle/session';
import type { Signer } from '@opencircle/worksheets';

/** What the fields of one open sheet know beside its words: whose it is, who else is where in it, who signed. */
export interface SheetHere {
  readonly mode: SheetMode;
  readonly side: FamilySide | null;
  /** Nothing of it is shown to the group before staff show all of it at once. */
  readonly heldBack: boolean;
  /** Others' letters show as they are written; else a text shows when its writer leaves it. */
  readonly isLive: boolean;
  /** As whom somebody here signs. */
  readonly role: Signer;
  readonly signatures: readonly SheetSignature[];
  /** Signs a field or takes it back; null where nobody can sign here. */
  readonly sign: ((field: string, on: boolean) => void) | null;
  /** Aliases of whoever else is in this text now. */
  othersIn(path: string): readonly string[];
}

const [useSheetHere, setSheetHere] = createContext<SheetHere>();
export { setSheetHere, useSheetHere };
