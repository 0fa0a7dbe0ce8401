import type { TemplateRef } from '@opencircle/session';
import type { Template } from '../template.ts';
import { highRiskMoments } from './high-risk-moments.ts';
import { triggerMap } from './w1-trigger-map.ts';
import { groupAgreement } from './w42-group-agreement.ts';

/** Every worksheet the program ships with, every version of it that a sheet may still be made from. */
export const TEMPLATES: readonly Template[] = [groupAgreement, triggerMap, highRiskMoments];

/** The worksheet in exactly this version, or null. */
export const templateBy = ({ id, version }: TemplateRef): Template | null =>
  TEMPLATES.find((template) => template.id === id && template.version === version) ?? null;
