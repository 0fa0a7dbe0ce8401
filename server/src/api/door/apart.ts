import type { PersonId } from '@opencircle/session';
import type { Identity } from '../../identity/authenticate.ts';
import type { GroupFrame } from '../../program/groups.ts';
import type { Person } from '../../program/people.ts';
import { denied, DONE, type Answers } from '../asking/answers.ts';
import { isConcernOf } from '../asking/concern.ts';
import type { Parts } from '../asking/parts.ts';

type ApartRoute =
  'GET /api/groups/:group/apart' | 'POST /api/groups/:group/apart' | 'DELETE /api/groups/:group/apart/:apart';

/** Of one group: each two who are kept apart, at least one of them in it, both known to whoever asks. */
export function createApartRoutes({ apart, groups, people, random }: Parts): Answers<ApartRoute> {
  const NOT_FOUND = denied('not-found');

  async function ownGroup(id: string, identity: Identity): Promise<GroupFrame | null> {
    const group = await groups.one(id);
    return group !== null && isConcernOf(identity, group) ? group : null;
  }
  /** Somebody of a group that is of one's concern, and no pretend person of another group. */
  async function known(person: PersonId, identity: Identity, group: GroupFrame): Promise<Person | null> {
    const all = await Promise.all((await people.groupsOf(person)).map((id) => ownGroup(id, identity)));
    return all.some((one) => one !== null && one.practice === group.practice) ? people.one(person) : null;
  }
  async function isIn(group: GroupFrame, two: readonly PersonId[]): Promise<boolean> {
    const members = await Promise.all(two.map((person) => people.inGroup(person, group.id)));
    return members.some((member) => member !== null);
  }
  async function inGroup(group: GroupFrame, identity: Identity) {
    const found = await Promise.all(
      (await apart.all()).map(async ({ id, people: two }) => {
        if (!(await isIn(group, two))) return [];
        const [one, other] = await Promise.all(two.map((person) => known(person, identity, group)));
        if (!one || !other) return [];
        return [{ apart: id, people: [one, other].map((person) => ({ person: person.id, alias: person.alias })) }];
      }),
    );
    return found.flat();
  }

  return {
    async 'GET /api/groups/:group/apart'({ identity, params }) {
      const group = await ownGroup(params.group, identity);
      return group === null ? NOT_FOUND : { ok: true, body: await inGroup(group, identity) };
    },
    async 'POST /api/groups/:group/apart'({ identity, params, body: { people: two } }) {
      const group = await ownGroup(params.group, identity);
      if (group === null || !(await isIn(group, two))) return NOT_FOUND;
      const [one, other] = await Promise.all(two.map((person) => known(person, identity, group)));
      if (!one || !other) return NOT_FOUND;
      if (one.id === other.id) return denied('malformed');
      const isThey = (pair: readonly PersonId[]): boolean => pair.includes(one.id) && pair.includes(other.id);
      const before = (await apart.all()).find((pair) => isThey(pair.people));
      if (before) return { ok: true, body: { apart: before.id }, object: `apart:${before.id}` };
      const id = random.id();
      return {
        ok: true,
        body: { apart: id },
        writes: [await apart.toWrite({ id, people: [one.id, other.id] })],
        object: `apart:${id}`,
        afterwards: () => void apart.toAll(),
      };
    },
    async 'DELETE /api/groups/:group/apart/:apart'({ identity, params }) {
      const group = await ownGroup(params.group, identity);
      const found = group && (await inGroup(group, identity)).some((pair) => pair.apart === params.apart);
      if (!found) return NOT_FOUND;
      return { ok: true, body: DONE, writes: [apart.toRemove(params.apart)], afterwards: () => void apart.toAll() };
    },
  };
}
