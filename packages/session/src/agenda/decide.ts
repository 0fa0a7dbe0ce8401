import type { CommandOf } from '../commands.ts';
import type { Duration, Instant, StepId } from '../ids.ts';
import { lastBallot } from '../poll/questions.ts';
import type { Session } from '../session.ts';
import { sendAgain } from '../small-groups/decide.ts';
import type { Step } from '../step.ts';
import { indexOf, own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { enterStep, leaveStep } from './effects.ts';

/** How long a move can be undone. */
export const UNDO_WITHIN: Duration = 5000;

/** The step that Next leads to. */
export const stepAfter = (session: Session): Step | undefined =>
  session.agenda.steps.slice(indexOf(session, session.agenda.current) + 1).find(({ skipped }) => !skipped);

/** The step that Back leads to. */
export const stepBefore = (session: Session): Step | undefined =>
  session.agenda.steps
    .slice(0, Math.max(0, indexOf(session, session.agenda.current)))
    .findLast(({ skipped }) => !skipped);

function move(turn: Turn, from: StepId | null, to: Step | undefined): Decision {
  const { session } = turn;
  if (from !== session.agenda.current) return refused('agenda-moved-on');
  if (session.hold) return refused('on-hold');
  if (!to) return refused('no-more-steps');
  return decided(
    ...leaveStep(turn),
    happened(turn, 'agenda:moved', { move: turn.newId(), from, to: to.id }),
    ...enterStep(turn, to),
  );
}

/**
 * A move closed the check-in it led away from, or the question of that quiz or poll, and that can be taken back. Counts the group was
 * told stay: with one more answer the difference would say what that person chose.
 */
function mayReopen(session: Session, step: StepId, at: Instant): boolean {
  const asking = own(session.asking, step);
  if (asking) return asking.closedAt === at;
  const ballot = lastBallot(session, step);
  return ballot?.closedAt === at && ballot.counts === 'too-few';
}

function undo(turn: Turn, { payload }: CommandOf<'agenda:undo'>): Decision {
  const { session, at } = turn;
  const { lastMove } = session.agenda;
  if (lastMove?.id !== payload.move || at - lastMove.at > UNDO_WITHIN) return refused('too-late-to-undo');
  if (session.hold) return refused('on-hold');
  const reopened = lastMove.from !== null && mayReopen(session, lastMove.from, lastMove.at) ? lastMove.from : null;
  return decided(happened(turn, 'agenda:undone', { move: lastMove.id, reopened }), ...sendAgain(turn));
}

/** Next, Back, and Undo of the last of them. */
export function decideAgenda(turn: Turn, command: CommandOf<`agenda:${string}`>): Decision {
  switch (command.type) {
    case 'agenda:next':
      return move(turn, command.payload.from, stepAfter(turn.session));
    case 'agenda:back':
      return move(turn, command.payload.from, stepBefore(turn.session));
    case 'agenda:undo':
      return undo(turn, command);
  }
}
