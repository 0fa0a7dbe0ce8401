import { LIMITS, LINKS, type Group, type JoiningPerson, type ProgramPerson } from '@opencircle/protocol';
import type { GroupId, PersonId, StaffId } from '@opencircle/session';
import type { Identity } from '../identity/authenticate.ts';
import { isForFamilies, type GroupFrame } from '../program/groups.ts';
import type { Member } from '../program/people.ts';
import { denied, DONE, type Answers, type Denied } from './asking/answers.ts';
import { isConcernOf } from './asking/concern.ts';
import type { Parts } from './asking/parts.ts';

type GroupRoute =
  | 'GET /api/groups'
  | 'POST /api/groups'
  | 'GET /api/groups/:group'
  | 'PUT /api/groups/:group'
  | 'POST /api/groups/:group/people'
  | 'DELETE /api/groups/:group/people/:person'
  | 'POST /api/groups/:group/people/:person/link'
  | 'GET /api/people';

const isDenied = (one: Member | Denied): one is Denied => 'refusal' in one;

/** Standing circles and their people. A group that is not one's concern is not there. */
export function createGroupRoutes({ config, groups, people, plans, random, staff }: Parts): Answers<GroupRoute> {
  const NOT_FOUND = denied('not-found');
  /** The practice group is as the program makes it; no group but one for families takes somebody's family. */
  const AS_IT_IS = denied('not-allowed');

  async function own(id: string, identity: Identity): Promise<GroupFrame | null> {
    const group = await groups.one(id);
    return group !== null && isConcernOf(identity, group) ? group : null;
  }
  async function whole(group: GroupFrame): Promise<Group> {
    const members = await people.of(group.id);
    return {
      ...group,
      people: members.map(({ id, alias, language, cameBefore, familyOf }) => ({
        person: id,
        alias,
        language,
        isNew: !cameBefore,
        familyOf,
      })),
    };
  }
  async function isStaff(ids: readonly StaffId[]): Promise<boolean> {
    const all = new Set((await staff.all()).map(({ id }) => id));
    return ids.every((id) => all.has(id));
  }
  const newPerson = (
    group: GroupId,
    place: number,
    { alias, language, familyOf = null }: Exclude<JoiningPerson, { readonly person: PersonId }>,
  ): Member => ({
    id: random.id(),
    home: group,
    group,
    alias,
    language,
    familyOf,
    cameBefore: false,
    place,
    link: 0,
    isMember: true,
  });
  /**
   * Not found where nobody is meant who is of one's concern: pretend people stay in their own group, and whoever is in other groups
   * alone is not there. Families come to groups for families, and to no other.
   */
  async function joining(
    identity: Identity,
    group: Pick<GroupFrame, 'id' | 'kind'>,
    place: number,
    one: JoiningPerson,
  ): Promise<Member | Denied> {
    if (!('person' in one)) {
      const familyOf = one.familyOf ?? null;
      if (familyOf === null) return newPerson(group.id, place, one);
      if (!isForFamilies(group)) return AS_IT_IS;
      return (await isInTreatment(identity, familyOf)) ? newPerson(group.id, place, one) : NOT_FOUND;
    }
    const known = await people.one(one.person);
    if (known === null || (await isPretend(one.person))) return NOT_FOUND;
    if (known.familyOf !== null && !isForFamilies(group)) return AS_IT_IS;
    const before = await people.everInGroup(one.person, group.id);
    if (before) return { ...before, place, isMember: true };
    return (await isKnownTo(identity, one.person))
      ? { ...known, group: group.id, cameBefore: false, place, isMember: true }
      : NOT_FOUND;
  }
  /** A participant of this program, and nobody's family. */
  async function isInTreatment(identity: Identity, person: PersonId): Promise<boolean> {
    const known = await people.one(person);
    if (known === null || known.familyOf !== null || (await isPretend(person))) return false;
    return isKnownTo(identity, person);
  }
  async function isKnownTo(identity: Identity, person: PersonId): Promise<boolean> {
    const all = await Promise.all((await people.groupsOf(person)).map((group) => own(group, identity)));
    return all.some((group) => group !== null);
  }
  async function isPretend(person: PersonId): Promise<boolean> {
    const all = await Promise.all((await people.groupsOf(person)).map((group) => groups.one(group)));
    return all.some((group) => group?.practice === true);
  }
  async function member(group: GroupId, person: PersonId, identity: Identity): Promise<Member | null> {
    return (await own(group, identity)) === null ? null : people.inGroup(person, group);
  }

  return {
    async 'GET /api/groups'({ identity }) {
      const mine = (await groups.all()).filter((group) => isConcernOf(identity, group));
      return { ok: true, body: await Promise.all(mine.map(whole)) };
    },
    async 'POST /api/groups'({ identity, body: { plan, people: asked, ...frame } }) {
      const found = (await plans.one(plan))?.plan ?? null;
      if (found === null || !(await isStaff(frame.staff))) return NOT_FOUND;
      const id = random.id();
      const known = asked.flatMap((one) => ('person' in one ? one.person : []));
      if (new Set(known).size < known.length) return denied('malformed');
      const group = { id, kind: frame.kind };
      const all: Member[] = [];
      for (const [place, one] of asked.entries()) {
        const member = await joining(identity, group, place, one);
        if (isDenied(member)) return member;
        all.push(member);
      }
      const writes = await Promise.all([
        groups.toWrite({ ...frame, id, plan: { id: found.id, version: found.version }, practice: false }),
        ...all.map((one) => people.toWrite(one)),
      ]);
      return { ok: true, body: { group: id }, writes, object: `group:${id}` };
    },
    async 'GET /api/groups/:group'({ identity, params }) {
      const group = await own(params.group, identity);
      return group === null ? NOT_FOUND : { ok: true, body: await whole(group) };
    },
    async 'PUT /api/groups/:group'({ identity, params, body: { plan, ...frame } }) {
      const group = await own(params.group, identity);
      const found = (await plans.one(plan))?.plan ?? null;
      if (group === null || found === null || !(await isStaff(frame.staff))) return NOT_FOUND;
      if (group.practice) return AS_IT_IS;
      const hasFamilies = (await people.of(group.id)).some(({ familyOf }) => familyOf !== null);
      if (hasFamilies && !isForFamilies(frame)) return AS_IT_IS;
      const changed = { ...frame, id: group.id, plan: { id: found.id, version: found.version }, practice: false };
      return { ok: true, body: DONE, writes: [await groups.toWrite(changed)] };
    },
    async 'POST /api/groups/:group/people'({ identity, params, body }) {
      const group = await own(params.group, identity);
      if (group === null) return NOT_FOUND;
      if (group.practice) return AS_IT_IS;
      // Whoever belongs to it already goes on belonging to it.
      if ('person' in body && (await people.inGroup(body.person, group.id)) !== null)
        return { ok: true, body: { person: body.person }, object: `person:${body.person}` };
      const members = await people.of(group.id);
      if (members.length >= LIMITS.seats) return denied('too-large');
      const person = await joining(identity, group, Math.max(-1, ...members.map(({ place }) => place)) + 1, body);
      if (isDenied(person)) return person;
      return {
        ok: true,
        body: { person: person.id },
        writes: [await people.toWrite(person)],
        object: `person:${person.id}`,
      };
    },
    async 'DELETE /api/groups/:group/people/:person'({ identity, params }) {
      const person = await member(params.group, params.person, identity);
      if (person === null) return NOT_FOUND;
      if (await isPretend(person.id)) return AS_IT_IS;
      return { ok: true, body: DONE, writes: [await people.toWrite({ ...person, isMember: false })] };
    },
    async 'POST /api/groups/:group/people/:person/link'({ identity, params }) {
      const person = await member(params.group, params.person, identity);
      const linked = person && (await people.relink(person.id));
      if (linked === null) return NOT_FOUND;
      if (await isPretend(params.person)) return AS_IT_IS;
      const link = `${config.publicUrl}${LINKS.personal}${linked.token}`;
      return { ok: true, body: { link }, writes: [linked.write] };
    },
    async 'GET /api/people'({ identity }) {
      const mine = (await groups.all()).filter((group) => !group.practice && isConcernOf(identity, group));
      const known = await Promise.all(
        mine.map(async ({ id, title }) =>
          (await people.of(id)).map((person) => ({ person, group: { group: id, title } })),
        ),
      );
      const all = new Map<PersonId, ProgramPerson>();
      for (const { person, group } of known.flat()) {
        const { id, alias, language, familyOf } = person;
        all.set(id, { person: id, alias, language, familyOf, groups: [...(all.get(id)?.groups ?? []), group] });
      }
      return { ok: true, body: [...all.values()].sort((a, b) => a.alias.localeCompare(b.alias)) };
    },
  };
}
