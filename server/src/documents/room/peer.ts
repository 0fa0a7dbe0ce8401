import type { CloseCode } from '@opencircle/protocol';
import type { GateRefusal } from '../gate/growth.ts';

/** One connection, as its room sees it. */
export interface Peer {
  /** As whom it writes: only client ids issued to this owner are taken from it. */
  readonly owner: string;
  readonly mayWrite: boolean;
  /** It was told everything, so from now on it is told what others write. */
  isSynced: boolean;
  /** It answered what the server said it knows, so from now on its updates follow on each other. */
  hasAnswered: boolean;
  /** Update frames that came before that answer and build on what it contains. */
  early: number;
  /** Update frames of this connection that are on disk. */
  saved: number;
  /** Several go out in one packet. */
  send(...frames: readonly Uint8Array[]): void;
  /** Ends the connection; nothing of it is heard from then on. */
  showOut(code: CloseCode, why?: GateRefusal): void;
}
