import type { Session } from '../session.ts';
import type { TeachSlice } from '../slices/steps.ts';
import { currentStep, own } from '../turn/lookup.ts';

/** The cards of the running step and which one the group is on: the same for everyone. */
export function teachSlice(session: Session): TeachSlice | null {
  const step = currentStep(session);
  if (step?.content.kind !== 'teach' || session.phase !== 'running') return null;
  return { step: step.id, cards: step.content.cards, card: own(session.teachCard, step.id) ?? 0 };
}
