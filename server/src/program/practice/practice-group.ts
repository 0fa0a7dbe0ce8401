import type { Plan, StaffId } from '@opencircle/session';
import type { Randomness } from '../../deps.ts';
import type { Write } from '../../storage/ports.ts';
import type { GroupFrame, Groups } from '../groups.ts';
import type { Member, People } from '../people.ts';

const TITLE = 'Practice group';
/** Never shown: a practice group meets when somebody rehearses. */
const SCHEDULE = { weekday: 0, time: '00:00' };
const PRETEND_PEOPLE = [
  { alias: 'Ash', language: 'en' },
  { alias: 'Birch', language: 'en' },
  { alias: 'Cedar', language: 'es' },
  { alias: 'Elm', language: 'es' },
  { alias: 'Fern', language: 'en' },
  { alias: 'Hazel', language: 'en' },
  { alias: 'Juniper', language: 'en' },
  { alias: 'Maple', language: 'es' },
] as const;
/** There is a newcomer in every rehearsal. */
const NEW = 'Juniper';

/**
 * The pretend people this member of staff rehearses with, and what to write where there are none yet. Everybody has their own, so that
 * two who rehearse at the same time do not call the same people.
 */
export async function practiceGroupFor(
  staff: StaffId,
  plan: Plan,
  { groups, people, random }: { readonly groups: Groups; readonly people: People; readonly random: Randomness },
): Promise<{ readonly group: GroupFrame; readonly writes: readonly Write[] }> {
  const known = (await groups.all()).find((group) => group.practice && group.staff.includes(staff));
  if (known) return { group: known, writes: [] };
  const group: GroupFrame = {
    id: random.id(),
    kind: 'relapse-prevention',
    title: TITLE,
    schedule: SCHEDULE,
    plan: { id: plan.id, version: plan.version },
    staff: [staff],
    practice: true,
  };
  const members = PRETEND_PEOPLE.map(({ alias, language }, place): Member => ({
    id: random.id(),
    home: group.id,
    group: group.id,
    alias,
    language,
    familyOf: null,
    cameBefore: alias !== NEW,
    place,
    link: 1,
    isMember: true,
  }));
  const writes = [groups.toWrite(group), ...members.map((member) => people.toWrite(member))];
  return { group, writes: await Promise.all(writes) };
}
