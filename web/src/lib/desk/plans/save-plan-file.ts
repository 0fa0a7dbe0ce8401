import type { Plan } from '@opencircle/session';
import { serialisePlan } from '@opencircle/worksheets/plan-file';

/** Saves a plan as one file on this device. */
export function savePlanFile(plan: Plan): void {
  const name = plan.title.en
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([serialisePlan(plan)], { type: 'application/json' }));
  link.download = `plan-${name || 'opencircle'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
