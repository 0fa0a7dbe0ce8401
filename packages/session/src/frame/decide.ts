import { enterStep, leaveStep } from '../agenda/effects.ts';
import type { CommandOf } from '../commands.ts';
import type { Duration } from '../ids.ts';
import { keptAtClose } from '../lane/decide.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { decidePlan } from './plan.ts';

/** How long after closing a session can be opened again. */
export const REOPEN_WITHIN: Duration = 30 * 60_000;

type FrameCommand = CommandOf<`session:${string}`>;

/** The frame of a session: planned, started, ended, closed, opened again. */
export function decideFrame(turn: Turn, command: FrameCommand): Decision {
  const { session, at } = turn;
  switch (command.type) {
    case 'session:plan':
      return decidePlan(turn, command);
    case 'session:start': {
      if (session.hold) return refused('on-hold');
      const first = session.agenda.steps.find(({ skipped }) => !skipped) ?? null;
      return decided(
        happened(turn, 'session:started', { first: first?.id ?? null }),
        ...(first ? enterStep(turn, first) : []),
      );
    }
    case 'session:end':
      return decided(...leaveStep(turn), happened(turn, 'session:ended', {}));
    case 'session:close':
      return [...session.signals, ...session.concerns].some(({ disposition }) => disposition === null)
        ? refused('signals-unsettled')
        : decided(...keptAtClose(turn), happened(turn, 'session:closed', {}));
    case 'session:reopen':
      return at - (session.closedAt ?? at) > REOPEN_WITHIN
        ? refused('too-late-to-reopen')
        : decided(happened(turn, 'session:reopened', {}));
  }
}
