import type { Session } from '../session.ts';
import { indexOf } from '../turn/lookup.ts';

/** There is a question box in this session's agenda, or there was one and somebody used it. */
export const hasBox = ({ agenda, box }: Session): boolean =>
  box.length > 0 || agenda.steps.some(({ skipped, content }) => !skipped && content.kind === 'question-box');

/** Questions can be put in: from the start of the session until the group has its last question box behind it. */
export function isBoxOpen(session: Session): boolean {
  if (session.phase !== 'running') return false;
  const at = indexOf(session, session.agenda.current);
  return session.agenda.steps.some(
    ({ skipped, content }, index) => content.kind === 'question-box' && !skipped && index >= at,
  );
}
