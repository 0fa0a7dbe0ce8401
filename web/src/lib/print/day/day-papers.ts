import type { Pack, VisitDay } from '@opencircle/protocol';
import { request, type Refused } from '#lib/api.ts';

/** A visit day and the pack of each of its sessions, in their order. */
export interface DayPapers {
  readonly day: VisitDay;
  readonly packs: readonly Pack[];
}

/** Asks for everything the papers of a day are made from. */
export async function papersOf(date: string): Promise<{ readonly ok: true; readonly got: DayPapers } | Refused> {
  const day = await request('GET /api/days/:date', { at: { date } });
  if (!day.ok) return day;
  const answers = await Promise.all(
    day.got.sessions.map(({ session }) => request('GET /api/sessions/:session/pack', { at: { session } })),
  );
  const packs: Pack[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    packs.push(answer.got);
  }
  return { ok: true, got: { day: day.got, packs } };
}
