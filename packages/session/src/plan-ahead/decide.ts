import type { CommandOf } from '../commands.ts';
import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import { indexOf, own } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

/** The group has come to a plan-ahead step. */
export const isPlanning = (session: Session): boolean =>
  session.agenda.steps
    .slice(0, indexOf(session, session.agenda.current) + 1)
    .some(({ content }) => content.kind === 'plan-ahead');

function add(turn: Turn, seat: SeatId, { payload }: CommandOf<'plan-ahead:add'>): Decision {
  const { session } = turn;
  const person = own(session.seats, seat)?.person;
  if (person === undefined) return refused('not-found');
  const lines = own(session.planAhead, seat) ?? [];
  const when = payload.when.trim();
  const what = payload.what.trim();
  if (lines.some((line) => line.when === when && line.what === what)) return decided();
  if (lines.length >= MOST.planAheadLines) return refused('too-many');
  const whenRefusal = when === '' ? null : textRefusal(when, MOST.line);
  return unless(whenRefusal ?? textRefusal(what, MOST.line), () =>
    decided(
      happened(turn, 'plan-ahead:added', { seat, line: turn.newId() }, { ofPersons: { [person]: { when, what } } }),
    ),
  );
}

/** Somebody's own plan for the hours until next time, line by line. */
export function decidePlanAhead(turn: Turn, command: CommandOf<`plan-ahead:${string}`>): Decision {
  const { session, seat } = turn;
  if (seat === null) return refused('not-found');
  if (!isPlanning(session)) return refused('wrong-time');
  switch (command.type) {
    case 'plan-ahead:add':
      return add(turn, seat, command);
    case 'plan-ahead:remove': {
      const { line } = command.payload;
      const has = (own(session.planAhead, seat) ?? []).some(({ id }) => id === line);
      return has ? decided(happened(turn, 'plan-ahead:removed', { seat, line })) : refused('not-found');
    }
  }
}
