import { localDateOf } from '@opencircle/program';
import type { Today, TodaySession } from '@opencircle/protocol';
import { request, type Refused } from '#lib/api.ts';

/** Meetings of this day that stand in a group's schedule and nobody planned yet. Known for today and tomorrow only. */
export const unplannedOn = (date: string, { today, tomorrow, timeZone }: Today): readonly TodaySession[] =>
  [...today, ...tomorrow].filter(
    ({ session, startsAt }) => session === null && localDateOf(startsAt, timeZone) === date,
  );

/** Plans each of these meetings with its group's usual plan. Null: done; else why not. */
export async function planMeetings(meetings: readonly TodaySession[]): Promise<Refused['refusal'] | null> {
  for (const { group, startsAt } of meetings) {
    const answer = await request('POST /api/sessions', { send: { group, startsAt, plan: null } });
    if (!answer.ok) return answer.refusal;
  }
  return null;
}
