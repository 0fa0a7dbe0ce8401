import type { TemplateRef } from '@opencircle/session';
import type { Template } from '../template.ts';
import { highRiskMoments } from './triggers/high-risk-moments.ts';
import { cravingPlan } from './plan/w12-craving-plan.ts';
import { triggerMap } from './triggers/w1-trigger-map.ts';
import { groupAgreement } from './group/w42-group-agreement.ts';
import { cravingStepByStep } from './triggers/w4-craving-step-by-step.ts';
import { communicationAgreement } from './family/w35-communication-agreement.ts';
import { whatHelps } from './family/w34-what-helps.ts';
import { warningSignsAndResponse } from './family/w37-warning-signs-and-response.ts';
import { newcomerCard } from './group/w43-newcomer-card.ts';
import { supportMap } from './support/w20-support-map.ts';
import { untilNextSession } from './support/w23-until-next-session.ts';
import { refusalLines } from './practice/w19-refusal-lines.ts';
import { smallGroupNote } from './practice/small-group-note.ts';
import { decisionalBalance } from './motivation/w15-decisional-balance.ts';
import { rulers } from './motivation/w16-rulers.ts';
import { goalAndNextSteps } from './motivation/w22-goal-and-next-steps.ts';
import { relapsePreventionPlan } from './plan/w11-relapse-prevention-plan.ts';
import { cravingPlan2 } from './plan/w12-craving-plan-2.ts';
import { copingCard } from './plan/w13-coping-card.ts';
import { ifISlip } from './plan/w14-if-i-slip.ts';
import { triggerMap2 } from './triggers/w1-trigger-map-2.ts';
import { cravingStepByStep2 } from './triggers/w4-craving-step-by-step-2.ts';
import { highRiskSituations } from './triggers/w5-high-risk-situations.ts';
import { warningSigns } from './triggers/w8-warning-signs.ts';

/** Every worksheet the program ships with, every version of it that a sheet may still be made from. */
export const TEMPLATES: readonly Template[] = [
  groupAgreement,
  triggerMap,
  triggerMap2,
  highRiskMoments,
  cravingStepByStep,
  cravingStepByStep2,
  highRiskSituations,
  warningSigns,
  relapsePreventionPlan,
  cravingPlan,
  cravingPlan2,
  copingCard,
  ifISlip,
  decisionalBalance,
  rulers,
  goalAndNextSteps,
  supportMap,
  untilNextSession,
  whatHelps,
  communicationAgreement,
  warningSignsAndResponse,
  newcomerCard,
  refusalLines,
  smallGroupNote,
];

/** The worksheet in exactly this version, or null. */
export const templateBy = ({ id, version }: TemplateRef): Template | null =>
  TEMPLATES.find((template) => template.id === id && template.version === version) ?? null;
