import type { SessionId } from '@opencircle/session';
import { request } from '#lib/api.ts';
import type { LiveStatus } from '#lib/live/live-session.svelte.ts';

/**
 * The link behind the QR of a door; what stands after its # never reaches a server's log. Null: there is none to be had just now,
 * and the code does. Asked for again when the door opens anew, for older links find nothing then, and when the connection is back.
 */
export async function doorLink(session: SessionId, _door: number, _status: LiveStatus): Promise<string | null> {
  const answer = await request('GET /api/sessions/:session/door-link', { at: { session } });
  return answer.ok ? answer.got.link : null;
}
