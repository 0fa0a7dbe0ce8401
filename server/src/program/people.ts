import type { GroupId, Language, PersonId } from '@opencircle/session';
import type { Row, Store, Write } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

/** A person in treatment as a group knows them: an alias and a language, under their own key. */
export interface Person {
  readonly id: PersonId;
  readonly group: GroupId;
  readonly alias: string;
  readonly language: Language;
  /** Was in the circle of a session of this group that is closed. */
  readonly cameBefore: boolean;
  readonly place: number;
  /** Rises with each personal link; earlier links find nobody. 0: none was made. */
  readonly link: number;
  readonly isMember: boolean;
}
type Open = Pick<Person, 'cameBefore' | 'place' | 'link' | 'isMember'>;

/** The people of groups. */
export interface People {
  of(group: GroupId): Promise<readonly Person[]>;
  one(person: PersonId): Promise<Person | null>;
  byLink(token: string): Promise<Person | null>;
  /** The token of this person's present link. */
  tokenOf(person: Person): string;
  toWrite(person: Person): Promise<Write>;
}

/** Personal links are derived from the program key, so that none is stored: only a keyed hash to find its person by. */
export function createPeople(store: Store, rows: SealedRows, vault: Vault): People {
  const tokenOf = ({ id, link }: Person): string => vault.derive('personal', `${id}:${String(link)}`);

  async function read(row: Row | null): Promise<Person | null> {
    if (row === null || row.parent === null) return null;
    const open = JSON.parse(row.open) as Open; // written by toWrite below
    const secret = await rows.secretOf('person', row);
    if (secret === 'gone' || !open.isMember) return null;
    const { alias, language } = secret as Pick<Person, 'alias' | 'language'>; // sealed by toWrite below
    return { id: row.id, group: row.parent, alias, language, ...open };
  }

  return {
    tokenOf,
    async of(group) {
      const people = await Promise.all((await store.rowsOf('person', group)).map(read));
      return people.filter((person) => person !== null).sort((a, b) => a.place - b.place);
    },
    one: async (person) => read(await store.row('person', person)),
    byLink: async (token) => read(await store.rowByLookup('person', vault.blind('personal', token))),
    async toWrite(person) {
      const { id, group, alias, language, cameBefore, place, link, isMember } = person;
      const open: Open = { cameBefore, place, link, isMember };
      const lookup = link > 0 && isMember ? vault.blind('personal', tokenOf(person)) : null;
      const row = await rows.seal('person', { id, parent: group, lookup, open }, `person:${id}`, { alias, language });
      return { kind: 'put', table: 'person', row };
    },
  };
}
