import type { Duration, GroupId, PersonId, Session } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { RecordRow, SessionRow } from '../live/rows.ts';
import type { LiveSessions } from '../live/ports.ts';
import { isPracticeRow } from './groups.ts';
import type { People } from './people.ts';
import type { SealedRows } from './sealed-rows.ts';

/** How far back a start looks for sessions that closed without their newcomers being noted. */
const LOOK_BACK: Duration = 7 * 24 * 60 * 60 * 1000;

/** Somebody who was in the circle of one of their groups. */
interface Came {
  readonly person: PersonId;
  readonly group: GroupId;
}

/**
 * Once a session closes, whoever was in its circle is no longer new to the group. A server that died right after a closing notes it
 * at the next start. Returns how to stop.
 */
export function noteWhoCame(
  live: LiveSessions,
  people: People,
  rows: SealedRows,
  { clock, journal, log, store }: Pick<Deps, 'clock' | 'journal' | 'log' | 'store'>,
): () => void {
  async function note(came: readonly Came[]): Promise<void> {
    const members = await Promise.all(
      came.map(async ({ person, group }) => ((await isPractice(group)) ? null : people.inGroup(person, group))),
    );
    const first = members.filter((member) => member?.cameBefore === false).filter((member) => member !== null);
    if (first.length > 0)
      await journal.commit(await Promise.all(first.map((one) => people.toWrite({ ...one, cameBefore: true }))));
  }
  /** The newcomer of a rehearsal is new in the next one too. */
  async function isPractice(group: GroupId): Promise<boolean> {
    const row = await store.row('group', group);
    return row !== null && isPracticeRow(row);
  }
  const noteLater = (came: readonly Came[]): void => {
    note(came).catch((error: unknown) => {
      log.warn({ fault: faultOf(error) }, 'could not write down who came for the first time');
    });
  };
  async function cameTo(session: string): Promise<readonly Came[]> {
    const row = await store.row('record', session);
    const sealed = row === null ? 'gone' : await rows.secretOf('record', row);
    const group = row?.parent ?? null;
    if (group === null || sealed === 'gone') return [];
    const { seats } = sealed as RecordRow; // the live sessions seal these rows
    return seats.filter(({ inCircle }) => inCircle > 0).map(({ person }) => ({ person, group }));
  }
  async function lookBack(): Promise<readonly Came[]> {
    const since = clock.now() - LOOK_BACK;
    const late = (await store.rows('session')).filter(({ open }) => {
      const { closedAt } = JSON.parse(open) as SessionRow; // the live sessions write these rows
      return closedAt !== null && closedAt >= since;
    });
    const came = (await Promise.all(late.map(({ id }) => cameTo(id)))).flat();
    return [...new Map(came.map((one) => [`${one.person} ${one.group}`, one])).values()];
  }

  lookBack().then(noteLater, (error: unknown) => {
    log.warn({ fault: faultOf(error) }, 'could not look for who came for the first time');
  });
  return live.onChange((now: Session, before: Session) => {
    if (now.phase !== 'closed' || before.phase === 'closed') return;
    const came = Object.values(now.seats).filter(({ spans, isGuest }) => spans.length > 0 && !isGuest);
    noteLater(came.map(({ person }) => ({ person, group: now.group })));
  });
}
