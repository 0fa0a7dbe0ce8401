import type { Duration, PersonId, Session } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { RecordRow, SessionRow } from '../live/rows.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { People } from './people.ts';
import type { SealedRows } from './sealed-rows.ts';

/** How far back a start looks for sessions that closed without their newcomers being noted. */
const LOOK_BACK: Duration = 7 * 24 * 60 * 60 * 1000;

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
  async function note(came: readonly PersonId[]): Promise<void> {
    const persons = await Promise.all(came.map((person) => people.one(person)));
    const first = persons.filter((person) => person?.cameBefore === false).filter((person) => person !== null);
    if (first.length > 0)
      await journal.commit(await Promise.all(first.map((one) => people.toWrite({ ...one, cameBefore: true }))));
  }
  const noteLater = (came: readonly PersonId[]): void => {
    note(came).catch((error: unknown) => {
      log.warn({ fault: faultOf(error) }, 'could not write down who came for the first time');
    });
  };
  async function recordOf(session: string): Promise<Pick<RecordRow, 'seats'>> {
    const row = await store.row('record', session);
    const sealed = row === null ? 'gone' : await rows.secretOf('record', row);
    return sealed === 'gone' ? { seats: [] } : (sealed as RecordRow); // the live sessions seal these rows
  }
  async function lookBack(): Promise<readonly PersonId[]> {
    const since = clock.now() - LOOK_BACK;
    const late = (await store.rows('session')).filter(({ open }) => {
      const { closedAt } = JSON.parse(open) as SessionRow; // the live sessions write these rows
      return closedAt !== null && closedAt >= since;
    });
    const records = await Promise.all(late.map(({ id }) => recordOf(id)));
    return [
      ...new Set(
        records.flatMap(({ seats }) => seats.filter(({ inCircle }) => inCircle > 0).map(({ person }) => person)),
      ),
    ];
  }

  lookBack().then(noteLater, (error: unknown) => {
    log.warn({ fault: faultOf(error) }, 'could not look for who came for the first time');
  });
  return live.onChange((now: Session, before: Session) => {
    if (now.phase !== 'closed' || before.phase === 'closed') return;
    const came = Object.values(now.seats).filter(({ spans, isGuest }) => spans.length > 0 && !isGuest);
    noteLater(came.map(({ person }) => person));
  });
}
