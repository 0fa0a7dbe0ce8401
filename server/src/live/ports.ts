import type { IncomingMessage } from 'node:http';
import type {
  Around,
  Command,
  DeviceId,
  SeatId,
  Session,
  SessionId,
  SheetId,
  SheetLine,
  StaffId,
  Who,
} from '@opencircle/session';
import type { Reply } from '@opencircle/protocol';

/** Running sessions: one thing at a time in each, decided in memory, committed, then told. */
export interface LiveSessions {
  /** Decides in the session's own turn and answers after the commit. The same command id again gets the stored reply. */
  ask(session: SessionId, who: Who, command: Command): Promise<Reply>;
  /** Looks at a session in its own turn, after everything asked before. Null: there is no such session. */
  within<T>(session: SessionId, look: (session: Session) => T | Promise<T>): Promise<T | null>;
  /** Sessions that are not closed, by id, as they are now. Loaded at start. */
  all(): readonly Session[];
  /** After every committed change, in order. Returns how to stop listening. */
  onChange(listen: (now: Session, before: Session) => void): () => void;
  /** What a view needs besides the history: connected devices, open sheets' lines. */
  around(session: SessionId): Around;
  /** Documents tell which lines a sheet has after a commit; null when the sheet is forgotten. */
  linesChanged(session: SessionId, sheet: SheetId, lines: readonly SheetLine[]): void;
  /** The gateway tells who came and went. */
  connected(session: SessionId, seat: SeatId): () => void;
  /** Somebody is in a field of a sheet (null: left it). Shown is only that they write in the sheet of all. */
  inField(session: SessionId, seat: SeatId, at: { readonly sheet: SheetId; readonly field: string } | null): void;
  stop(): Promise<void>;
}

/** Whose sockets: a device's, a colleague's everywhere, or those whose first request is one of these (one browser that signed out). */
export type Shown =
  | { readonly device: DeviceId }
  | { readonly staff: StaffId }
  | { readonly sentBy: (request: IncomingMessage) => boolean };

/** The live channel over Socket.IO: speaks, holds no rules. */
export interface Gateway {
  /** Tells every socket of these why, and ends it within the second. */
  showOut(whom: Shown, why: 'removed' | 'signed-out' | 'nobody-here'): void;
  /** How often something was turned away since start. Numbers only. */
  counts(): Readonly<Record<'malformed' | 'tooMany' | 'closedSlow' | 'shownOut', number>>;
  close(): Promise<void>;
}
