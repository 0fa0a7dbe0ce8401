import { openerOf, type GroupId, type Instant, type PersonId, type Session, type SessionId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { SessionRow } from '../live/rows.ts';

/** What earlier meetings of a group leave to the next one. */
export interface Left {
  /** Who opened each of them, the oldest first; null where nobody did. */
  readonly openers: readonly (PersonId | null)[];
  /** What the last of them put aside and nobody took up. */
  readonly parked: readonly string[];
}

const NOTHING: Left = { openers: [], parked: [] };
/** Eight weeks of three meetings: more than it takes for everyone to have opened once. */
const MEETINGS = 24;

/** Looks back from a meeting that somebody prepares. Of pretend people nothing is left. */
export const createLeftBefore =
  ({ store, live }: Pick<Deps, 'store'> & { readonly live: LiveSessions }) =>
  async (group: { readonly id: GroupId; readonly practice: boolean }, startsAt: Instant): Promise<Left> => {
    if (group.practice) return NOTHING;
    const rows = await store.rowsOf('session', group.id);
    const ended = rows
      .map(({ id, open }): { id: SessionId; row: SessionRow } => ({ id, row: JSON.parse(open) as SessionRow })) // the live sessions write these rows
      .filter(({ row }) => row.startsAt <= startsAt && row.endedAt !== null)
      .sort((a, b) => a.row.startsAt - b.row.startsAt)
      .slice(-MEETINGS);
    const openers: (PersonId | null)[] = [];
    let last: Session | null = null;
    for (const { id } of ended) {
      last = (await live.within<Session>(id, (session) => session)) ?? last;
      openers.push(last?.id === id ? openerOf(last) : null);
    }
    const parked = (last?.parked ?? []).filter(({ taken, text }) => !taken && text !== '').map(({ text }) => text);
    return { openers, parked };
  };
