import { checkPlan } from '@opencircle/worksheets/plan-file';
import { planToSummary } from '../program/plan-summary.ts';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

type PlanRoute =
  | 'GET /api/plans'
  | 'GET /api/plans/:plan'
  | 'POST /api/plans'
  | 'PUT /api/plans/:plan'
  | 'PUT /api/plans/:plan/archived';

/** So many plans of its own a program keeps, those put away among them. */
const MOST_OWN = 300;

/** Plans to meet by: those shipped, which nobody changes, and the program's own. Nothing in them is about anybody. */
export function createProgramPlanRoutes({ journal, plans, random }: Parts): Answers<PlanRoute> {
  let turn: Promise<unknown> = Promise.resolve();
  /** One change at a time, each on disk before the next looks: of two who save the same version one is told. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const changed = turn.then(change);
    turn = changed.catch(() => undefined);
    return changed;
  }

  return {
    async 'GET /api/plans'() {
      return { ok: true, body: (await plans.all()).map(({ plan, state }) => planToSummary(plan, state)) };
    },
    async 'GET /api/plans/:plan'({ params }) {
      const found = await plans.one(params.plan);
      return found === null ? denied('not-found') : { ok: true, body: found };
    },
    async 'POST /api/plans'({ body }) {
      const checked = checkPlan(body.plan);
      if (!checked.ok) return denied('malformed', { issues: checked.issues });
      return inTurn(async () => {
        const own = (await plans.all()).filter(({ state }) => state !== 'shipped');
        if (own.length >= MOST_OWN) return denied('too-large');
        const plan = { ...checked.plan, id: random.id(), version: 1 };
        await journal.commit([await plans.toWrite(plan, 'own')]);
        return { ok: true as const, body: { plan: plan.id }, object: `plan:${plan.id}` };
      });
    },
    async 'PUT /api/plans/:plan'({ params, body }) {
      const checked = checkPlan(body.plan);
      if (!checked.ok) return denied('malformed', { issues: checked.issues });
      return inTurn(async () => {
        const found = await plans.one(params.plan);
        if (found === null) return denied('not-found');
        if (found.state === 'shipped') return denied('not-allowed');
        if (found.plan.version !== body.expected) return denied('wrong-time');
        const version = found.plan.version + 1;
        await journal.commit([await plans.toWrite({ ...checked.plan, id: found.plan.id, version }, found.state)]);
        return { ok: true as const, body: { version } };
      });
    },
    async 'PUT /api/plans/:plan/archived'({ params, body }) {
      return inTurn(async () => {
        const found = await plans.one(params.plan);
        if (found === null) return denied('not-found');
        if (found.state === 'shipped') return denied('not-allowed');
        await journal.commit([await plans.toWrite(found.plan, body.archived ? 'archived' : 'own')]);
        return { ok: true as const, body: DONE };
      });
    },
  };
}
