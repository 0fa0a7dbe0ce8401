import { LIMITS, LINKS, type Group } from '@opencircle/protocol';
import type { StaffId } from '@opencircle/session';
import { planBy } from '@opencircle/worksheets/plans';
import type { Identity } from '../identity/authenticate.ts';
import type { GroupFrame } from '../program/groups.ts';
import type { Person } from '../program/people.ts';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

type GroupRoute =
  | 'GET /api/groups'
  | 'POST /api/groups'
  | 'GET /api/groups/:group'
  | 'PUT /api/groups/:group'
  | 'POST /api/groups/:group/people'
  | 'DELETE /api/groups/:group/people/:person'
  | 'POST /api/groups/:group/people/:person/link';

/** Facilitators have to do with the groups they lead; administrators and supervisors with all. */
export const isConcernOf = ({ staff }: Identity, group: Pick<GroupFrame, 'staff'>): boolean =>
  staff !== null && (staff.role !== 'facilitator' || group.staff.includes(staff.id));

/** Standing circles and their people. A group that is not one's concern is not there. */
export function createGroupRoutes({ config, groups, people, random, staff }: Parts): Answers<GroupRoute> {
  const NOT_FOUND = denied('not-found');

  async function own(id: string, identity: Identity): Promise<GroupFrame | null> {
    const group = await groups.one(id);
    return group !== null && isConcernOf(identity, group) ? group : null;
  }
  async function whole(group: GroupFrame): Promise<Group> {
    const members = await people.of(group.id);
    return {
      ...group,
      people: members.map(({ id, alias, language, cameBefore }) => ({
        person: id,
        alias,
        language,
        isNew: !cameBefore,
      })),
    };
  }
  async function isStaff(ids: readonly StaffId[]): Promise<boolean> {
    const all = new Set((await staff.all()).map(({ id }) => id));
    return ids.every((id) => all.has(id));
  }
  const newPerson = (
    group: string,
    place: number,
    { alias, language }: Pick<Person, 'alias' | 'language'>,
  ): Person => ({
    id: random.id(),
    group,
    alias,
    language,
    cameBefore: false,
    place,
    link: 0,
    isMember: true,
  });
  async function member(group: string, person: string, identity: Identity): Promise<Person | null> {
    if ((await own(group, identity)) === null) return null;
    const found = await people.one(person);
    return found?.group === group ? found : null;
  }

  return {
    async 'GET /api/groups'({ identity }) {
      const mine = (await groups.all()).filter((group) => isConcernOf(identity, group));
      return { ok: true, body: await Promise.all(mine.map(whole)) };
    },
    async 'POST /api/groups'({ body: { plan, people: members, ...frame } }) {
      const found = planBy(plan);
      if (found === null || !(await isStaff(frame.staff))) return NOT_FOUND;
      const id = random.id();
      const writes = await Promise.all([
        groups.toWrite({ ...frame, id, plan: { id: found.id, version: found.version } }),
        ...members.map((one, place) => people.toWrite(newPerson(id, place, one))),
      ]);
      return { ok: true, body: { group: id }, writes, object: `group:${id}` };
    },
    async 'GET /api/groups/:group'({ identity, params }) {
      const group = await own(params.group, identity);
      return group === null ? NOT_FOUND : { ok: true, body: await whole(group) };
    },
    async 'PUT /api/groups/:group'({ identity, params, body: { plan, ...frame } }) {
      const group = await own(params.group, identity);
      const found = planBy(plan);
      if (group === null || found === null || !(await isStaff(frame.staff))) return NOT_FOUND;
      const changed = { ...frame, id: group.id, plan: { id: found.id, version: found.version } };
      return { ok: true, body: DONE, writes: [await groups.toWrite(changed)] };
    },
    async 'POST /api/groups/:group/people'({ identity, params, body }) {
      const group = await own(params.group, identity);
      if (group === null) return NOT_FOUND;
      const members = await people.of(group.id);
      if (members.length >= LIMITS.seats) return denied('too-large');
      const person = newPerson(group.id, Math.max(-1, ...members.map(({ place }) => place)) + 1, body);
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
      return { ok: true, body: DONE, writes: [await people.toWrite({ ...person, isMember: false })] };
    },
    async 'POST /api/groups/:group/people/:person/link'({ identity, params }) {
      const person = await member(params.group, params.person, identity);
      if (person === null) return NOT_FOUND;
      const linked = { ...person, link: person.link + 1 };
      const link = `${config.publicUrl}${LINKS.personal}${people.tokenOf(linked)}`;
      return { ok: true, body: { link }, writes: [await people.toWrite(linked)] };
    },
  };
}
