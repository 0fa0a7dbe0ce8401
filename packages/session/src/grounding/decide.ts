import type { CommandOf } from '../commands.ts';
import { own, stepById } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { isUrge, URGE_MOMENTS } from './exercise.ts';

/**
 * Somebody says how strong the urge is at one moment of the exercise, says it anew, or takes it back. While the group's curve is
 * shown nothing is taken: each number would move what everyone looks at.
 */
export function decideGrounding(turn: Turn, { payload: { step, moment, value } }: CommandOf<'urge:rate'>): Decision {
  const { session, seat } = turn;
  const content = stepById(session, step)?.content;
  const known = seat === null ? undefined : own(session.seats, seat);
  if (content?.kind !== 'grounding' || content.exercise !== 'urge-surfing' || !known) return refused('not-found');
  if (!Number.isInteger(moment) || moment < 0 || moment >= URGE_MOMENTS) return refused('malformed');
  if (value !== null && !isUrge(value)) return refused('malformed');
  if (step !== session.agenda.current || known.state !== 'in-circle') return refused('wrong-time');
  const now = own(own(session.urges, step) ?? {}, known.id)?.[moment] ?? null;
  if (now === value) return decided();
  if (session.onWall.includes(step)) return refused('wrong-time');
  const ofPersons = { [known.person]: { value } };
  return decided(happened(turn, 'urge:rated', { step, seat: known.id, moment }, { ofPersons }));
}
