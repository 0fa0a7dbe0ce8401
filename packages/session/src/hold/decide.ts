import type { CommandOf } from '../commands.ts';
import { decided, happened, type Decision, type Turn } from '../turn/turn.ts';

/** One tap for tears or an alarm, and one for the wall alone. Pressed twice, it is done once. */
export function decideHold(turn: Turn, command: CommandOf<`hold:${string}` | 'wall:blank'>): Decision {
  const { hold, wallBlank } = turn.session;
  switch (command.type) {
    case 'hold:begin':
      return hold ? decided() : decided(happened(turn, 'hold:begun', {}));
    case 'hold:end':
      return hold ? decided(happened(turn, 'hold:ended', {})) : decided();
    case 'wall:blank': {
      const { on } = command.payload;
      return on === wallBlank ? decided() : decided(happened(turn, 'wall:blanked', { on }));
    }
  }
}
