import type { Request, Response } from 'express';
import type { Route } from '@opencircle/protocol';
import { API_SCHEMAS, type SendingRoute } from '@opencircle/protocol/schemas';
import type { Deps } from '../../deps.ts';
import { identityToActor, type Authenticate, type Identity } from '../../identity/authenticate.ts';
import { mayAsk, ROUTE_PERMISSIONS } from '../../identity/route-permissions.ts';
import { faultOf } from '../../live/faults.ts';
import { CommitFailed, type AuditEntry } from '../../storage/ports.ts';
import { denied, STATUS, type Answer, type Asked, type Denied, type Given } from './answers.ts';

/** What every route passes through, in this order: who, whether they may, what they sent, the answer, the disk, the reply. */
export type Wrap = <R extends Route>(
  route: R,
  answer: Answer<R>,
) => (request: Request, response: Response) => Promise<void>;

/** Entries a minute and route about people who are nobody here: a flood of wrong codes must not fill the disk, nor hide wrong passwords. */
const NOBODYS_ENTRIES = 120;
const MINUTE = 60_000;

/** What stands in a path is anybody's words until it looks like an id. */
const isId = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,80}$/.test(text);
const isSending = (route: Route): route is SendingRoute => Object.hasOwn(API_SCHEMAS, route);

/** Makes the wrapper around every answer. Whatever an answer throws is a refusal to whoever asked, and a line in the log. */
export function createWrap(
  { clock, journal, log, random }: Pick<Deps, 'clock' | 'journal' | 'log' | 'random'>,
  authenticate: Authenticate,
): Wrap {
  let minute = 0;
  const entries = new Map<Route, number>();
  function mayBeWritten(route: Route): boolean {
    const now = Math.floor(clock.now() / MINUTE);
    if (now !== minute) entries.clear();
    minute = now;
    const sum = (entries.get(route) ?? 0) + 1;
    entries.set(route, sum);
    return sum <= NOBODYS_ENTRIES;
  }

  function entryOf(
    route: Route,
    identity: Identity,
    params: object,
    outcome: Given<unknown> | Denied,
  ): AuditEntry | null {
    const { action, audit } = ROUTE_PERMISSIONS[route];
    if (outcome.ok && audit === 'refusals') return null;
    const actor = (outcome.ok ? outcome.actor : undefined) ?? identityToActor(identity);
    const isNobodys = actor === 'nobody' || (!outcome.ok && identity.staff === null);
    if (isNobodys && !mayBeWritten(route)) return null;
    const named = Object.entries(params).map(([name, id]) => `${name}:${isId(id) ? id : '?'}`);
    const object = (outcome.ok ? outcome.object : undefined) ?? (named.join(' ') || 'program');
    const result = outcome.ok
      ? ({ outcome: 'done', reason: null } as const)
      : ({ outcome: 'refused', reason: outcome.refusal } as const);
    return { at: clock.now(), actor, action, object, ...result };
  }

  async function decide<R extends Route>(
    route: R,
    answer: Answer<R>,
    identity: Identity,
    request: Request,
  ): Promise<Awaited<ReturnType<Answer<R>>>> {
    if (!mayAsk(route, identity)) return denied(identity.staff === null ? 'not-signed-in' : 'not-allowed');
    const sent: unknown = request.body;
    const parsed = isSending(route) ? API_SCHEMAS[route].safeParse(sent) : { success: true as const, data: null };
    if (!parsed.success) return denied('malformed');
    const { params, ip } = request;
    // The path pattern and the schema are this route's own, so what they let through has its shape.
    const asked = { identity, params, body: parsed.data, address: ip ?? '', request } as unknown as Asked<R>;
    return answer(asked);
  }

  return (route, answer) => async (request, response) => {
    let outcome: Given<unknown> | Denied;
    try {
      const identity = await authenticate(request);
      outcome = await decide(route, answer, identity, request);
      const entry = entryOf(route, identity, request.params, outcome);
      const writes = [
        ...((outcome.ok ? outcome.writes : undefined) ?? []),
        ...(entry ? [{ kind: 'audit', entry } as const] : []),
      ];
      if (writes.length > 0) await journal.commit(writes);
    } catch (error) {
      const isDisk = error instanceof CommitFailed;
      log.error(
        { id: random.id(), route, fault: faultOf(error) },
        isDisk ? 'nothing could be stored' : 'a route failed',
      );
      outcome = denied(isDisk && error.full ? 'storage-full' : 'try-again');
    }
    if (response.headersSent || response.destroyed) return;
    if (!outcome.ok) {
      response.status(STATUS[outcome.refusal]).json({ ...outcome.more, refusal: outcome.refusal });
      return;
    }
    for (const cookie of outcome.cookies ?? []) response.append('set-cookie', cookie);
    response.status(200).json(outcome.body);
    outcome.afterwards?.();
  };
}
