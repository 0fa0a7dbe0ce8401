import type { Bilingual, StaffView } from '@opencircle/session';
import { isUnseen, openMatters } from './safety/matters.ts';

/** What a screen reader is told without being asked. Nobody is named: the tablet may speak aloud. */
export type Change =
  | { readonly is: 'step'; readonly title: Bilingual }
  | { readonly is: 'door'; readonly count: number }
  | { readonly is: 'signal'; readonly count: number }
  | { readonly is: 'question'; readonly count: number }
  | { readonly is: 'hold'; readonly on: boolean };

const waiting = ({ door }: StaffView): number => door.knocks.filter(({ answer }) => answer === 'waiting').length;
const unseen = (view: StaffView): number => openMatters(view).filter(isUnseen).length;
const asked = ({ box }: StaffView): number => box?.questions.filter(({ state }) => state === 'waiting').length ?? 0;

/** What changed between two views that staff should hear of. The door stays silent while the group is on hold. */
export function changes(before: StaffView, now: StaffView): readonly Change[] {
  const found: Change[] = [];
  const step = now.agenda.steps.find(({ id }) => id === now.agenda.current);
  if (step && before.agenda.current !== now.agenda.current) found.push({ is: 'step', title: step.title });
  if (before.session.onHold !== now.session.onHold) found.push({ is: 'hold', on: now.session.onHold });
  if (unseen(now) > unseen(before)) found.push({ is: 'signal', count: unseen(now) });
  if (waiting(now) > waiting(before) && !now.session.onHold) found.push({ is: 'door', count: waiting(now) });
  if (asked(now) > asked(before) && !now.session.onHold) found.push({ is: 'question', count: asked(now) });
  return found;
}
