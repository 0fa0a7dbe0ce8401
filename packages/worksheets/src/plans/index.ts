import type { Plan } from '@opencircle/session';
import { relapsePrevention90 } from './relapse-prevention-90.ts';

/** Every plan the program ships with. */
export const PLANS: readonly Plan[] = [relapsePrevention90];

/** The newest version of a plan, or null. */
export const planBy = (id: string): Plan | null =>
  PLANS.filter((plan) => plan.id === id).sort((a, b) => b.version - a.version)[0] ?? null;
