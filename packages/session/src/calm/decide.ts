import type { CommandOf } from '../commands.ts';
import type { Duration } from '../ids.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import type { Calm } from './calm.ts';

const SECOND: Duration = 1000;
const LEAST_SECONDS = 5;

/** For so many whole seconds, or until staff end it. */
const isLength = (seconds: number | null): boolean =>
  seconds === null || (Number.isInteger(seconds) && seconds >= LEAST_SECONDS && seconds <= MOST.calmSeconds);

/** How long a calm was asked for; null: until staff end it. */
const lengthOf = ({ since, until }: Calm): number | null => (until === null ? null : (until - since) / SECOND);

function begin(turn: Turn, { payload: { kind, seconds } }: CommandOf<'calm:begin'>): Decision {
  const { session, at } = turn;
  if (!isLength(seconds)) return refused('malformed');
  const isSo = session.calm?.kind === kind && lengthOf(session.calm) === seconds;
  const until = seconds === null ? null : at + seconds * SECOND;
  return isSo ? decided() : decided(happened(turn, 'calm:begun', { kind, until }));
}

/** Eyes up, or a quiet moment, for the whole room. The last one asked for holds; the clock ends only the one it was set for. */
export function decideCalm(turn: Turn, command: CommandOf<`calm:${string}`>): Decision {
  const { calm } = turn.session;
  switch (command.type) {
    case 'calm:begin':
      return begin(turn, command);
    case 'calm:end':
      return calm ? decided(happened(turn, 'calm:ended', {})) : decided();
    case 'calm:run-out': {
      if (calm?.since !== command.payload.since || calm.until === null) return decided();
      // A clock that came a moment early asks again: an answer would be kept under its id, and nothing due after it would come.
      return calm.until <= turn.at ? decided(happened(turn, 'calm:ended', {})) : refused('wrong-time');
    }
  }
}
