import { PLANS } from '@opencircle/worksheets/plans';
import { planToSummary } from '../program/plan-summary.ts';
import type { Answers } from './asking/answers.ts';

/** The plans a session can be planned from. */
export function createPlanRoutes(): Answers<'GET /api/plans'> {
  return {
    async 'GET /api/plans'() {
      return { ok: true, body: PLANS.map(planToSummary) };
    },
  };
}
