import type { Session } from '../session.ts';
import type { BoxSlice, StaffBoxSlice } from '../slices/steps.ts';
import { currentStep } from '../turn/lookup.ts';
import { hasBox, isBoxOpen } from './open.ts';

const sliceOf = (session: Session): BoxSlice => ({
  open: isBoxOpen(session),
  shown: session.box
    .filter(({ state }) => state === 'shown' || state === 'answered')
    .map(({ id, text, state }) => ({ question: id, text, answered: state === 'answered' })),
});

/** What staff let the room see, and whether more can be asked; nothing that waits, and nothing that was put away. */
export function roomBox(session: Session): BoxSlice | null {
  if (session.phase !== 'running' && session.phase !== 'closing') return null;
  const slice = sliceOf(session);
  return slice.open || slice.shown.length > 0 ? slice : null;
}

/** The same for the wall, while the group is on the question box. */
export const wallBox = (session: Session): BoxSlice | null =>
  session.phase === 'running' && currentStep(session)?.content.kind === 'question-box' ? sliceOf(session) : null;

/** Every question, for staff to decide about. */
export const staffBox = (session: Session): StaffBoxSlice | null =>
  hasBox(session) ? { open: isBoxOpen(session), questions: session.box } : null;
