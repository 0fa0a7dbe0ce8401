import type { GroupId, Language, PersonId } from '@opencircle/session';
import type { Row, Store, Write } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

/** A person in treatment, or of somebody's family: an alias and a language, under their own key. */
export interface Person {
  readonly id: PersonId;
  /** The group they first came to; their row lies there, also after they left it. */
  readonly home: GroupId;
  readonly alias: string;
  readonly language: Language;
  /** A family member: the person in treatment they belong to. */
  readonly familyOf: PersonId | null;
  /** Rises with each personal link; earlier links find nobody. 0: none was made. */
  readonly link: number;
}
/** A person as one of their groups knows them. */
export interface Member extends Person {
  readonly group: GroupId;
  /** Was in the circle of a session of this group that is closed. */
  readonly cameBefore: boolean;
  readonly place: number;
  readonly isMember: boolean;
}
/** Beside a person's own row; the same without the link in a row of its own for each further group. */
type Open = Pick<Member, 'cameBefore' | 'place' | 'link' | 'isMember'>;
/** Whose family somebody is, is nobody's to read beside their row. */
type Secret = Pick<Person, 'alias' | 'language'> & { readonly familyOf?: PersonId };
type Further = Omit<Open, 'link'> & { readonly person: PersonId };

/** The people of groups. Nobody is found who belongs to no group any more. */
export interface People {
  of(group: GroupId): Promise<readonly Member[]>;
  one(person: PersonId): Promise<Person | null>;
  /** As this group knows them; null where they do not belong to it. */
  inGroup(person: PersonId, group: GroupId): Promise<Member | null>;
  /** As above, also where they belonged to it once: whoever comes back is no stranger. */
  everInGroup(person: PersonId, group: GroupId): Promise<Member | null>;
  /** Every group they belong to. */
  groupsOf(person: PersonId): Promise<readonly GroupId[]>;
  byLink(token: string): Promise<Person | null>;
  /** The token of this person's present link. */
  tokenOf(person: Person): string;
  toWrite(member: Member): Promise<Write>;
  /** A new link in place of the one before; null where there is nobody to link to. */
  relink(person: PersonId): Promise<{ readonly token: string; readonly write: Write } | null>;
}

const furtherId = (person: PersonId, group: GroupId): string => `${person}.${group}`;

/** Personal links are derived from the program key, so that none is stored: only a keyed hash to find its person by. */
export function createPeople(store: Store, rows: SealedRows, vault: Vault): People {
  const tokenOf = ({ id, link }: Person): string => vault.derive('personal', `${id}:${String(link)}`);

  /** From a person's own row; null also where it is none, or its key is destroyed. */
  async function readOwn(row: Row | null): Promise<Member | null> {
    if (row === null || row.parent === null || row.holder === null) return null;
    const open = JSON.parse(row.open) as Open; // written by toWrite below
    const secret = await rows.secretOf('person', row);
    if (secret === 'gone') return null;
    const { alias, language, familyOf = null } = secret as Secret; // sealed by toWrite below
    return { id: row.id, home: row.parent, group: row.parent, alias, language, familyOf, ...open };
  }
  async function readFurther({ open, parent }: Row): Promise<Member | null> {
    const { person, ...further } = JSON.parse(open) as Further; // written by toWrite below
    const own = await readOwn(await store.row('person', person));
    return own && parent !== null ? { ...own, ...further, group: parent } : null;
  }
  const read = (row: Row): Promise<Member | null> => (row.holder === null ? readFurther(row) : readOwn(row));

  async function everInGroup(person: PersonId, group: GroupId): Promise<Member | null> {
    const own = await store.row('person', person);
    if (own?.parent === group) return readOwn(own);
    const further = await store.row('person', furtherId(person, group));
    return further && readFurther(further);
  }
  async function inGroup(person: PersonId, group: GroupId): Promise<Member | null> {
    const member = await everInGroup(person, group);
    return member?.isMember === true ? member : null;
  }
  async function groupsOf(person: PersonId): Promise<readonly GroupId[]> {
    const groups = await store.rows('group');
    const members = await Promise.all(groups.map(({ id }) => inGroup(person, id)));
    return members.flatMap((member) => (member === null ? [] : [member.group]));
  }
  async function belonging(own: Member | null): Promise<Person | null> {
    if (own === null) return null;
    return own.isMember || (await groupsOf(own.id)).length > 0 ? own : null;
  }

  async function toWrite(member: Member): Promise<Write> {
    const { id, home, group, alias, language, familyOf, cameBefore, place, link, isMember } = member;
    if (group !== home) {
      const further: Further = { person: id, cameBefore, place, isMember };
      const part = { id: furtherId(id, group), parent: group, lookup: null, open: JSON.stringify(further) };
      return { kind: 'put', table: 'person', row: { ...part, holder: null, sealed: null } };
    }
    const open: Open = { cameBefore, place, link, isMember };
    const lookup = link > 0 ? vault.blind('personal', tokenOf(member)) : null;
    const secret: Secret = { alias, language, ...(familyOf !== null && { familyOf }) };
    const row = await rows.seal('person', { id, parent: group, lookup, open }, `person:${id}`, secret);
    return { kind: 'put', table: 'person', row };
  }

  return {
    tokenOf,
    toWrite,
    inGroup,
    everInGroup,
    groupsOf,
    async of(group) {
      const members = await Promise.all((await store.rowsOf('person', group)).map(read));
      return members
        .filter((member) => member !== null)
        .filter(({ isMember }) => isMember)
        .sort((a, b) => a.place - b.place);
    },
    one: async (person) => belonging(await readOwn(await store.row('person', person))),
    async byLink(token) {
      return belonging(await readOwn(await store.rowByLookup('person', vault.blind('personal', token))));
    },
    async relink(person) {
      const own = await readOwn(await store.row('person', person));
      if (own === null) return null;
      const linked = { ...own, link: own.link + 1 };
      return { token: tokenOf(linked), write: await toWrite(linked) };
    },
  };
}
