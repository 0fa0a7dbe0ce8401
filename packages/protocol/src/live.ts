import type { CommandMap, CommandType, Instant, SessionId, ViewKind, Views } from '@opencircle/session';
import type { Reply } from './replies.ts';

/** Commands that travel over the live channel. The others are asked over HTTP, by the program or by time. */
export type WireCommandType = Exclude<
  CommandType,
  | 'session:plan'
  | 'door:open'
  | 'door:knock'
  | 'sheets:bring'
  | 'answers:bring'
  | 'apart:bring'
  | 'observer:seat'
  | 'signal:escalate'
  | 'worksheet:stop-writing'
  | 'calm:run-out'
  | 'small-groups:gather'
>;
export type WireCommand = {
  readonly [T in WireCommandType]: { readonly id: string; readonly type: T; readonly payload: CommandMap[T] };
}[WireCommandType];

/** Slices that changed, or all of them after (re)joining. `n` counts what this socket was sent, from 1; a gap means: join again. */
export interface ViewMessage<K extends ViewKind = ViewKind> {
  readonly n: number;
  readonly kind: K;
  /** True after joining: forget what you had. */
  readonly all: boolean;
  readonly now: Instant;
  readonly slices: Partial<Views[K]>;
}

/** Why a connection was shown out. The page has the words; nobody is told more than this. */
export type ShownOut = 'nobody-here' | 'removed' | 'signed-out' | 'session-closed' | 'other-version' | 'too-much';

/** What a browser may send over Socket.IO. The handshake's `auth` is { session, version }. */
export interface ClientEvents {
  command: (command: WireCommand, reply: (reply: Reply) => void) => void;
  /** Server time, for the page's clock offset. */
  time: (reply: (now: Instant) => void) => void;
  /** Which field of which sheet this seat is in, for "is writing". Null: none. */
  field: (at: { readonly sheet: string; readonly field: string } | null) => void;
}
export interface ServerEvents {
  view: (message: ViewMessage) => void;
  /** Who is in which field of a sheet this seat has open; aliases, never client ids. */
  fields: (sheet: string, fields: readonly { readonly alias: string; readonly field: string }[]) => void;
  out: (why: ShownOut) => void;
}
export interface HandshakeAuth {
  readonly session: SessionId;
  readonly version: number;
}
