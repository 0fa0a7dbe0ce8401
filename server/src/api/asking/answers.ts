import type { IncomingMessage } from 'node:http';
import type { Api, ApiRefusal, Route } from '@opencircle/protocol';
import type { Refusal } from '@opencircle/session';
import type { Identity } from '../../identity/authenticate.ts';
import type { Write } from '../../storage/ports.ts';

/** The names behind colons in a route's path. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** One request that was let in: who asks, for what, with which words. */
export interface Asked<R extends Route> {
  readonly identity: Identity;
  readonly params: { readonly [N in NamesIn<R>]: string };
  readonly body: Api[R]['sends'];
  readonly address: string;
  readonly request: IncomingMessage;
}
/** What comes back on success. `writes` are on disk, together with the audit entry, before anything is sent. */
export interface Given<T> {
  readonly ok: true;
  readonly body: T;
  readonly writes?: readonly Write[];
  readonly cookies?: readonly string[];
  /** What was made, for the audit trail, where the path does not name it. */
  readonly object?: string;
  /** Who it turned out to be, where they were nobody when they asked. */
  readonly actor?: string;
  /** Runs once everything is on disk. */
  readonly afterwards?: () => void;
}
/** Nothing was changed. `more` stands beside the refusal. */
export interface Denied {
  readonly ok: false;
  readonly refusal: ApiRefusal;
  readonly more?: object;
}
export type Answer<R extends Route> = (asked: Asked<R>) => Promise<Given<Api[R]['gets']> | Denied>;
/** Answers for some routes, one file a resource; together they are all of them. */
export type Answers<R extends Route = Route> = { readonly [K in R]: Answer<K> };

export const DONE = { done: true } as const;
export const denied = (refusal: ApiRefusal, more?: object): Denied => ({ ok: false, refusal, ...(more && { more }) });

/** How a session's refusal is told over HTTP. */
export function refusalToDenied(refusal: Refusal): Denied {
  switch (refusal) {
    case 'malformed':
    case 'not-allowed':
    case 'not-found':
    case 'wrong-time':
    case 'storage-full':
    case 'try-again':
      return denied(refusal);
    case 'door-closed':
    case 'door-full':
      return denied('no-such-door');
    case 'too-many':
    case 'too-long':
      return denied('too-large');
    case 'agenda-moved-on':
    case 'round-moved-on':
    case 'card-turned':
    case 'lead-moved-on':
    case 'too-late-to-undo':
    case 'too-late-to-reopen':
    case 'no-more-steps':
    case 'step-running':
    case 'already-answered':
    case 'already-in-circle':
    case 'signals-unsettled':
    case 'kept-apart':
    case 'on-hold':
      return denied('wrong-time');
  }
}

/** HTTP status of each refusal. */
export const STATUS: { readonly [R in ApiRefusal]: number } = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'no-such-door': 404,
  'not-open-yet': 409,
  'link-used': 410,
  'already-set-up': 409,
  'address-taken': 409,
  'password-too-short': 400,
  'wrong-time-zone': 400,
  'wrong-password': 401,
  'slow-down': 429,
  'foreign-origin': 403,
  'too-large': 413,
  'wrong-time': 409,
  'storage-full': 503,
  'try-again': 503,
};
