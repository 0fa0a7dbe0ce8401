import { LINKS } from '@opencircle/protocol';
import { seesDoor, viewerOf } from '@opencircle/session';
import { whosFor } from '../identity/authenticate.ts';
import { createPlanMeeting } from '../program/meetings.ts';
import { denied, DONE, refusalToDenied, type Answers } from './asking/answers.ts';
import { isConcernOf } from './asking/concern.ts';
import type { Parts } from './asking/parts.ts';

type SessionRoute =
  'POST /api/sessions' | 'POST /api/sessions/:session/open-door' | 'GET /api/sessions/:session/door-link';

const DAY = 24 * 60 * 60 * 1000;
const EARLIEST = -DAY;
const LATEST = 60 * DAY;

/** Planning a group's next meeting and opening its door. */
export function createSessionRoutes(parts: Parts): Answers<SessionRoute> {
  const { bringAnswers, bringSheets, clock, config, doors, groups, live, plans, random } = parts;
  const planMeeting = createPlanMeeting(parts);
  let turn: Promise<unknown> = Promise.resolve();

  const plan: Answers<SessionRoute>['POST /api/sessions'] = async ({ identity, body }) => {
    const group = await groups.one(body.group);
    if (group === null || !isConcernOf(identity, group)) return denied('not-found');
    const ahead = body.startsAt - clock.now();
    if (ahead < EARLIEST || ahead > LATEST) return denied('wrong-time');
    const planned = live.all().find((session) => session.group === group.id && session.startsAt === body.startsAt);
    if (planned) return { ok: true, body: { session: planned.id }, object: `session:${planned.id}` };
    const chosen = await plans.one(body.plan ?? group.plan.id);
    if (chosen === null) return denied('not-found');

    // Whoever prepares a meeting may lead it, also as a stand-in.
    const leading = new Set([...group.staff, ...(identity.staff === null ? [] : [identity.staff.id])]);
    const { session, reply } = await planMeeting({ group, startsAt: body.startsAt, plan: chosen.plan, staff: leading });
    return reply.ok ? { ok: true, body: { session }, object: `session:${session}` } : refusalToDenied(reply.refusal);
  };

  return {
    // One at a time, so that two people who prepare the same meeting prepare one.
    async 'POST /api/sessions'(asked) {
      const planned = turn.then(() => plan(asked));
      turn = planned.catch(() => undefined);
      return planned;
    },
    async 'POST /api/sessions/:session/open-door'({ identity, params }) {
      if (identity.staff === null) return denied('not-signed-in');
      const command = { id: random.id(), type: 'door:open', payload: { code: doors.newCode() } } as const;
      const reply = await live.ask(params.session, { kind: 'staff', staff: identity.staff.id }, command);
      if (!reply.ok) return refusalToDenied(reply.refusal);
      await bringSheets.to(params.session);
      await bringAnswers.to(params.session);
      return { ok: true, body: DONE };
    },
    async 'GET /api/sessions/:session/door-link'({ identity, params, request }) {
      const token = await live.within(params.session, (session) => {
        const viewers = whosFor(request, identity).flatMap((who) => viewerOf(session, who) ?? []);
        return viewers.some((viewer) => seesDoor(session, viewer)) ? doors.tokenOf(session) : null;
      });
      return token === null
        ? denied('not-found')
        : { ok: true, body: { link: `${config.publicUrl}${LINKS.door}${token}` } };
    },
  };
}
