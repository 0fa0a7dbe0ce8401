export { PARTS } from './issue.ts';
export type { Part, PlanIssue, Problem, Several } from './issue.ts';
export { MOST_IN_PLAN, USUAL_ITEMS } from './limits.ts';
export { parsePlanFile, PLAN_FORMAT, serialisePlan } from './plan-file.ts';
export { checkPlan, minutesOfPlan } from './plan.ts';
export type { CheckedPlan } from './plan.ts';
