import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { laneHolder } from './lane.ts';
import { isLaneOpen } from './open.ts';

/** What the staff of this session tell each other, and which of it is kept. */
export function decideLane(turn: Turn, command: CommandOf<`lane:${string}`>): Decision {
  if (!isLaneOpen(turn.session)) return refused('wrong-time');
  switch (command.type) {
    case 'lane:say':
      return say(turn, command.payload);
    case 'lane:keep':
      return keep(turn, command.payload);
  }
}

function say(turn: Turn, { quick, text }: CommandOf<'lane:say'>['payload']): Decision {
  const { session, who } = turn;
  if (who.kind !== 'staff') return refused('not-allowed');
  const said = text.trim();
  if (quick === null && said === '') return refused('malformed');
  if (said.length > MOST.line) return refused('too-long');
  if (session.lane.length >= MOST.laneNotes) return refused('too-many');
  return decided(
    happened(
      turn,
      'lane:said',
      { note: turn.newId(), staff: who.staff },
      { ofPersons: { [laneHolder(session.id)]: { quick, text: said } } },
    ),
  );
}

function keep(turn: Turn, { note, on }: CommandOf<'lane:keep'>['payload']): Decision {
  const there = turn.session.lane.find(({ id }) => id === note);
  if (!there) return refused('not-found');
  return there.kept === on ? decided() : decided(happened(turn, 'lane:kept', { note, on }));
}

/** With the close, what is kept is said once more under the session's key: the key it lay under goes. */
export const keptAtClose = (turn: Turn): readonly SessionEvent[] =>
  isLaneOpen(turn.session)
    ? turn.session.lane
        .filter(({ kept }) => kept)
        .map(({ id, quick, text }) =>
          happened(turn, 'lane:kept', { note: id, on: true }, { ofSession: { said: { quick, text } } }),
        )
    : [];
