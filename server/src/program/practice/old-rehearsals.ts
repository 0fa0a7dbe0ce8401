import type { Clock } from '../../deps.ts';
import { laneKeyOf } from '../../live/lane-key.ts';
import type { SessionRow } from '../../live/rows.ts';
import type { Journal, Store, Write } from '../../storage/ports.ts';
import { isPracticeRow } from '../groups.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Removes rehearsals that began more than a day ago, with everything that was written in them. Only before sessions are loaded. */
export async function dropOldRehearsals({
  clock,
  journal,
  store,
}: {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly store: Store;
}): Promise<void> {
  const groups = (await store.rows('group')).filter(isPracticeRow);
  const sessions = (await Promise.all(groups.map(({ id }) => store.rowsOf('session', id)))).flat();
  // The live sessions write these rows.
  const old = sessions.filter(({ open }) => (JSON.parse(open) as SessionRow).startsAt < clock.now() - DAY);
  for (const { id } of old) {
    // Keys of outboxes lie beside the sheets.
    const sheets = await Promise.all([id, `outbox/${id}`].map((parent) => store.rowsOf('sheet', parent)));
    const writes: Write[] = [
      ...sheets.flat().map((sheet): Write => ({ kind: 'remove', table: 'sheet', id: sheet.id })),
      { kind: 'remove', table: 'record', id },
      { kind: 'remove', table: 'session', id },
      { kind: 'destroy-key', holder: `session:${id}` },
      { kind: 'destroy-key', holder: laneKeyOf(id) },
    ];
    await journal.commit(writes);
  }
}
