import type { TemplateRef } from '@opencircle/session';
import type { Template } from '../template.ts';
import { highRiskMoments } from './high-risk-moments.ts';
import { cravingPlan } from './w12-craving-plan.ts';
import { triggerMap } from './w1-trigger-map.ts';
import { groupAgreement } from './w42-group-agreement.ts';
import { cravingStepByStep } from './w4-craving-step-by-step.ts';

/** Every worksheet the program ships with, every version of it that a sheet may still be made from. */
export const TEMPLATES: readonly Template[] = [
  groupAgreement,
  triggerMap,
  highRiskMoments,
  cravingStepByStep,
  cravingPlan,
];

/** The worksheet in exactly this version, or null. */
export const templateBy = ({ id, version }: TemplateRef): Template | null =>
  TEMPLATES.find((template) => template.id === id && template.version === version) ?? null;
