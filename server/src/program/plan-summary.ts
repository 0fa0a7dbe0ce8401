import type { PlanState, PlanSummary } from '@opencircle/protocol';
import type { Plan } from '@opencircle/session';

/** A plan as the list of plans shows it. */
export const planToSummary = ({ id, version, title, phones, topic, steps }: Plan, state: PlanState): PlanSummary => ({
  id,
  version,
  title,
  minutes: minutesOf(steps),
  phones,
  topic,
  state,
  steps: steps.map((step) => ({ title: step.title, minutes: step.minutes, counts: step.counts })),
});

/** How long all of its steps take together. */
export const minutesOf = (steps: Plan['steps']): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
