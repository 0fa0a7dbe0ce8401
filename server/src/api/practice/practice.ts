import type { Duration, Session } from '@opencircle/session';
import { createPracticeLimit } from '../../identity/limits.ts';
import { createPlanMeeting } from '../../program/meetings.ts';
import { counselor } from '../../program/practice/practice-data.ts';
import { practiceGroupFor } from '../../program/practice/practice-group.ts';
import { denied, DONE, refusalToDenied, type Answers } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';

type PracticeRoute = 'GET /api/practice' | 'POST /api/practice/sign-in' | 'POST /api/rehearsals';

/** Whoever presses again before the door is open has the rehearsal that is there. */
const SOON: Duration = 60 * 60 * 1000;

/** Practice: whether this whole installation is for it, its one pretend counselor, and rehearsals anywhere. */
export function createPracticeRoutes(parts: Parts): Answers<PracticeRoute> {
  const { clock, config, devices, journal, live, plans, rehearsals, staff, staffAccounts, vault } = parts;
  const planMeeting = createPlanMeeting(parts);
  const mayEnter = createPracticeLimit();
  let turn: Promise<unknown> = Promise.resolve();

  const rehearse: Answers<PracticeRoute>['POST /api/rehearsals'] = async ({ identity, body }) => {
    const plan = (await plans.one(body.plan))?.plan ?? null;
    if (plan === null) return denied('not-found');
    if (identity.staff === null) return denied('not-signed-in');
    const me = identity.staff.id;
    const { group, writes } = await practiceGroupFor(me, plan, parts);
    const isSame = (session: Session): boolean =>
      session.group === group.id && session.plan.id === plan.id && session.staff.some(({ staff: one }) => one === me);
    const waiting = live
      .all()
      .find((session) => isSame(session) && session.phase === 'planned' && session.startsAt > clock.now() - SOON);
    if (waiting) return { ok: true, body: { session: waiting.id }, object: `session:${waiting.id}` };
    if (rehearsals.isFull()) return denied('slow-down');
    // The meeting is of a group that is there.
    if (writes.length > 0) await journal.commit(writes);
    const { session, reply } = await planMeeting({ group, startsAt: clock.now(), plan, staff: new Set([me]) });
    return reply.ok ? { ok: true, body: { session }, object: `session:${session}` } : refusalToDenied(reply.refusal);
  };

  return {
    async 'GET /api/practice'() {
      return { ok: true, body: { installation: config.isPractice } };
    },
    async 'POST /api/practice/sign-in'({ identity, address }) {
      if (!config.isPractice) return denied('not-found');
      if (!(await mayEnter(address))) return denied('slow-down');
      const { email, password } = counselor(vault);
      const hash = staff.hashOf(email);
      const [member, cookies] = [await staff.byHash(hash), await staffAccounts.signIn(hash, password)];
      if (member === null || cookies === null) return denied('not-found');
      const issued = identity.device === null ? devices.issue() : null;
      return {
        ok: true,
        body: DONE,
        writes: [...(issued?.writes ?? []), devices.rememberStaff(issued?.device ?? identity.device ?? '', member.id)],
        cookies: [...cookies, ...(issued ? [issued.cookie] : [])],
        actor: `staff:${member.id}`,
      };
    },
    // One at a time, so that there is one practice group.
    async 'POST /api/rehearsals'(asked) {
      const planned = turn.then(() => rehearse(asked));
      turn = planned.catch(() => undefined);
      return planned;
    },
  };
}
