import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { GroupId, Instant, SessionId } from '@opencircle/session';
import { request, type Refused } from '#lib/api.ts';

interface Meeting {
  readonly session: SessionId | null;
  readonly group: GroupId;
  readonly startsAt: Instant;
}

/** Plans the session if nobody did, opens its door and goes to lead it. Null: done; else why not. */
export async function openRoom({ session, group, startsAt }: Meeting): Promise<Refused['refusal'] | null> {
  const planned =
    session === null ? await request('POST /api/sessions', { send: { group, startsAt, plan: null } }) : null;
  if (planned && !planned.ok) return planned.refusal;
  const id = session ?? planned?.got.session ?? '';
  const opened = await request('POST /api/sessions/:session/open-door', { at: { session: id }, send: {} });
  // A door that stands open already is as good as one we opened.
  if (!opened.ok && opened.refusal !== 'wrong-time') return opened.refusal;
  await goto(resolve('/lead/[session]', { session: id }));
  return null;
}
