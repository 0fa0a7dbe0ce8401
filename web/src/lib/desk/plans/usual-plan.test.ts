import { GROUP_KINDS } from '@opencircle/protocol';
import { planBy } from '@opencircle/worksheets/plans';
import { expect, test } from 'vitest';
import { usualPlan } from './usual-plan.ts';

test.each(GROUP_KINDS)('a new group of the kind %s has a plan to begin with that ships', (kind) => {
  expect(planBy(usualPlan(kind))?.id).toBe(usualPlan(kind));
});
