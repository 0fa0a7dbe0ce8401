import type { SessionEvent } from '../events.ts';
import type { StepId } from '../ids.ts';
import type { Item } from '../step.ts';
import { own } from '../turn/lookup.ts';
import { happened, type Turn } from '../turn/turn.ts';
import { totalsOf } from './totals.ts';

/** Closes a check-in with its totals as they are now; a closed one stays as it is. */
export function closeAsking(turn: Turn, step: StepId, items: readonly Item[]): readonly SessionEvent[] {
  const asking = own(turn.session.asking, step);
  if (asking && asking.closedAt !== null) return [];
  const answers = Object.values(asking?.answers ?? {}).filter((one) => one !== 'gone');
  return [happened(turn, 'check-in:closed', { step }, { ofSession: { totals: totalsOf(items, answers) } })];
}
