import type { CommandOf } from '../commands.ts';
import { stepById } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { canShow } from './view.ts';

/** What people gave goes up on the wall by a tap of staff alone, and only while the group is on its step and there is something. */
export function decideWall(turn: Turn, { payload: { step, on } }: CommandOf<'wall:show'>): Decision {
  const { session } = turn;
  if (!stepById(session, step)) return refused('not-found');
  const isShown = session.onWall.includes(step);
  if (!on) return isShown ? decided(happened(turn, 'wall:shown', { step, on })) : decided();
  if (step !== session.agenda.current) return refused('agenda-moved-on');
  if (isShown) return decided();
  return canShow(session) ? decided(happened(turn, 'wall:shown', { step, on })) : refused('wrong-time');
}
