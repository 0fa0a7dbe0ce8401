import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SessionId, SheetId, SheetLine, Who } from '@opencircle/session';
import type { ReadableLine, SheetGrant } from '@opencircle/protocol';

/** What is open just now, for metrics and for tests that everything was tidied up. */
export interface DocumentCounts {
  readonly rooms: number;
  readonly sockets: number;
  /** Sockets ended for what they sent, since the start. */
  readonly refusals: number;
}

/** The document server: one owner per sheet, opened once, unloaded only after its last word is stored. */
export interface DocumentRooms {
  /**
   * Says what this person may do with this sheet and issues their Yjs client id; null: nothing (no such sheet and no access look
   * the same). A page that comes back with the id and epoch it has is given the same id. Rejects while the disk cannot be read.
   */
  grant(
    sheet: SheetId,
    who: Who,
    asked: { readonly clientId: number | null; readonly epoch: number | null },
  ): Promise<SheetGrant | null>;
  /**
   * Answers an upgrade on /documents/<sheet>?epoch=<n> that `authenticate` already let through. Always ends in a socket or a
   * refusal. A page that may only read and sends something new is closed with `comeBack`: its new grant says it may not write.
   */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, sheet: SheetId, who: Who): void;
  /** The lines of a sheet, read from its document, loaded if needed. */
  linesOf(sheet: SheetId): Promise<readonly SheetLine[]>;
  /** The same lines together with what stands in the filled ones, in full, whoever may read it: both of one moment. */
  wordsOf(sheet: SheetId): Promise<{ readonly lines: readonly SheetLine[]; readonly written: readonly ReadableLine[] }>;
  /** Told after every commit that changed the lines of an own sheet. */
  onLines(listen: (session: SessionId, sheet: SheetId, lines: readonly SheetLine[]) => void): void;
  counts(): DocumentCounts;
  /** Ends every socket and resolves when everything is stored. */
  close(): Promise<void>;
}
