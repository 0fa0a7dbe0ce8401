import type { GroupId, Instant, Plan, SessionId, StaffId } from '@opencircle/session';
import { fairOrder } from '@opencircle/program';
import type { Reply } from '@opencircle/protocol';
import type { Deps } from '../deps.ts';
import type { Staff } from '../identity/staff.ts';
import { withSides } from '../live/known-sheets.ts';
import type { LiveSessions } from '../live/ports.ts';
import { createLeftBefore } from './earlier-meetings.ts';
import type { GroupFrame } from './groups.ts';
import type { People } from './people.ts';
import type { Settings } from './settings.ts';

/** A meeting of a group that somebody prepares. */
export interface Meeting {
  readonly group: Pick<GroupFrame, 'title' | 'practice'> & { readonly id: GroupId };
  readonly startsAt: Instant;
  readonly plan: Plan;
  /** Who may lead it. */
  readonly staff: ReadonlySet<StaffId>;
}
/** Plans a meeting with everyone who belongs to the group. */
export type PlanMeeting = (meeting: Meeting) => Promise<{ readonly session: SessionId; readonly reply: Reply }>;

const planWithSides = (plan: Plan): Plan => ({
  ...plan,
  steps: plan.steps.map((step) =>
    step.content.kind === 'opening' || step.content.kind === 'worksheet'
      ? { ...step, content: withSides(step.content) }
      : step,
  ),
});

/** Where the installation is for practice, every meeting is. */
export function createPlanMeeting({
  config,
  live,
  people,
  random,
  settings,
  staff: members,
  store,
}: Pick<Deps, 'config' | 'random' | 'store'> & {
  readonly live: LiveSessions;
  readonly people: People;
  readonly settings: Settings;
  readonly staff: Staff;
}): PlanMeeting {
  const leftBefore = createLeftBefore({ store, live });
  return async ({ group, startsAt, plan, staff }) => {
    const expected = await people.of(group.id);
    const { languages } = await settings.read();
    const { openers, parked } = await leftBefore(group, startsAt);
    const session = random.id();
    const payload = {
      group: group.id,
      title: group.title,
      startsAt,
      languages,
      practice: group.practice || config.isPractice,
      plan: planWithSides(plan),
      // Nobody opens a round the first time they are here.
      fairOrder: fairOrder(
        openers,
        expected.filter(({ cameBefore }) => cameBefore).map(({ id }) => id),
      ),
      parked,
      staff: (await members.all()).filter(({ id }) => staff.has(id)).map(({ id, name }) => ({ staff: id, name })),
      expected: expected.map(({ id, alias, language, cameBefore, familyOf }) => ({
        person: id,
        alias,
        language,
        isNew: !cameBefore,
        familyOf,
      })),
    };
    const command = { id: random.id(), type: 'session:plan', payload } as const;
    return { session, reply: await live.ask(session, { kind: 'program' }, command) };
  };
}
