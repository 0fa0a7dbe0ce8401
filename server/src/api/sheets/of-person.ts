import type { PersonId, Session, SessionId } from '@opencircle/session';
import type { SessionRow, SheetRow } from '../../live/rows.ts';
import { personOf, sheetsOf, type PlacedSheet } from '../../live/sheets-of.ts';
import type { Parts } from '../asking/parts.ts';

/** A sheet of one person and the session that decides about it. */
export interface OwnedSheet {
  readonly home: Session;
  readonly place: PlacedSheet;
}
/** Goes through the sheets of a person, the newest first, in every group they ever came to. Only templates that are wanted. */
export type SheetsOfPerson = (
  person: PersonId,
  from: Session,
  wanted: (template: string) => boolean,
) => AsyncGenerator<OwnedSheet>;

/** Looks at the rows beside the events; only a session that has something wanted is read. */
export function createSheetsOfPerson({
  live,
  people,
  store,
}: Pick<Parts, 'live' | 'people' | 'store'>): SheetsOfPerson {
  /** Also one this person left; and where they are a guest, the one they sit in. */
  async function groupsOf(person: PersonId, from: Session): Promise<readonly string[]> {
    const rows = await store.rows('group');
    const ever = await Promise.all(rows.map(async ({ id }) => ((await people.everInGroup(person, id)) ? id : null)));
    return [...new Set([from.group, ...ever.filter((group) => group !== null)])];
  }
  async function sessionsOf(person: PersonId, from: Session): Promise<readonly SessionId[]> {
    const rows = await Promise.all((await groupsOf(person, from)).map((group) => store.rowsOf('session', group)));
    return rows
      .flat()
      .map(({ id, open }) => ({ id, startsAt: (JSON.parse(open) as SessionRow).startsAt })) // the live sessions write these rows
      .sort((a, b) => b.startsAt - a.startsAt)
      .map(({ id }) => id);
  }

  return async function* (person, from, wanted) {
    for (const id of await sessionsOf(person, from)) {
      const theirs = (await store.rowsOf('sheet', id)).filter(({ open }) => {
        const row = JSON.parse(open) as SheetRow; // as above
        return row.person === person && wanted(row.template.id);
      });
      if (theirs.length === 0) continue;
      const ids = new Set(theirs.map((row) => row.id));
      const home = await live.within<Session>(id, (now) => now);
      if (home === null) continue;
      for (const place of [...sheetsOf(home)].reverse())
        if (ids.has(place.sheet) && personOf(home, place) === person) yield { home, place };
    }
  };
}
