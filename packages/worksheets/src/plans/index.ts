import type { Plan } from '@opencircle/session';
import { triggersAndCravings } from '../topics/triggers-and-cravings.ts';
import { educationPlan } from './education.ts';
import { family90 } from './family-90.ts';
import { aftercarePlan } from './aftercare.ts';
import { individual50 } from './individual-50.ts';
import { individual60 } from './individual-60.ts';
import { processPlan } from './process.ts';
import { relapsePrevention90 } from './relapse-prevention-90.ts';
import { relapsePreventionPlan } from './relapse-prevention-long.ts';
import { skills40 } from './skills-40.ts';
import { skills90 } from './skills-90.ts';

export { REFUSAL_SITUATIONS } from './situations.ts';

/** Every plan the program ships with. */
export const PLANS: readonly Plan[] = [
  relapsePrevention90,
  relapsePreventionPlan(120),
  relapsePreventionPlan(180),
  educationPlan(triggersAndCravings, 90),
  educationPlan(triggersAndCravings, 60),
  educationPlan(triggersAndCravings, 120),
  processPlan(75),
  processPlan(90),
  processPlan(120),
  processPlan(60),
  skills40,
  skills90,
  family90,
  individual50,
  individual60,
  aftercarePlan(60),
  aftercarePlan(90),
];

/** The newest version of a plan, or null. */
export const planBy = (id: string): Plan | null =>
  PLANS.filter((plan) => plan.id === id).sort((a, b) => b.version - a.version)[0] ?? null;
