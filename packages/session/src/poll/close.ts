import type { SessionEvent } from '../events.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { countsOf } from './counting.ts';
import { askedNow, type Asked } from './questions.ts';

/** Closes the ballot of the question the group is on, with its counts as they are now; a closed one stays as it is. */
export function closeBallot(turn: Turn, { step, kind, question, ballot, now }: Asked): readonly SessionEvent[] {
  if (now.closedAt !== null) return [];
  const ofSession = { counts: countsOf(kind, question, now) };
  return [happened(turn, 'poll:closed', { step: step.id, question: question.id, ballot }, { ofSession })];
}

/** Closes it as the group goes on. A ballot nobody answered stays open for when the group comes back. */
export function closeAnswered(turn: Turn): readonly SessionEvent[] {
  const asked = askedNow(turn.session);
  return asked && Object.keys(asked.now.answers).length > 0 ? closeBallot(turn, asked) : [];
}
